/**
 * Where somebody is on an open sheet: the question worked on, what is unfolded, filtered, sought.
 *
 * The one column, the three panes and the grid are views of the same desk, so going from one to
 * another leaves everything where it was.
 */
import { tick } from 'svelte';
import { session } from '../../session.svelte';
import { HandOver } from './check/hand-over.svelte';
import { focusItem } from './focus';
import { finds, searchTexts } from './search';
import type { Sheet } from './sheet.svelte';
import { askable, FILTERS, open, shows, type Filter } from './standing';

/** The ways to look at a sheet. */
export const VIEWS = ['tasks', 'column', 'grid', 'check'] as const;

/** A way to look at a sheet. */
export type View = (typeof VIEWS)[number];

/** Marks that ask for more than themselves. */
const UNFOLDING = ['partial', 'not_implemented', 'not_applicable', 'excepted'];

/** Somebody's place on a sheet. */
export class Desk {
  view = $state<View>('column');
  /** The question worked on. */
  current = $state<string | undefined>();
  /** The question unfolded in the one column. */
  unfolded = $state<string | undefined>();
  filter = $state<Filter>('all');
  sought = $state('');
  /** The question that files are held over. */
  aimed = $state<string | undefined>();
  /** What was done last, in words; it stands beside undo and redo. */
  note = $state('');
  /** Takes the keyboard to a question; set by a view that has its own way there. */
  arrived: ((id: string) => void) | undefined;
  /** What a filter chose, kept until it is chosen again: an answered line does not vanish. */
  private kept = $state.raw<string[] | undefined>();

  readonly asked: string[] = $derived.by(() =>
    this.sheet.order.filter((id) => this.sheet.line(id).standing !== 'out_of_scope'),
  );
  private readonly texts = $derived.by(() =>
    this.sought.trim() === ''
      ? undefined
      : searchTexts(this.sheet.order.map((id) => this.sheet.line(id))),
  );
  readonly visible: string[] = $derived.by(() =>
    this.asked.filter(
      (id) =>
        (!this.kept || this.kept.includes(id)) &&
        (!this.texts || finds(this.texts.get(id) ?? '', this.sought)),
    ),
  );
  readonly left: number = $derived.by(() => this.asked.filter((id) => this.open(id)).length);
  readonly counts: Record<Filter, number> = $derived.by(
    () =>
      Object.fromEntries(FILTERS.map((name) => [name, this.chosenBy(name).length])) as Record<
        Filter,
        number
      >,
  );

  /** The file that carries the sheet to the lead. */
  readonly handOver: HandOver;

  constructor(readonly sheet: Sheet) {
    this.handOver = new HandOver(sheet);
    this.current = this.visible.find((id) => this.open(id)) ?? this.visible[0];
  }

  /** Whether a line still waits for its answer. */
  open(id: string): boolean {
    return open(this.sheet.line(id), this.sheet.form(id), this.sheet.pending(id));
  }

  /** Sets a mark, if the question can be answered here and now. */
  choose(id: string, value: string): void {
    const line = this.sheet.line(id);
    if (this.sheet.closed || !askable(line) || line.standing === 'disagreement') return;
    this.enter(id);
    this.note = '';
    if (this.sheet.form(id).value !== value) this.sheet.mark(id, value);
    // What asks for more is unfolded under the question; the focus stays where it is.
    if (UNFOLDING.includes(value)) this.unfolded = id;
  }

  /** Works on a question; what was typed on the one before becomes its answer. */
  enter(id: string): void {
    if (this.current !== undefined && this.current !== id) this.sheet.leave(this.current);
    this.current = id;
  }

  /** Works on a question and puts the keyboard there. */
  async goTo(id: string | undefined): Promise<void> {
    if (id === undefined) return;
    this.enter(id);
    await tick();
    if (this.view === 'grid') this.arrived?.(id);
    else focusItem(id);
  }

  step(by: 1 | -1): void {
    const here = this.current === undefined ? -1 : this.visible.indexOf(this.current);
    void this.goTo(this.visible[Math.min(Math.max(here + by, 0), this.visible.length - 1)]);
  }

  /** Goes to the next question that waits for its answer, wherever it is. */
  nextOpen(): void {
    this.toQuestions();
    if (!this.visible.some((id) => this.open(id))) this.showAll();
    const from = this.current === undefined ? -1 : this.visible.indexOf(this.current);
    const after = [...this.visible.slice(from + 1), ...this.visible.slice(0, from + 1)];
    const next = after.find((id) => this.open(id));
    if (next !== undefined && this.sheet.line(next).standing === 'disagreement') {
      this.unfolded = next;
    }
    void this.goTo(next);
  }

  /** Shows a question whatever the filter says, and unfolds it. */
  async show(id: string): Promise<void> {
    this.toQuestions();
    if (!this.visible.includes(id)) this.showAll();
    this.unfolded = id;
    await this.goTo(id);
  }

  /** Shows what is asked first, and takes the keyboard there. */
  async showGates(): Promise<void> {
    this.view = 'column';
    await tick();
    const gates = document.querySelector<HTMLDetailsElement>('details.gates');
    if (!gates) return;
    gates.open = true;
    await tick();
    gates.querySelector<HTMLElement>('input')?.focus();
  }

  setFilter(name: Filter): void {
    this.filter = name;
    this.kept = name === 'all' ? undefined : this.chosenBy(name);
  }

  /** A question that the filter or the search hides is not the current one any more. */
  stayInView(): void {
    if (this.current === undefined || this.visible.includes(this.current)) return;
    this.sheet.leave(this.current);
    this.current = this.visible[0];
  }

  /** Says what was done, to the eye and to the ear. */
  tell(note: string): void {
    this.note = note;
    session.tell(note);
  }

  /** From what is left to do, and from the check, back to the questions. */
  private toQuestions(): void {
    if (this.view === 'tasks' || this.view === 'check') this.view = 'column';
  }

  private showAll(): void {
    this.kept = undefined;
    this.filter = 'all';
    this.sought = '';
    const search = document.querySelector<HTMLInputElement>('#search');
    if (search) search.value = '';
  }

  private chosenBy(name: Filter): string[] {
    const me = session.author.trim();
    return this.sheet.order.filter((id) =>
      shows(name, this.sheet.line(id), this.sheet.form(id), this.sheet.pending(id), me),
    );
  }
}
