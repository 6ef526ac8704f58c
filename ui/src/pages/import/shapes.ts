/** What the program answers about sheets, as far as the pages show it. */
import type { SheetMapping, WireError } from '../../ipc/generated';

/** Something that is told, with its cell. */
export interface Issue {
  at: string;
  code: string;
  message: string;
  detail?: string;
}

/** One answer of a sheet and what becomes of it. */
export interface Line {
  at: string;
  outcome: 'accepted' | 'unchanged' | 'conflicting' | 'rejected';
  code: string;
  message: string;
  detail: string;
}

/** The counts of an accounting and the lines that a person should look at. */
export interface Counts {
  in: number;
  accepted: number;
  unchanged: number;
  conflicting: number;
  rejected: number;
  lines: Line[];
}

/** A column and what it was taken for. */
export interface Column {
  /** Its letters, or the number of the row that it is on a sheet lying on its side. */
  column: string;
  key: string;
  role: string;
  header: string;
}

/** An answer that a person should look at. */
export interface Answer {
  at: string;
  raw: string;
  text: string;
  answer: string | null;
  issues: Issue[];
}

/** A table, or one unit's part of one. */
export interface Sheet {
  name: string;
  layout: string;
  header_rows: number[];
  unit: string | null;
  respondent: string | null;
  inspected_on: string | null;
  columns: Column[];
  signature: string;
  profile: string | null;
  /** How many answers it holds. */
  count: number;
  answers: Answer[];
  skipped_rows: Issue[];
  issues: Issue[];
}

/** A sheet's cells. */
export interface Preview {
  name: string;
  columns: string[];
  rows: { number: number; is_hidden: boolean; cells: string[] }[];
  is_cut: boolean;
}

/** One file. */
export interface File {
  file: string;
  /** The place by which commands take it. */
  place: string;
  layout: string;
  error?: WireError;
  is_ours?: boolean;
  run?: string | null;
  accounting?: Counts;
  sheets: Sheet[];
  issues: Issue[];
  preview?: Preview[];
  confirmations?: { at: string; code: string; message: string }[];
  submitted?: string[];
}

/** The sheets of one form. */
export interface Group {
  signature: string;
  layout: string;
  profile: string | null;
  /** Places in the list of files. */
  files: number[];
  sheets: number;
  /** How many answers wait for a person. */
  asks: number;
}

/** Everything together, file by file and form by form. */
export interface Plan extends Counts {
  files: File[];
  groups: Group[];
  cancelled: boolean;
}

/** Nothing decided about a form yet. */
export function undecided(signature: string): SheetMapping {
  return { signature, roles: {}, marks: {}, inverted: null, items: {} };
}

/** Whether anything was decided. */
export function isDecided(mapping: SheetMapping): boolean {
  const lists = [mapping.roles, mapping.marks, mapping.items];
  return mapping.inverted !== null || lists.some((list) => Object.keys(list).length > 0);
}

/** The cell of 「シート「総務課」!E12」: sheet and address. */
export function cellOf(at: string): { sheet: string; cell: string } {
  const cut = at.lastIndexOf('!');
  if (cut < 0) return { sheet: '', cell: at };
  const name = /^シート「(.*)」$/s.exec(at.slice(0, cut));
  return { sheet: name?.[1] ?? at.slice(0, cut), cell: at.slice(cut + 1) };
}

/** What is told of the answers of tables, by the address of the cell. */
export function issuesByCell(tables: Sheet[]): Map<string, Issue[]> {
  const found = new Map<string, Issue[]>();
  for (const issue of tables.flatMap((table) => table.answers.flatMap((a) => a.issues))) {
    if (issue.code === 'blank') continue;
    const { cell } = cellOf(issue.at);
    found.set(cell, [...(found.get(cell) ?? []), issue]);
  }
  return found;
}

const MARK_CODES = ['unclear_mark', 'legend_unclear', 'rating_scale'];

/** Marks of a form whose meaning a person can decide, each once, with how often they stand. */
export function openMarks(sheets: Sheet[], mapping: SheetMapping): { mark: string; count: number }[] {
  const found = new Map<string, number>(Object.keys(mapping.marks).map((mark) => [mark, 0]));
  for (const answer of sheets.flatMap((sheet) => sheet.answers)) {
    const mark = answer.raw.trim();
    const asks = answer.issues.some((issue) => MARK_CODES.includes(issue.code));
    if (answer.answer === null && asks && mark !== '' && [...mark].length <= 20) {
      found.set(mark, (found.get(mark) ?? 0) + 1);
    }
  }
  return [...found].map(([mark, count]) => ({ mark, count }));
}

/** Questions that are like one of the checklist and not surely the same, each once. */
export function openItems(
  files: File[],
  signature: string,
  mapping: SheetMapping,
): { text: string; item: string; at: string }[] {
  const found = new Map<string, { text: string; item: string; at: string }>();
  for (const [text, item] of Object.entries(mapping.items)) found.set(text, { text, item, at: '' });
  for (const file of files) {
    const answers = file.sheets
      .filter((sheet) => sheet.signature === signature)
      .flatMap((sheet) => sheet.answers);
    const texts = new Map(answers.map((answer) => [answer.at, answer.text]));
    for (const line of file.accounting?.lines ?? []) {
      const text = texts.get(line.at);
      if (line.code === 'sheet_item_to_confirm' && text !== undefined && !found.has(text)) {
        found.set(text, { text, item: line.detail, at: line.at });
      }
    }
  }
  return [...found.values()];
}

/** Whether questions in the negative wait for a decision, or one was made. */
export function asksForTurn(sheets: Sheet[], mapping: SheetMapping): boolean {
  const waits = (answer: Answer) =>
    answer.answer === null && answer.issues.some((issue) => issue.code === 'inverted_question');
  return mapping.inverted !== null || sheets.some((sheet) => sheet.answers.some(waits));
}

/** Which family a role belongs to: each has its own pattern and colour. */
export function family(role: string): 'answer' | 'question' | 'beside' | 'none' {
  if (['answer', 'option', 'person', 'item', 'verdict', 'finding'].includes(role)) return 'answer';
  if (['id', 'number', 'chapter', 'clause', 'question'].includes(role)) return 'question';
  return role === 'other' ? 'none' : 'beside';
}

/** Roles that a person can give to a column, in the order of a sheet. */
export const ROLES = [
  'number',
  'chapter',
  'clause',
  'question',
  'answer',
  'person',
  'unit',
  'reason',
  'improvement',
  'improve_by',
  'evidence',
  'remarks',
  'head_confirmation',
  'respondent',
  'inspected_on',
  'required',
  'guidance',
  'other',
] as const;
