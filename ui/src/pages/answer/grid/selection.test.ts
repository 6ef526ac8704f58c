import { describe, expect, it } from 'vitest';
import { extent, moved, rangeOf, type Press } from './selection';

const SIZE = { rows: 5, columns: 3, page: 2 };
const press = (key: string, more: Partial<Press> = {}): Press => ({
  key,
  ctrlKey: false,
  shiftKey: false,
  ...more,
});

describe('moving in the grid', () => {
  it('follows the keys of a spreadsheet and stays inside', () => {
    const cases: [Press, number, number, number, number][] = [
      [press('ArrowDown'), 0, 0, 1, 0],
      [press('ArrowUp'), 0, 0, 0, 0],
      [press('ArrowDown', { ctrlKey: true }), 1, 1, 4, 1],
      [press('ArrowRight'), 1, 2, 1, 2],
      [press('Home'), 1, 2, 1, 0],
      [press('End', { ctrlKey: true }), 1, 0, 4, 2],
      [press('PageDown'), 4, 1, 4, 1],
      [press('PageUp'), 3, 1, 1, 1],
      [press('Enter'), 1, 1, 2, 1],
      [press('Enter', { shiftKey: true }), 1, 1, 0, 1],
      [press('Tab'), 1, 2, 2, 0],
      [press('Tab', { shiftKey: true }), 1, 0, 0, 2],
    ];
    for (const [key, row, column, toRow, toColumn] of cases) {
      expect(moved(key, { row, column }, SIZE), key.key).toEqual({ row: toRow, column: toColumn });
    }
  });

  it('lets Tab out at both ends, so that nobody is caught', () => {
    expect(moved(press('Tab'), { row: 4, column: 2 }, SIZE)).toBeUndefined();
    expect(moved(press('Tab', { shiftKey: true }), { row: 0, column: 0 }, SIZE)).toBeUndefined();
    expect(moved(press('a'), { row: 0, column: 0 }, SIZE)).toBeUndefined();
  });

  it('chooses what lies between two cells, whichever came first', () => {
    const range = rangeOf({ row: 3, column: 0 }, { row: 1, column: 2 });
    expect(range).toEqual({ top: 1, bottom: 3, left: 0, right: 2 });
    expect(extent(range)).toEqual({ rows: 3, columns: 3 });
  });
});
