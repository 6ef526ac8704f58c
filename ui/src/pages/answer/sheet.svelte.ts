/**
 * The sheet of one unit while it is open: its lines as the program has them, and the fields as they
 * are being filled in. The two are kept apart, so that an answer coming back never overwrites what
 * somebody is typing.
 */
import { SvelteMap, SvelteSet } from 'svelte/reactivity';
import type {
  ActView,
  AnswerInput,
  AnswerView,
  AttachOutcome,
  Accounting,
  ChapterName,
  ConfirmUnit,
  Fraction,
  GateLine,
  ItemChoice,
  ItemInput,
  LocationInput,
  PickedPlace,
  SavedItem,
  SheetItem,
  TakenBack,
  TermNote,
  UndoState,
  UnitCheck,
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
    return this.person === null && this.work.locked;
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
    const form = { ...this.form(id), value };
    this.forms.set(id, form);
    this.touch(id);
    this.send(id, form);
  }

  /** Something was typed into a field. */
  type(id: string, field: TextField, text: string): void {
    const form = { ...this.form(id), [field]: text };
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

  /** Says again what was said before the question changed: its mark and texts. */
  copyAnswer(id: string, view: AnswerView): void {
    const form = formOf({ ...this.line(id), draft: inputOfView(view) });
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

  /** Attaches files; gives what became of each. */
  async attach(id: string, files: PickedPlace[], confidentiality: string | null) {
    const attached = { files: [] as AttachOutcome[] };
    await this.saving.run(id, async () => {
      const answer = await rpc('attach_evidence', {
        at: this.at(id),
        files: files.map((file) => ({ id: file.id })),
        confidentiality,
        ...this.saying(),
      });
      attached.files = answer.files;
      if (answer.saved) this.absorb(id, answer.saved);
      return answer.saved;
    });
    return attached.files;
  }

  /** Attaches a picture from the clipboard; gives what became of it. */
  async attachImage(id: string, name: string, hex: string, confidentiality: string | null) {
    let files: AttachOutcome[] = [];
    await this.saving.run(id, async () => {
      const image = { at: this.at(id), name, hex, confidentiality, ...this.saying() };
      const answer = await rpc('attach_image', image);
      files = answer.files;
      if (answer.saved) this.absorb(id, answer.saved);
      return answer.saved;
    });
    return files;
  }

  /** Says how confidential an attached file is. */
  async classify(id: string, sha256: string, confidentiality: string | null): Promise<void> {
    await this.change(id, () =>
      rpc('classify_evidence', { at: this.at(id), sha256, confidentiality, ...this.saying() }),
    );
  }

  /** Attaches a file of one item to others. */
  async share(id: string, sha256: string, items: string[]): Promise<Accounting> {
    await this.flush();
    const shared = { at: this.at(id), sha256, items, ...this.saying() };
    const saved = await rpc('share_evidence', shared);
    this.absorbAll(saved.items, saved.coverage);
    this.changed();
    this.saving.done(saved.saved_at);
    return saved.account;
  }

  /** Takes a file off the answer. */
  async detach(id: string, sha256: string): Promise<void> {
    await this.change(id, () =>
      rpc('remove_evidence', { at: this.at(id), sha256, ...this.saying() }),
    );
  }

  /** Says where documents are kept, all of them. */
  async locate(id: string, locations: LocationInput[]): Promise<void> {
    await this.change(id, () =>
      rpc('locate_evidence', { at: this.at(id), locations, ...this.saying() }),
    );
  }

  /** Keeps one of the answers that differ. */
  async decide(id: string, keep: string): Promise<void> {
    await this.change(id, () =>
      rpc('decide_disagreement', { at: this.at(id), keep, author: this.place.author() }),
    );
    this.forms.set(id, formOf(this.line(id)));
  }

  /** Reads what can be taken back and done again. */
  async readTurns(): Promise<UndoState> {
    await this.flush();
    this.turns = await rpc('undo_state', this.whole());
    return this.turns;
  }

  /** Whether there may be something to take back, or to do again. */
  canTurn(which: 'undo' | 'redo'): boolean {
    return this.turns ? this.turns[which] !== null : which === 'undo';
  }

  /** Takes an act back: what stood before stands again. */
  async takeBack(act: ActView): Promise<TakenBack> {
    const { operation } = act;
    const taken = await rpc('take_back', { ...this.whole(), operation, ...this.saying() });
    if (taken.sheet) this.take(taken.sheet);
    this.absorbAll(taken.items, taken.coverage);
    this.turns = taken.state;
    this.saving.done(taken.saved_at);
    return taken;
  }

  /** The item worked on last, if what was typed there is not an answer yet. */
  async unfinished(): Promise<string | undefined> {
    const worked = [...this.touched];
    // What is still on its way to the disk is an answer once it is there.
    await this.flush();
    return worked.findLast((id) => this.pending(id));
  }

  /** What would become of answers to several items. */
  async planAnswers(answers: ItemInput[]): Promise<Accounting> {
    await this.flush();
    return rpc('plan_answers', { ...this.whole(), answers, ...this.saying() });
  }

  /** Answers several items by one act. */
  async putAnswers(answers: ItemInput[]): Promise<Accounting> {
    const saved = await rpc('put_answers', { ...this.whole(), answers, ...this.saying() });
    this.absorbAll(saved.items, saved.coverage);
    this.changed();
    this.saving.done(saved.saved_at);
    return saved.account;
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

  /** What stands in the way of handing the sheet in. */
  async check(): Promise<UnitCheck> {
    await this.flush();
    const { campaign, unit } = this.whole();
    const check = await rpc('check_unit', { campaign, unit });
    this.work = check.work;
    return check;
  }

  /** 所属長確認: the head stands by the sheet as it is. */
  async confirm(said: Pick<ConfirmUnit, 'confirmer' | 'means' | 'reference' | 'confirmed_on'>) {
    await this.flush();
    const { campaign, unit } = this.whole();
    this.work = await rpc('confirm_unit', { campaign, unit, ...said, author: this.place.author() });
  }

  /** Hands the sheet in as it stands. */
  async submit(note: string | null): Promise<void> {
    await this.flush();
    const { campaign, unit } = this.whole();
    this.work = await rpc('submit_unit', { campaign, unit, note, author: this.place.author() });
    this.changeReason = '';
    await this.reread();
  }

  /** Asks the lead for a later deadline. */
  async extend(until: string, reason: string, askedBy: string): Promise<void> {
    const { campaign, unit } = this.whole();
    const asked = { campaign, unit, until, reason, asked_by: askedBy };
    this.work = await rpc('request_extension', asked);
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
  private saying(): { author: string | null; change_reason?: string } {
    const reason = this.submitted ? { change_reason: this.changeReason } : {};
    return { author: this.place.author(), ...reason };
  }

  /** How commands name the whole sheet. */
  private whole() {
    const { campaign, unit, person = null } = this.place;
    return { campaign, unit, person };
  }

  /** Something new was said: it can be taken back, and nothing can be done again. */
  private changed(): void {
    this.turns = undefined;
  }

  private absorbAll(items: SheetItem[], coverage: Fraction): void {
    for (const item of items) {
      this.touched.delete(item.id);
      this.offered.delete(item.id);
      this.lines.set(item.id, item);
      this.forms.set(item.id, formOf(item));
    }
    this.coverage = coverage;
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

  private async change(id: string, command: () => Promise<SavedItem>): Promise<void> {
    this.absorb(id, await this.saving.run(id, command));
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

  private take(sheet: UnitSheet): void {
    this.unit = sheet.unit;
    this.chapters = sheet.chapters;
    this.gates = sheet.gates;
    this.terms = sheet.terms;
    this.coverage = sheet.coverage;
    this.work = sheet.work;
    this.order = sheet.items.map((item) => item.id);
    for (const item of sheet.items) {
      this.lines.set(item.id, item);
      if (!this.touched.has(item.id)) this.forms.set(item.id, formOf(item));
    }
  }
}
