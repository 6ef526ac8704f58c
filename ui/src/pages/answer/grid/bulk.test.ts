import { describe, expect, it } from 'vitest';
import type { Accounting, SheetItem } from '../../../ipc/generated';
import { formOf } from '../form';
import type { Sheet } from '../sheet.svelte';
import { counts, planCells, planEmpty, withAccount, type Rows } from './bulk';
import { cellsOf, type Column } from './cells';
import { readTsv, writeTsv } from './tsv';

const line = (number: number, more: Partial<SheetItem> = {}): SheetItem =>
  ({
    id: `Q-${number}`,
    number,
    question_ja: `設問${number}`,
    question_en: '',
    standing: 'unanswered',
    applicability: { state: 'asked', limits: [] },
    answer: null,
    draft: null,
    ...more,
  }) as unknown as SheetItem;

/** As much of a sheet as a plan reads. */
function sheetOf(lines: SheetItem[]): Sheet {
  const known = new Map(lines.map((one) => [one.id, one]));
  const get = (id: string) => known.get(id) as SheetItem;
  return { line: get, form: (id: string) => formOf(get(id)) } as unknown as Sheet;
}

function rowsOf(lines: SheetItem[], text: string, columns: Column[]): Rows {
  return readTsv(text).map((texts, row) => ({
    item: lines[row]?.id,
    cells: cellsOf(texts.map((one, place): [Column, string] => [columns[place] as Column, one])),
  }));
}

describe('changes to many cells', () => {
  const lines = [line(1), line(2), line(3, { standing: 'disagreement' }), line(4)];

  it('account for every row: what changes, what stays, what is refused and why', () => {
    const text = '○\r\n\r\n△\r\n－\r\n×\r\n';
    const bulk = planCells(sheetOf(lines), 'paste', rowsOf(lines, text, ['mark']));
    expect(bulk.lines.map((one) => one.why ?? one.outcome)).toEqual([
      'accepted',
      'unchanged',
      'disagreement',
      'incomplete',
      'no-row',
    ]);
    expect(bulk.answers.map((answer) => answer.item)).toEqual(['Q-1']);
    const { accepted, unchanged, refused } = counts(bulk);
    expect(accepted + unchanged + refused, 'in = all that became of it').toBe(5);
  });

  it('send nothing that the program has refused', () => {
    const bulk = planCells(sheetOf(lines), 'paste', rowsOf(lines, '○\r\n×', ['mark']));
    const account = {
      lines: [
        { at: 'Q-1', outcome: 'rejected', message: '長すぎます' },
        { at: 'Q-2', outcome: 'unchanged', message: '' },
      ],
    } as Accounting;
    const after = withAccount(bulk, account);
    expect(after.lines.map((one) => one.why ?? one.outcome)).toEqual([
      { words: '長すぎます' },
      'unchanged',
    ]);
    expect(after.answers).toEqual([]);
  });

  it('empty only what stands', () => {
    expect(planEmpty(sheetOf(lines), ['Q-1', 'Q-3'], ['mark']).lines.map((one) => one.outcome)).toEqual([
      'unchanged',
      'refused',
    ]);
  });

  it('are worked out for a thousand rows in less than half a second', () => {
    const many = Array.from({ length: 1_000 }, (_, n) => line(n + 1));
    const text = writeTsv(many.map((one) => ['△', `理由${one.number}`, '改善する', '令和8年12月末']));
    const begin = performance.now();
    const columns: Column[] = ['mark', 'reason', 'improvement', 'improve-by'];
    const bulk = planCells(sheetOf(many), 'paste', rowsOf(many, text, columns));
    expect(bulk.answers).toHaveLength(1_000);
    expect(performance.now() - begin).toBeLessThan(500);
  });
});
