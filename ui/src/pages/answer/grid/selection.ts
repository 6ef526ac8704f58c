/** Cells chosen in the grid, and how keys move among them. */

/** A cell by row and column, from 0. */
export interface Cell {
  row: number;
  column: number;
}

/** Rows and columns chosen, ends included. */
export interface Range {
  top: number;
  bottom: number;
  left: number;
  right: number;
}

/** How large the grid is. */
export interface Size {
  rows: number;
  columns: number;
  /** Rows that a page key passes over. */
  page: number;
}

/** The range between two cells. */
export function rangeOf(a: Cell, b: Cell): Range {
  return {
    top: Math.min(a.row, b.row),
    bottom: Math.max(a.row, b.row),
    left: Math.min(a.column, b.column),
    right: Math.max(a.column, b.column),
  };
}

/** How many rows and columns a range has. */
export function extent(range: Range): { rows: number; columns: number } {
  return { rows: range.bottom - range.top + 1, columns: range.right - range.left + 1 };
}

/** Of a key event, what moves. */
export interface Press {
  key: string;
  ctrlKey: boolean;
  shiftKey: boolean;
}

/** Where a key leads from a cell; nothing where it leads nowhere, or out of the grid. */
export function moved(press: Press, from: Cell, size: Size): Cell | undefined {
  const last = { row: size.rows - 1, column: size.columns - 1 };
  const to = target(press, from, size, last);
  if (!to) return undefined;
  return {
    row: Math.min(Math.max(to.row, 0), last.row),
    column: Math.min(Math.max(to.column, 0), last.column),
  };
}

function target(press: Press, { row, column }: Cell, size: Size, last: Cell): Cell | undefined {
  const far = press.ctrlKey;
  switch (press.key) {
    case 'ArrowDown':
      return { row: far ? last.row : row + 1, column };
    case 'ArrowUp':
      return { row: far ? 0 : row - 1, column };
    case 'ArrowRight':
      return { row, column: far ? last.column : column + 1 };
    case 'ArrowLeft':
      return { row, column: far ? 0 : column - 1 };
    case 'Home':
      return { row: far ? 0 : row, column: 0 };
    case 'End':
      return { row: far ? last.row : row, column: last.column };
    case 'PageDown':
      return { row: row + size.page, column };
    case 'PageUp':
      return { row: row - size.page, column };
    case 'Enter':
      return { row: row + (press.shiftKey ? -1 : 1), column };
    case 'Tab':
      return tabbed(press.shiftKey ? -1 : 1, { row, column }, last);
    default:
      return undefined;
  }
}

/** Tab goes on in the next row; from the last cell, and back from the first, it leaves the grid. */
function tabbed(by: 1 | -1, { row, column }: Cell, last: Cell): Cell | undefined {
  const next = column + by;
  if (0 <= next && next <= last.column) return { row, column: next };
  const other = row + by;
  if (other < 0 || last.row < other) return undefined;
  return { row: other, column: by > 0 ? 0 : last.column };
}
