import { expect, test } from 'vitest';
import { fileName } from './file-name';

test('what no system keeps in a file name is replaced, everything else stays', () => {
  for (const [text, expected] of [
    ['提出_総務課_令和8年度 自己点検', '提出_総務課_令和8年度 自己点検'],
    ['税務課/収納係: "A"?', '税務課_収納係_ _A__'],
    ['髙﨑邉齋𠮷\u{e000}', '髙﨑邉齋𠮷\u{e000}'],
    ['..\\x\u0000', '.._x_'],
  ] as const) {
    expect(fileName(text)).toBe(expected);
  }
});
