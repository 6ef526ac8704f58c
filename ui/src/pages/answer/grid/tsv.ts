/** Cells as Excel puts them on the clipboard and takes them from it: tabs, lines, quotes. */

/** Rows of cells of a text. A cell in quotes may hold tabs, line ends and doubled quotes. */
export function readTsv(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  while (at <= text.length) {
    const [cell, end] = text[at] === '"' ? quoted(text, at) : plain(text, at);
    row.push(cell);
    if (text[end] === '\t') {
      at = end + 1;
      continue;
    }
    rows.push(row);
    row = [];
    at = text.startsWith('\r\n', end) ? end + 2 : end + 1;
  }
  // Excel ends the last row as it ends the others.
  const last = rows.at(-1);
  if (rows.length > 1 && last?.length === 1 && last[0] === '') rows.pop();
  return rows;
}

/** The text of rows of cells. */
export function writeTsv(rows: string[][]): string {
  return rows.map((row) => row.map(cell).join('\t')).join('\r\n');
}

function cell(text: string): string {
  return /["\t\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

function plain(text: string, begin: number): [string, number] {
  let end = begin;
  while (end < text.length && !'\t\r\n'.includes(text[end] as string)) end += 1;
  return [text.slice(begin, end), end];
}

function quoted(text: string, begin: number): [string, number] {
  let value = '';
  let at = begin + 1;
  while (at < text.length) {
    const next = text.indexOf('"', at);
    if (next < 0) break;
    value += text.slice(at, next);
    if (text[next + 1] !== '"') {
      const end = next + 1;
      // A quote inside a cell that only begins with one: the text was not quoted after all.
      const closes = end >= text.length || '\t\r\n'.includes(text[end] as string);
      return closes ? [value.replaceAll('\r\n', '\n'), end] : plain(text, begin);
    }
    value += '"';
    at = next + 2;
  }
  return plain(text, begin);
}
