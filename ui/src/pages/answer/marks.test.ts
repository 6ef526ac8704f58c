import { expect, it } from 'vitest';
import { markOfKey, MARKS, symbolOf, type Key } from './marks';

const press = (key: string, other: Partial<Key> = {}): Key => ({
  key,
  ctrlKey: false,
  altKey: false,
  metaKey: false,
  isComposing: false,
  keyCode: 0,
  ...other,
});

it.each([
  ['o', 'implemented'],
  ['O', 'implemented'],
  ['ｏ', 'implemented'],
  ['t', 'partial'],
  ['x', 'not_implemented'],
  ['n', 'not_applicable'],
  ['e', 'excepted'],
  ['?', 'unknown'],
  ['？', 'unknown'],
  ['1', 'implemented'],
  ['6', 'unknown'],
  ['３', 'not_implemented'],
])('the key %s sets %s', (key, value) => {
  expect(markOfKey(press(key))?.value).toBe(value);
});

it.each(['a', '0', '7', 'Enter', 'ArrowDown', 'Process'])('the key %s sets nothing', (key) => {
  expect(markOfKey(press(key))).toBeUndefined();
});

it('no key sets a mark while an input method is at work or a modifier is held', () => {
  expect(markOfKey(press('o', { isComposing: true }))).toBeUndefined();
  expect(markOfKey(press('o', { keyCode: 229 }))).toBeUndefined();
  expect(markOfKey(press('o', { ctrlKey: true }))).toBeUndefined();
  expect(markOfKey(press('n', { metaKey: true }))).toBeUndefined();
});

it('every mark has its own symbol and letter', () => {
  expect(new Set(MARKS.map((mark) => mark.symbol)).size).toBe(6);
  expect(new Set(MARKS.map((mark) => mark.letter)).size).toBe(6);
  expect(symbolOf('unanswered')).toBe('');
});
