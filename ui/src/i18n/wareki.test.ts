import { describe, expect, it } from 'vitest';
import { fiscalYear, readDate, showDate, showFiscalYear, wareki } from './wareki';

describe('a date as people type it', () => {
  it.each([
    ['令和８年６月１５日', '2026-06-15'],
    ['令和8年6月15日', '2026-06-15'],
    ['R8.6.15', '2026-06-15'],
    ['Ｒ８．６．１５', '2026-06-15'],
    ['r8/6/15', '2026-06-15'],
    ['令8.6.15', '2026-06-15'],
    ['8年6月15日', '2026-06-15'],
    ['8.6.15', '2026-06-15'],
    ['令和8年12月末', '2026-12-31'],
    ['令和10年2月末日', '2028-02-29'],
    ['令和元年5月1日', '2019-05-01'],
    ['平成31年4月30日', '2019-04-30'],
    ['2026/6/15', '2026-06-15'],
    ['2026-06-15', '2026-06-15'],
    ['２０２６ー６ー１５', '2026-06-15'],
    ['２０２６。６。１５', '2026-06-15'],
    ['2026年6月15日', '2026-06-15'],
    [' 20260615 ', '2026-06-15'],
  ])('%s is read as %s', (typed, iso) => {
    expect(readDate(typed)).toBe(iso);
  });

  it.each(['', '6月15日', '6/15', '令和8年6月', '2026/13/1', '2026-02-30', '来月', '令和208年1月1日', '15'])(
    '%j is not guessed',
    (typed) => {
      expect(readDate(typed)).toBeUndefined();
    },
  );
});

describe('a date as letters print it', () => {
  it('is counted in 令和 from May 2019, whose year is 元年', () => {
    expect(wareki('2026-04-01')).toBe('令和8年4月1日');
    expect(wareki('2019-05-01')).toBe('令和元年5月1日');
    expect(wareki('2019-04-30')).toBe('2019年4月30日');
  });

  it('reads back as itself', () => {
    for (const iso of ['2026-04-01', '2019-05-01', '2028-02-29']) {
      expect(readDate(wareki(iso))).toBe(iso);
    }
  });

  it('stays as it is where it is no date', () => {
    expect(showDate('未定', 'ja')).toBe('未定');
    expect(showDate('2026-06-15', 'en')).toBe('2026-06-15');
  });
});

describe('a fiscal year', () => {
  it('begins in April', () => {
    expect(fiscalYear(new Date(2027, 2, 31))).toBe(2026);
    expect(fiscalYear(new Date(2026, 3, 1))).toBe(2026);
    expect(showFiscalYear(2026, 'ja')).toBe('令和8年度');
  });
});
