import { describe, expect, it } from 'vitest';
import type { ScoreCounts } from '../../ipc/generated';
import { implementation, rateStep, segments } from './figures';

const counts = (some: Partial<ScoreCounts>): ScoreCounts => ({
  implemented: 0,
  partial: 0,
  not_implemented: 0,
  expired_exceptions: 0,
  not_applicable: 0,
  excepted: 0,
  unknown: 0,
  unanswered: 0,
  disagreement: 0,
  out_of_scope: 0,
  ...some,
});

describe('the rate of a cell', () => {
  it('leaves out what does not apply, is excepted or is not answered', () => {
    const some = counts({ implemented: 3, partial: 1, not_applicable: 4, excepted: 2, unanswered: 5 });
    expect(implementation(some, false)).toEqual({ num: 3, den: 4 });
  });

  it('strictly counts what is open as not implemented', () => {
    const some = counts({ implemented: 3, unknown: 1, unanswered: 2, disagreement: 1 });
    expect(implementation(some, true)).toEqual({ num: 3, den: 7 });
  });
});

describe('a bar', () => {
  it('is as long as all its parts together, without the empty ones', () => {
    const bar = segments(counts({ implemented: 6, partial: 1, unanswered: 5 }));
    expect(bar.map((segment) => segment.part)).toEqual(['implemented', 'partial', 'unanswered']);
    const last = bar.at(-1);
    expect((last?.from ?? 0) + (last?.length ?? 0)).toBeCloseTo(100);
  });

  it('of nothing has no parts', () => {
    expect(segments(counts({ not_applicable: 3 }))).toEqual([]);
  });
});

it('only a full rate has the full symbol', () => {
  expect(rateStep({ num: 1999, den: 2000 }).symbol).toBe('◕');
  expect(rateStep({ num: 2000, den: 2000 }).symbol).toBe('●');
  expect(rateStep({ num: 1, den: 9 }).shade).toBe(0);
});
