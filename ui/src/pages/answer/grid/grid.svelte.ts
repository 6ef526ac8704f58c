/** The grid while it is worked in: the cell one is on, the cells chosen, and what changes them. */
import { t, locale } from '../../../i18n/words.svelte';
import { session } from '../../../session.svelte';
import { planAnswers, putAnswers } from '../acts';
import type { Desk } from '../desk.svelte';
import { counts, planCells, planEmpty, withAccount, type Bulk, type Rows } from './bulk';
import { cellsOf, cellText, COLUMNS, editable, fieldOf, type Column } from './cells';
import { extent, rangeOf, type Cell, type Range } from './selection';
import { readTsv, writeTsv } from './tsv';

/** How the cell one is on takes keys: they move, they replace, or they belong to its text. */
export type Mode = 'ready' | 'typing' | 'editing';

const MARK = COLUMNS.indexOf('mark');

/** The grid on a desk. */
export class Grid {
  /** The cell one is on. */
  at = $state<Cell>({ row: 0, column: MARK });
  /** Where the range began. */
  anchor = $state<Cell>({ row: 0, column: MARK });
  mode = $state<Mode>('ready');
  /** What stood in the cell when one came to it. */
  private before = '';
  /** Changes that wait for a yes. */
  bulk = $state.raw<Bulk | undefined>();

  readonly rows: string[] = $derived.by(() => this.desk.visible);
  readonly range: Range = $derived.by(() => rangeOf(this.anchor, this.at));

  constructor(readonly desk: Desk) {
    const row = desk.current === undefined ? -1 : desk.visible.indexOf(desk.current);
    this.at = this.anchor = { row: Math.max(row, 0), column: MARK };
  }

  /** The item of the row one is on. */
  get item(): string | undefined {
    return this.rows[this.at.row];
  }

  /** The column one is on. */
  get column(): Column {
    return COLUMNS[this.at.column] as Column;
  }

  /** Goes to a cell; with `extend` the range reaches there. */
  go(to: Cell, extend = false): void {
    this.mode = 'ready';
    this.at = to;
    if (!extend) this.anchor = to;
    const item = this.rows[to.row];
    if (item !== undefined) this.desk.enter(item);
  }

  chooseAll(): void {
    this.anchor = { row: 0, column: 0 };
    this.at = { row: this.rows.length - 1, column: COLUMNS.length - 1 };
  }

  /** Whether the cell one is on can be filled in. */
  canFill(column = this.column, item = this.item): boolean {
    if (item === undefined || this.desk.sheet.closed) return false;
    return editable(column, this.desk.sheet.line(item), this.desk.sheet.form(item));
  }

  /** Why the cell one is on takes nothing, said where somebody tries. */
  refuse(): void {
    this.desk.tell(t('grid-screen-cell-refuses'));
  }

  /** The cell's text begins to change. */
  begin(mode: Mode): void {
    if (this.mode === 'ready') this.before = this.text();
    this.mode = mode;
  }

  /** Something was typed into the cell one is on. */
  type(text: string): void {
    const { sheet } = this.desk;
    const item = this.item;
    if (item === undefined) return;
    const field = fieldOf(this.column, sheet.form(item).value);
    if (field) sheet.type(item, field, text);
  }

  /** Puts back what stood in the cell before somebody typed. */
  revert(): void {
    if (this.mode !== 'ready' && this.column !== 'mark') this.type(this.before);
    this.mode = 'ready';
  }

  /** The cell's text is done. */
  commit(): void {
    this.mode = 'ready';
    if (this.item !== undefined) this.desk.sheet.leave(this.item);
  }

  /** Sets a mark on every row chosen. */
  async mark(value: string, symbol: string): Promise<void> {
    if (extent(this.range).rows === 1) {
      if (this.canFill('mark') && this.item !== undefined) this.desk.choose(this.item, value);
      else this.refuse();
      return;
    }
    const cells = cellsOf([['mark', symbol]]);
    await this.offer(
      planCells(this.desk.sheet, 'mark', this.chosen().map((item) => ({ item, cells }))),
    );
  }

  /** Puts what stands in the first row chosen into all below it. */
  async fillDown(): Promise<void> {
    const { sheet } = this.desk;
    const [first, ...others] = this.chosen();
    if (first === undefined || others.length === 0) {
      this.desk.tell(t('grid-screen-fill-needs-rows'));
      return;
    }
    const cells = cellsOf(
      this.columns()
        .filter((column) => column !== 'number' && column !== 'question')
        .map((column) => [column, cellText(column, sheet.line(first), sheet.form(first), locale())]),
    );
    await this.offer(planCells(sheet, 'fill', others.map((item) => ({ item, cells }))));
  }

  /** Empties the cells chosen. */
  async empty(): Promise<void> {
    const items = this.chosen();
    const plan = planEmpty(this.desk.sheet, items, this.columns());
    const [line] = plan.lines;
    if (plan.lines.length === 1 && line?.outcome !== 'accepted') {
      this.refuse();
      return;
    }
    await this.offer(plan);
  }

  /** The cells chosen, as Excel takes them. */
  copy(): string {
    const { sheet } = this.desk;
    return writeTsv(
      this.chosen().map((item) =>
        this.columns().map((column) =>
          cellText(column, sheet.line(item), sheet.form(item), locale()),
        ),
      ),
    );
  }

  /** Works out what a text from Excel would change, from the first cell chosen on. */
  async paste(text: string): Promise<void> {
    const pasted = readTsv(text);
    const { rows, columns } = extent(this.range);
    const single = pasted.length === 1 && pasted[0]?.length === 1;
    // One cell fills all that are chosen, as in Excel.
    const texts = single
      ? Array.from({ length: rows }, () => Array.from({ length: columns }, () => pasted[0]?.[0] ?? ''))
      : pasted;
    const plan: Rows = texts.map((cells, offset) => ({
      item: this.rows[this.range.top + offset],
      cells: cellsOf(
        cells.flatMap((cell, place): [Column, string][] => {
          const column = COLUMNS[this.range.left + place];
          return column === undefined ? [] : [[column, cell]];
        }),
      ),
    }));
    await this.offer(planCells(this.desk.sheet, 'paste', plan));
  }

  /** Keeps what was shown. */
  async confirm(): Promise<void> {
    const bulk = this.bulk;
    this.bulk = undefined;
    if (bulk) await this.keep(bulk);
  }

  /** What stands in the field of the cell one is on, as typed. */
  private text(): string {
    if (this.item === undefined) return '';
    const form = this.desk.sheet.form(this.item);
    const field = fieldOf(this.column, form.value);
    return field ? form[field] : '';
  }

  private async offer(plan: Bulk): Promise<void> {
    if (this.desk.sheet.closed) return;
    await session.attempt(async () => {
      const account = await planAnswers(this.desk.sheet, plan.answers);
      const bulk = withAccount(plan, account);
      // One cell that simply changes needs no question.
      if (bulk.lines.length === 1 && bulk.answers.length === 1) await this.keep(bulk);
      else this.bulk = bulk;
    });
  }

  private async keep(bulk: Bulk): Promise<void> {
    await session.attempt(async () => {
      if (bulk.answers.length > 0) await putAnswers(this.desk.sheet, bulk.answers);
      const { accepted, refused } = counts(bulk);
      this.desk.tell(t('grid-screen-kept', { accepted, refused }));
    });
  }

  private chosen(): string[] {
    return this.rows.slice(this.range.top, this.range.bottom + 1);
  }

  private columns(): Column[] {
    return COLUMNS.slice(this.range.left, this.range.right + 1);
  }
}
