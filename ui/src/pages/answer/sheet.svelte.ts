/**
 * The sheet of one unit while it is open: its lines as the program has them, and the fields as they
 * are being filled in. The two are kept apart, so that an answer coming back never overwrites what
 * somebody is typing.
 *
 * What is said of single lines is here; documents, acts over several lines and the way to the lead
 * are functions over a sheet, each beside the screen that it belongs to.
 */
import { SvelteMap, SvelteSet } from 'svelte/reactivity';
import type {
  AnswerInput,
  AnswerView,
  ChapterName,
  Fraction,
  GateLine,
  ItemChoice,
  PreviousAnswer,
  SavedItem,
  SheetItem,
  TermNote,
  UndoState,
  UnitInfo,
  UnitSheet,
  UnitWork,
  WireError,
} from '../../ipc/generated';
import { rpc } from '../../ipc/rpc';
import { faults, formOf, inputOf, inputOfView, same, type Form, type TextField } from './form';
import { UNANSWERED } from './marks';
import { Saving, type SaveState } from './saving';

/** Where a sheet belongs and who works on it. */
export interface Place {
  campaign: string | null;
  unit: string;
  /** The person, for a personal self-check; the unit's official answer where absent. */
  person?: string | null;
  /** Who answers, as typed. */
  author: () => string | null;
  /** Whether the book may not be written. */
  readOnly: () => boolean;
  /** Told whenever saving changes. */
  state: (state: SaveState) => void;
}

/** The open sheet of a unit. */
export class Sheet {
  unit = $state.raw<UnitInfo>() as UnitInfo;
  chapters = $state.raw<ChapterName[]>([]);
  gates = $state.raw<GateLine[]>([]);
  terms = $state.raw<TermNote[]>([]);
  coverage = $state.raw<Fraction>({ num: 0, den: 0 });
  /** Where the unit stands between its office and the lead. */
  work = $state.raw<UnitWork>() as UnitWork;
  /** What was answered to the same items in the campaign before. */
  readonly previous = new SvelteMap<string, PreviousAnswer>();
  /** Why answers are changed that were submitted; nothing may be changed without. */
  changeReason = $state('');
  /** Ids of all items in the order of the sheet. */
  order = $state.raw<string[]>([]);
  readonly lines = new SvelteMap<string, SheetItem>();
  readonly forms = new SvelteMap<string, Form>();
  /** Items that could not be saved, with the reason. */
  readonly refused = new SvelteMap<string, WireError>();
  /** Items whose draft was found when the sheet was opened, and that nobody has touched since. */
  readonly offered = new SvelteSet<string>();
  /** What can be taken back and done again; not known before it was asked for. */
  turns = $state.raw<UndoState | undefined>();
  /** Items changed by hand since they were entered. */
  private readonly touched = new SvelteSet<string>();
  private readonly saving: Saving;

  constructor(
    private readonly place: Place,
    sheet: UnitSheet,
  ) {
    this.saving = new Saving(
      {
        put: (item, input) => rpc('put_answer', { ...this.at(item), input, ...this.saying() }),
        draft: (item, input) => rpc('save_draft', { ...this.at(item), input }),
      },
      {
        state: place.state,
        answered: (item, input, saved) => this.absorb(item, saved, input),
        drafted: (item, input) => this.drafted(item, input),
        refused: (item, error) =>
          error ? this.refused.set(item, error) : this.refused.delete(item),
      },
    );
    this.take(sheet);
    for (const item of sheet.items) {
      if (item.draft && this.pending(item.id)) this.offered.add(item.id);
    }
  }

  /** Reads the sheet of a unit. */
  static async open(place: Place): Promise<Sheet> {
    const { campaign, unit, person = null } = place;
    return new Sheet(place, await rpc('unit_sheet', { campaign, unit, person }));
  }

  line(id: string): SheetItem {
    return this.lines.get(id) as SheetItem;
  }

  form(id: string): Form {
    return this.forms.get(id) as Form;
  }

  /** Whether the sheet belongs to one person of the unit. */
  get person(): string | null {
    return this.place.person ?? null;
  }

  /** Whether what was submitted is with the lead, so that a change must say why. */
  get submitted(): boolean {
    return this.work.locked;
  }

  /** Whether nothing can be changed here and now. */
  get closed(): boolean {
    return this.place.readOnly() || (this.submitted && this.changeReason.trim() === '');
  }

  /** Whether the fields say something else than the answer on the disk. */
  pending(id: string): boolean {
    const line = this.line(id);
    const settled = line.answer ? inputOfView(line.answer) : null;
    const said = inputOf(this.form(id));
    if (settled === null && said.value === UNANSWERED && said.remarks === null) return false;
    return !same(said, settled);
  }

  /** A mark was chosen: it goes to the disk at once, as an answer where it is complete. */
  mark(id: string, value: string): void {
    const form = { ...this.form(id), value, copiedFrom: '' };
    this.forms.set(id, form);
    this.touch(id);
    this.send(id, form);
  }

  /** Something was typed into a field. */
  type(id: string, field: TextField, text: string): void {
    const form = { ...this.form(id), [field]: text, copiedFrom: '' };
    this.forms.set(id, form);
    this.touch(id);
    this.saving.typed(id, this.pending(id) ? inputOf(form) : null);
  }

  /** A field was left, or another item was entered. */
  leave(id: string): void {
    if (!this.touched.delete(id) || !this.pending(id)) return;
    this.send(id, this.form(id));
  }

  /** Leaves every item that was changed. */
  leaveAll(): void {
    for (const id of [...this.touched]) this.leave(id);
  }

  /** Makes an answer of what was found as a draft. */
  confirmDraft(id: string): void {
    this.offered.delete(id);
    this.send(id, this.form(id));
  }

  /** Throws a draft away; the answer before stands. */
  discardDraft(id: string): void {
    this.offered.delete(id);
    this.touched.delete(id);
    const line = { ...this.line(id), draft: null };
    this.lines.set(id, line);
    this.forms.set(id, formOf(line));
    this.saving.keep(id, null);
  }

  /**
   * Says again what was said before: its mark and texts. What comes from an earlier campaign bears
   * the mark of a copy until something of it is said anew.
   */
  copyAnswer(id: string, view: AnswerView, copied: 'from_before' | 'reworded'): void {
    const copied_from = copied === 'from_before' ? view.record : null;
    const form = formOf({ ...this.line(id), draft: { ...inputOfView(view), copied_from } });
    this.forms.set(id, form);
    this.touch(id);
    this.send(id, form);
  }

  /** Takes an answer back; the remarks stay. */
  clear(id: string): void {
    this.mark(id, UNANSWERED);
  }

  /** Answers a question asked first. */
  async answerGate(gate: string, yes: boolean | null): Promise<void> {
    await this.flush();
    const { campaign, unit } = this.place;
    this.take(await rpc('put_gate', { campaign, unit, gate, yes, ...this.saying() }));
    this.changed();
  }

  /** Keeps one of the answers that differ. */
  async decide(id: string, keep: string): Promise<void> {
    await this.change(id, () =>
      rpc('decide_disagreement', { at: this.at(id), keep, author: this.place.author() }),
    );
    this.forms.set(id, formOf(this.line(id)));
  }

  /** The item worked on last, if what was typed there is not an answer yet. */
  async unfinished(): Promise<string | undefined> {
    const worked = [...this.touched];
    // What is still on its way to the disk is an answer once it is there.
    await this.flush();
    return worked.findLast((id) => this.pending(id));
  }

  /** Gives up what is not on the disk. */
  abandon(): void {
    this.touched.clear();
    this.saving.abandon();
  }

  /** Items whose fields say something that the disk does not have. */
  unsaved(): string[] {
    return this.order.filter((id) => this.refused.has(id) || this.pending(id));
  }

  /** Reads the sheet anew, with all that others of the program changed about it. */
  async reread(): Promise<void> {
    await this.flush();
    this.take(await rpc('unit_sheet', this.whole()));
  }

  /** Sends all that is not on the disk yet. */
  async flush(): Promise<void> {
    this.leaveAll();
    await this.saving.flush();
  }

  /** How commands name an item. */
  at(item: string): ItemChoice {
    return { campaign: this.place.campaign, unit: this.place.unit, item, person: this.place.person ?? null };
  }

  /** Who says it, and why where it was submitted. */
  saying(): { author: string | null; change_reason?: string } {
    const reason = this.submitted ? { change_reason: this.changeReason } : {};
    return { author: this.place.author(), ...reason };
  }

  /** How commands name the whole sheet. */
  whole() {
    const { campaign, unit, person = null } = this.place;
    return { campaign, unit, person };
  }

  /** Runs a command about one item in its turn, and takes over the line that comes back. */
  async change<T extends SavedItem | null>(id: string, command: () => Promise<T>): Promise<void> {
    const saved = await this.saving.run(id, command);
    if (saved) this.absorb(id, saved);
  }

  /** Takes over the lines that a command about several items brought to the disk. */
  absorbAll(saved: { items: SheetItem[]; coverage: Fraction; saved_at: string }): void {
    for (const item of saved.items) {
      this.touched.delete(item.id);
      this.offered.delete(item.id);
      this.lines.set(item.id, item);
      this.forms.set(item.id, formOf(item));
    }
    this.coverage = saved.coverage;
    this.changed();
    this.saving.done(saved.saved_at);
  }

  /** Takes over a sheet as the program has it; what is being typed stays. */
  take(sheet: UnitSheet): void {
    this.unit = sheet.unit;
    this.chapters = sheet.chapters;
    this.gates = sheet.gates;
    this.terms = sheet.terms;
    this.coverage = sheet.coverage;
    this.work = sheet.work;
    for (const one of sheet.previous) this.previous.set(one.item, one);
    this.order = sheet.items.map((item) => item.id);
    for (const item of sheet.items) {
      this.lines.set(item.id, item);
      if (!this.touched.has(item.id)) this.forms.set(item.id, formOf(item));
    }
  }

  /** Something new was said: it can be taken back, and nothing can be done again. */
  private changed(): void {
    this.turns = undefined;
  }

  private touch(id: string): void {
    // The item changed last stands last.
    this.touched.delete(id);
    this.touched.add(id);
    this.offered.delete(id);
  }

  private send(id: string, form: Form): void {
    const input = inputOf(form);
    const cleared = form.value === UNANSWERED && this.line(id).answer !== null;
    const complete = faults(form).length === 0 && (form.value !== UNANSWERED || cleared);
    if (complete) this.saving.said(id, input);
    else this.saving.keep(id, this.pending(id) ? input : null);
  }

  private absorb(id: string, saved: SavedItem, sent?: AnswerInput): void {
    this.lines.set(id, saved.item);
    this.coverage = saved.coverage;
    this.changed();
    if (sent && same(sent, inputOf(this.form(id)))) this.touched.delete(id);
  }

  private drafted(id: string, input: AnswerInput | null): void {
    this.lines.set(id, { ...this.line(id), draft: input });
  }
}
