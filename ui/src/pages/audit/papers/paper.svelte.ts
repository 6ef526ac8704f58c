/**
 * A working paper on the desk: verdicts at once on their choice, texts when their field is left.
 *
 * What is typed and not saved yet is kept here until the program has said that it is on the disk.
 */
import { t } from '../../../i18n/words.svelte';
import type {
  ChapterName,
  ConflictView,
  FindingView,
  PutVerdict,
  SheetItem,
  WireError,
  WorkingPaper,
  WorkingPaperHead,
  WorkingPaperLine,
} from '../../../ipc/generated';
import { asWireError, rpc } from '../../../ipc/rpc';
import { session } from '../../../session.svelte';
import { NO_INPUT } from '../findings/input';

/** Texts of a line, by the names of the command. */
export type TextName = 'procedure' | 'seen' | 'auditor' | 'audited_on' | 'remarks';

/** What changes of a line. */
export type Change = Partial<Pick<PutVerdict, TextName | 'locations' | 'files' | 'verdict'>>;

/** The working paper of one unit. */
export class PaperDesk {
  lines = $state.raw<WorkingPaperLine[]>([]);
  head = $state.raw<WorkingPaperHead>({} as WorkingPaperHead);
  conflicts = $state.raw<ConflictView[]>([]);
  unitName = $state('');
  chapters = $state.raw<ChapterName[]>([]);
  /** The unit's own sheet: numbers, reasons, documents. */
  own = $state.raw<Record<string, SheetItem>>({});
  /** What could not be saved, by item. */
  refused = $state<Record<string, WireError>>({});
  private typed: Record<string, Partial<Record<TextName, string>>> = {};
  private last: Promise<void> = Promise.resolve();

  private constructor(
    private readonly campaign: string | null,
    readonly unit: string,
  ) {}

  /** Opens the working paper of a unit. */
  static async open(campaign: string | null, unit: string): Promise<PaperDesk> {
    const desk = new PaperDesk(campaign, unit);
    const [paper, sheet] = await Promise.all([
      rpc('working_paper', { campaign, unit }),
      rpc('unit_sheet', { campaign, unit, person: null }),
    ]);
    desk.accept(paper);
    desk.chapters = sheet.chapters;
    desk.own = Object.fromEntries(sheet.items.map((line) => [line.id, line]));
    return desk;
  }

  /** Chooses a verdict; with the first comes who audits, and when, as the paper's head says. */
  judge(line: WorkingPaperLine, verdict: string): Promise<void> {
    const first = line.verdict === null;
    const auditor = this.head.auditors[0] ?? (session.author.trim() === '' ? null : session.author);
    return this.put(line.item, {
      verdict,
      auditor: first ? auditor : null,
      audited_on: first ? this.head.audited_on : null,
    });
  }

  /** Something was typed. */
  type(item: string, name: TextName, text: string): void {
    this.typed[item] = { ...this.typed[item], [name]: text };
  }

  /** Saves what was typed into a line, as far as it differs. */
  async save(item: string): Promise<void> {
    const typed = this.typed[item];
    const verdict = this.line(item)?.verdict;
    if (!typed || !verdict) return;
    const changed = Object.entries(typed).filter(
      ([name, text]) => (verdict[name as TextName] ?? '') !== text,
    );
    if (changed.length === 0) {
      delete this.typed[item];
      return;
    }
    await this.put(item, Object.fromEntries(changed));
  }

  /** Changes a line; one change after the other. */
  put(item: string, change: Change): Promise<void> {
    this.last = this.last.then(() => this.send(item, change));
    return this.last;
  }

  /** Sends all that is typed; done when it is on the disk, or refused. */
  async flush(): Promise<void> {
    for (const item of Object.keys(this.typed)) await this.save(item);
    await this.last;
  }

  /** What is not saved, in words. */
  unsaved(): string {
    return Object.entries(this.typed)
      .map(([item, texts]) => {
        const question = this.line(item)?.question_ja ?? item;
        const said = Object.values(texts).filter((text) => text.trim() !== '');
        return t('window-rescue-line', { name: question, text: said.join('\n') });
      })
      .join('\n\n');
  }

  /** Gives up what is not saved. */
  abandon(): void {
    this.typed = {};
    this.refused = {};
    session.saving = { kind: 'idle' };
  }

  /** Makes a finding of a line's verdict, without a number: that is the lead's to allot. */
  async find(item: string): Promise<FindingView> {
    await this.save(item);
    return rpc('add_finding', {
      campaign: this.campaign,
      unit: this.unit,
      item,
      input: NO_INPUT,
      unnumbered: true,
      author: null,
    });
  }

  /** Says what concerns the unit as a whole. */
  async putHead(head: WorkingPaperHead): Promise<void> {
    const author = head.auditors[0] ?? null;
    this.accept(
      await rpc('put_working_paper', { campaign: this.campaign, unit: this.unit, head, author }),
    );
  }

  private accept(paper: WorkingPaper): void {
    this.lines = paper.lines;
    this.head = paper.head;
    this.conflicts = paper.conflicts;
    this.unitName = paper.unit_name;
  }

  private line(item: string): WorkingPaperLine | undefined {
    return this.lines.find((line) => line.item === item);
  }

  private async send(item: string, change: Change): Promise<void> {
    const verdict = change.verdict ?? this.line(item)?.verdict?.verdict;
    if (verdict === undefined) return;
    session.saving = { kind: 'saving' };
        try {
      const saved = await rpc('put_verdict', {
        campaign: this.campaign,
        unit: this.unit,
        item,
        procedure: null,
        seen: null,
        locations: null,
        files: [],
        auditor: null,
        audited_on: null,
        remarks: null,
        ...change,
        verdict,
      });
      this.lines = this.lines.map((line) => (line.item === item ? saved.line : line));
      this.settle(item);
      delete this.refused[item];
      const conflict = saved.conflict;
      if (conflict && !this.conflicts.some((one) => one.auditor === conflict.auditor)) {
        this.conflicts = [...this.conflicts, conflict];
      }
      session.saving = { kind: 'saved', at: saved.saved_at };
    } catch (reason) {
      const error = asWireError(reason);
      this.refused[item] = error;
      session.saving = { kind: 'failed', error };
    }
  }

  /** Forgets what was typed where the disk says the same; what was typed since waits for its turn. */
  private settle(item: string): void {
    const verdict = this.line(item)?.verdict;
    const typed = Object.entries(this.typed[item] ?? {});
    const open = typed.filter(([name, text]) => (verdict?.[name as TextName] ?? '') !== text);
    if (open.length === 0) delete this.typed[item];
    else this.typed[item] = Object.fromEntries(open);
  }
}
