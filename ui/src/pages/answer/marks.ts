/**
 * The six marks of the sheet, their keys and shapes.
 */

/** A mark in the order of the sheet. */
export interface Mark {
  /** Name of the value in records and commands. */
  value: string;
  /** What is printed on the sheet. */
  symbol: string;
  /** The letter that sets it. */
  letter: string;
}

/** The marks in the order of the sheet; the n-th is also set by the digit n. */
export const MARKS: readonly Mark[] = [
  { value: 'implemented', symbol: '○', letter: 'o' },
  { value: 'partial', symbol: '△', letter: 't' },
  { value: 'not_implemented', symbol: '×', letter: 'x' },
  { value: 'not_applicable', symbol: '－', letter: 'n' },
  { value: 'excepted', symbol: '例外', letter: 'e' },
  { value: 'unknown', symbol: '？', letter: '?' },
];

/** The value of no mark. */
export const UNANSWERED = 'unanswered';

/** The symbol of a value; a blank one for 未回答. */
export function symbolOf(value: string): string {
  return MARKS.find((mark) => mark.value === value)?.symbol ?? '';
}

/** What of a keyboard event decides. */
export interface Key {
  key: string;
  ctrlKey: boolean;
  altKey: boolean;
  metaKey: boolean;
  isComposing: boolean;
  keyCode: number;
}

/** Whether a key belongs to an input method that is still at work. */
export function composing(event: Pick<Key, 'key' | 'isComposing' | 'keyCode'>): boolean {
  return event.isComposing || event.keyCode === 229 || event.key === 'Process';
}

/** The mark that a key sets, if it sets one. */
export function markOfKey(event: Key): Mark | undefined {
  if (composing(event) || event.ctrlKey || event.altKey || event.metaKey) return undefined;
  const key = event.key.normalize('NFKC').toLowerCase();
  if (/^[1-6]$/.test(key)) return MARKS[Number(key) - 1];
  return MARKS.find((mark) => mark.letter === key);
}
