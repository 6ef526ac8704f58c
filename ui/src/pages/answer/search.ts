/**
 * Finding a question by what it says, by its clause, or by what was written about it.
 *
 * Keys are folded (full and half width, upper and lower case, hiragana and katakana) for finding
 * only: nothing that anybody wrote is ever stored folded.
 */
import type { AnswerInput, AnswerView, SheetItem } from '../../ipc/generated';

/** A text as it is compared. */
export function searchKey(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[ァ-ヶ]/g, (kana) => String.fromCharCode(kana.charCodeAt(0) - 0x60))
    .replace(/[‐‑‒–—―−]/g, '-')
    .replace(/\s+/g, '');
}

// A line that changes is a new object, so what is kept here is never stale.
const folded = new WeakMap<SheetItem, string>();

/** All that is looked through for one item, folded once. */
export function searchText(item: SheetItem): string {
  const known = folded.get(item);
  if (known !== undefined) return known;
  const text = fold(item);
  folded.set(item, text);
  return text;
}

/** The same for many items, by id. */
export function searchTexts(items: SheetItem[]): ReadonlyMap<string, string> {
  return new Map(items.map((item) => [item.id, searchText(item)]));
}

/** Folds ahead, a few at a time, so that the first search does not wait for all of it. */
export function warm(items: SheetItem[]): void {
  const next = items.slice(0, 50);
  next.forEach(searchText);
  if (items.length > next.length) setTimeout(() => warm(items.slice(50)), 20);
}

function fold(item: SheetItem): string {
  const said = [item.answer, ...item.disagreement].filter((view) => view !== null);
  return searchKey(
    [
      String(item.number),
      item.id,
      item.question_ja,
      item.question_en,
      ...item.clauses.flatMap((clause) => [clause.key, clause.heading ?? '', clause.text]),
      ...said.flatMap(words),
      ...(item.draft ? words(item.draft) : []),
    ].join('\n'),
  );
}

/** Whether a folded text holds every word of what is sought. */
export function finds(text: string, sought: string): boolean {
  return sought
    .split(/\s+/)
    .map(searchKey)
    .every((word) => text.includes(word));
}

function words(said: AnswerView | AnswerInput): string[] {
  const files = 'evidence' in said ? said.evidence.map((file) => file.name) : [];
  const places =
    'locations' in said ? said.locations.flatMap((at) => [at.document_name, at.place]) : [];
  return [said.reason, said.improvement, said.remarks, ...files, ...places].map((s) => s ?? '');
}
