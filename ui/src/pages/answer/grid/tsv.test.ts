import { describe, expect, it } from 'vitest';
import { readTsv, writeTsv } from './tsv';

describe('cells on the clipboard', () => {
  it('are read as Excel writes them', () => {
    const cases: [string, string[][]][] = [
      ['○', [['○']]],
      ['○\t理由\r\n×\t\r\n', [['○', '理由'], ['×', '']]],
      ['a\nb', [['a'], ['b']]],
      ['"一行目\r\n二行目"\t"彼は""はい""と言った"', [['一行目\n二行目', '彼は"はい"と言った']]],
      ['"閉じない引用\tb', [['"閉じない引用', 'b']]],
      ['"5" ディスク\tb', [['"5" ディスク', 'b']]],
      ['', [['']]],
      ['\t\t', [['', '', '']]],
      ['\r\n', [['']]],
    ];
    for (const [text, rows] of cases) expect(readTsv(text), JSON.stringify(text)).toEqual(rows);
  });

  it('come back as they were', () => {
    const rows = [
      ['○', '髙﨑\t邉', '"'],
      ['a\nb', '', '""'],
      ['＝SUM', '末尾\n', 'x'],
    ];
    expect(readTsv(writeTsv(rows))).toEqual(rows);
  });

  it('of a thousand rows are read at once', () => {
    const text = writeTsv(Array.from({ length: 1_000 }, (_, n) => ['△', `理由${n}`, '改善する\n二行']));
    const begin = performance.now();
    expect(readTsv(text)).toHaveLength(1_000);
    expect(performance.now() - begin).toBeLessThan(200);
  });
});
