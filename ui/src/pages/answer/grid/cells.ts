/**
 * The columns of the grid: what a cell shows, whether it can be filled in, and what a text from
 * outside means in it. Nothing is guessed: what a column does not know is refused with a reason.
 */
import { readDate, showDate } from '../../../i18n/wareki';
import type { Locale } from '../../../i18n/words.svelte';
import type { SheetItem } from '../../../ipc/generated';
import { isShortfall, type Form, type TextField } from '../form';
import { MARKS, symbolOf, UNANSWERED } from '../marks';
import { askable } from '../standing';

/** The columns in their order. */
export const COLUMNS = [
  'number',
  'question',
  'mark',
  'reason',
  'improvement',
  'improve-by',
  'remarks',
  'exception-number',
  'exception-approver',
  'exception-expires',
] as const;

/** A column. */
export type Column = (typeof COLUMNS)[number];

/** Why a text cannot stand in a cell. */
export type Refusal = 'fixed' | 'unknown-mark' | 'takes-none' | 'other-question' | 'not-asked';

const FIELDS: Partial<Record<Column, TextField>> = {
  improvement: 'improvement',
  'improve-by': 'improveBy',
  remarks: 'remarks',
  'exception-number': 'exceptionNumber',
  'exception-approver': 'exceptionApprover',
  'exception-expires': 'exceptionExpires',
};

/** Spellings of the marks beside their own symbols and names: only such as mean one thing. */
const SPELLINGS: Record<string, string[]> = {
  implemented: ['○', '〇', '◯', '⭕', 'o', '実施', '済', 'implemented', 'yes'],
  partial: ['△', '▲', '一部', '一部実施', 'partial'],
  not_implemented: ['×', '✕', '✖', 'x', '未実施', '未', 'not implemented', 'no'],
  not_applicable: ['－', '-', '―', '–', '—', '−', '該当なし', '対象外', 'n/a', 'not applicable'],
  excepted: ['例外', '例外措置', 'excepted', 'exception'],
  unknown: ['？', '?', 'わからない', '不明', 'unknown'],
};

const READ = new Map(
  Object.entries(SPELLINGS).flatMap(([value, texts]) => texts.map((text) => [key(text), value])),
);

function key(text: string): string {
  return text.normalize('NFKC').trim().toLowerCase();
}

/** The mark that a text means; nothing where it is none. */
export function readMark(text: string): string | undefined {
  return READ.get(key(text));
}

/** The field of a form behind a column; a reason belongs to △ and ×, or to 該当なし. */
export function fieldOf(column: Column, value: string): TextField | undefined {
  if (column === 'reason') return value === 'not_applicable' ? 'naReason' : 'shortfall';
  return FIELDS[column];
}

/** Whether a column has something to say beside a mark. */
export function takes(column: Column, value: string): boolean {
  switch (column) {
    case 'number':
    case 'question':
      return false;
    case 'mark':
    case 'remarks':
      return true;
    case 'reason':
      return isShortfall(value) || value === 'not_applicable';
    case 'improvement':
    case 'improve-by':
      return isShortfall(value);
    default:
      return value === 'excepted';
  }
}

/** Whether a cell can be filled in now. */
export function editable(column: Column, line: SheetItem, form: Form): boolean {
  return askable(line) && line.standing !== 'disagreement' && takes(column, form.value);
}

/** What a cell shows, which is also what is copied. */
export function cellText(column: Column, line: SheetItem, form: Form, locale: Locale): string {
  switch (column) {
    case 'number':
      return String(line.number);
    case 'question':
      return locale === 'en' && line.question_en !== '' ? line.question_en : line.question_ja;
    case 'mark':
      return line.standing === 'settled_by_gate' ? symbolOf('not_applicable') : symbolOf(form.value);
    default: {
      if (!takes(column, form.value)) return '';
      const field = fieldOf(column, form.value);
      const text = field ? form[field] : '';
      return isDate(column) ? showDate(text, locale) : text;
    }
  }
}

/** Texts by their columns. */
export function cellsOf(texts: [Column, string][]): ReadonlyMap<Column, string> {
  return new Map(texts);
}

/** Whether a column holds days. */
export function isDate(column: Column): boolean {
  return column === 'improve-by' || column === 'exception-expires';
}

/**
 * A form with the texts of several cells put in: the mark first, since it decides which other
 * cells there are. A blank cell says nothing and changes nothing.
 */
export function withCells(
  line: SheetItem,
  form: Form,
  cells: ReadonlyMap<Column, string>,
): { form: Form } | { refusal: Refusal; column: Column } {
  if (!askable(line)) return { refusal: 'not-asked', column: 'mark' };
  let after = { ...form };
  const mark = cells.get('mark')?.trim() ?? '';
  if (mark !== '') {
    const value = readMark(mark);
    if (value === undefined) return { refusal: 'unknown-mark', column: 'mark' };
    after = { ...after, value };
  }
  for (const [column, text] of cells) {
    if (column === 'mark' || text.trim() === '') continue;
    if (column === 'number' || column === 'question') {
      // Whole rows are pasted with their questions: they must be the ones that stand here.
      if (isOwn(column, line, text)) continue;
      return { refusal: 'other-question', column };
    }
    const field = fieldOf(column, after.value);
    if (!takes(column, after.value) || !field) return { refusal: 'takes-none', column };
    after = { ...after, [field]: isDate(column) ? (readDate(text) ?? text) : text };
  }
  return { form: after };
}

function isOwn(column: 'number' | 'question', line: SheetItem, text: string): boolean {
  const plain = (one: string) => one.normalize('NFKC').replace(/\s+/g, '');
  const own = column === 'number' ? [String(line.number)] : [line.question_ja, line.question_en];
  return own.some((one) => plain(one) === plain(text));
}

/** A form with cells emptied. Without its mark nothing else of an answer stands. */
export function withoutCells(form: Form, columns: Iterable<Column>): Form {
  const after = { ...form };
  for (const column of columns) {
    if (column === 'mark') after.value = UNANSWERED;
    const field = fieldOf(column, form.value);
    if (field && takes(column, form.value)) after[field] = '';
  }
  return after;
}

/** The marks with their names, for choosing one by mouse. */
export const MARK_VALUES = [UNANSWERED, ...MARKS.map((mark) => mark.value)];
