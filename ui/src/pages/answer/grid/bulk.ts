/** Changes to many cells at once: worked out first, shown with their number, then kept together. */
import type { Accounting, ItemInput } from '../../../ipc/generated';
import { faults, inputOf, inputOfView, same, type Form } from '../form';
import type { Sheet } from '../sheet.svelte';
import { withCells, withoutCells, type Column, type Refusal } from './cells';

/** Why a line changes nothing: an own reason of the grid, or the program's words. */
export type Why = Refusal | 'no-row' | 'incomplete' | 'disagreement' | { words: string };

/** What becomes of one row. */
export interface BulkLine {
  /** The item; none where what was pasted runs over the last row. */
  item: string | undefined;
  outcome: 'accepted' | 'unchanged' | 'refused';
  why?: Why;
  column?: Column;
  before?: Form;
  after?: Form;
}

/** What becomes of every row, in order. */
export interface Bulk {
  what: 'paste' | 'fill' | 'empty' | 'mark';
  lines: BulkLine[];
  answers: ItemInput[];
}

/** Texts for the cells of some rows. */
export type Rows = { item: string | undefined; cells: ReadonlyMap<Column, string> }[];

/** What texts put into rows would change. */
export function planCells(sheet: Sheet, what: Bulk['what'], rows: Rows): Bulk {
  const lines = rows.map(({ item, cells }): BulkLine => {
    if (item === undefined) return { item, outcome: 'refused', why: 'no-row' };
    const before = sheet.form(item);
    const put = withCells(sheet.line(item), before, cells);
    if ('refusal' in put) {
      return { item, outcome: 'refused', why: put.refusal, column: put.column, before };
    }
    return settle(sheet, item, before, put.form);
  });
  return bulkOf(what, lines);
}

/** What emptying cells of rows would change. */
export function planEmpty(sheet: Sheet, items: string[], columns: Column[]): Bulk {
  const lines = items.map((item): BulkLine => {
    const before = sheet.form(item);
    return settle(sheet, item, before, withoutCells(before, columns));
  });
  return bulkOf('empty', lines);
}

/** The lines with what the program says of those that would be sent. */
export function withAccount(bulk: Bulk, account: Accounting): Bulk {
  const said = new Map(account.lines.map((line) => [line.at, line]));
  const lines = bulk.lines.map((line): BulkLine => {
    const answer = line.outcome === 'accepted' && line.item ? said.get(line.item) : undefined;
    if (!answer || answer.outcome === 'accepted') return line;
    if (answer.outcome === 'unchanged') return { ...line, outcome: 'unchanged' };
    return { ...line, outcome: 'refused', why: { words: answer.message } };
  });
  return bulkOf(bulk.what, lines);
}

/** How many lines there are of each outcome. */
export function counts(bulk: Bulk): Record<BulkLine['outcome'], number> {
  const count = { accepted: 0, unchanged: 0, refused: 0 };
  for (const line of bulk.lines) count[line.outcome] += 1;
  return count;
}

function settle(sheet: Sheet, item: string, before: Form, after: Form): BulkLine {
  const line = sheet.line(item);
  if (line.standing === 'disagreement') return { item, outcome: 'refused', why: 'disagreement' };
  if (line.standing === 'settled_by_gate') return { item, outcome: 'refused', why: 'not-asked' };
  const stands = line.answer ? inputOfView(line.answer) : null;
  const said = inputOf(after);
  const nothing = stands === null && same(said, { ...said, value: 'unanswered', remarks: null });
  if (same(said, stands) || nothing) return { item, outcome: 'unchanged', before, after };
  if (faults(after).length > 0) return { item, outcome: 'refused', why: 'incomplete', before, after };
  return { item, outcome: 'accepted', before, after };
}

function bulkOf(what: Bulk['what'], lines: BulkLine[]): Bulk {
  const answers = lines.flatMap((line): ItemInput[] =>
    line.outcome === 'accepted' && line.item && line.after
      ? [{ item: line.item, input: inputOf(line.after) }]
      : [],
  );
  return { what, lines, answers };
}
