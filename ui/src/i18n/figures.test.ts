import { describe, expect, it } from 'vitest';
import { fileSize, parts, ratable, rate, step } from './figures';

describe('a rate', () => {
  it.each([
    [10, 12, '83.3%'],
    [1, 3, '33.3%'],
    [2, 3, '66.7%'],
    [1, 400, '0.3%'],
    [1, 2000, '0.1%'],
    [1, 2001, '0.0%'],
    [7, 7, '100.0%'],
    [0, 7, '0.0%'],
    [1999, 2000, '100.0%'],
    [0, 0, '―'],
  ])('%i/%i is %s', (num, den, shown) => {
    expect(rate({ num, den })).toBe(shown);
  });

  it('always has its numbers at hand', () => {
    expect(parts({ num: 10, den: 12 })).toBe('10/12');
  });

  it('is not shown below the minimum, nor for nothing', () => {
    expect(ratable({ num: 4, den: 4 }, 5)).toBe(false);
    expect(ratable({ num: 4, den: 5 }, 5)).toBe(true);
    expect(ratable({ num: 0, den: 0 }, 0)).toBe(false);
  });
});

describe('a step of progress', () => {
  it('is full only when nothing is left', () => {
    expect(step({ num: 99, den: 100 })).toBe(2);
    expect(step({ num: 100, den: 100 })).toBe(3);
    expect(step({ num: 1, den: 100 })).toBe(1);
    expect(step({ num: 0, den: 0 })).toBe(0);
  });
});

describe('a file size', () => {
  it.each([
    [0, '0 B'],
    [1023, '1023 B'],
    [1536, '1.5 KB'],
    [52428800, '50 MB'],
  ])('%i is %s', (bytes, shown) => {
    expect(fileSize(bytes)).toBe(shown);
  });
});
