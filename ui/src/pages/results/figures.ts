/** Which counts make a bar and a rate. The formulas are the program's; here they are laid out. */
import { perMille } from '../../i18n/figures';
import type { Fraction, ScoreCounts } from '../../ipc/generated';

/** The parts of a bar in their order; what is out of the rate stands beside it as numbers. */
export const PARTS = [
  'implemented',
  'partial',
  'not_implemented',
  'unknown',
  'unanswered',
  'disagreement',
] as const;

/** Counts that stand beside the rate. */
export const BESIDE = ['not_applicable', 'excepted', 'out_of_scope'] as const;

/** A part of a bar, in per cent of its length. */
export interface Segment {
  part: (typeof PARTS)[number];
  count: number;
  from: number;
  length: number;
}

/** The parts of a bar that are not empty. */
export function segments(counts: ScoreCounts): Segment[] {
  const total = PARTS.reduce((sum, part) => sum + counts[part], 0);
  if (total === 0) return [];
  let from = 0;
  return PARTS.filter((part) => counts[part] > 0).map((part) => {
    const length = (counts[part] / total) * 100;
    const segment = { part, count: counts[part], from, length };
    from += length;
    return segment;
  });
}

/** 実施率 of one cell: 実施 ÷ (実施+一部実施+未実施+わからない); strictly also 未回答 and 不一致. */
export function implementation(counts: ScoreCounts, strict: boolean): Fraction {
  const open = strict ? counts.unanswered + counts.disagreement : 0;
  const { implemented, partial, not_implemented, unknown } = counts;
  return { num: implemented, den: implemented + partial + not_implemented + unknown + open };
}

/** Shade and symbol of a rate: 100 %, 90 %, 50 % and below. */
export function rateStep(fraction: Fraction): { shade: 0 | 1 | 2 | 3; symbol: string } {
  const mille = perMille(fraction) ?? 0;
  if (fraction.num === fraction.den) return { shade: 3, symbol: '●' };
  if (mille >= 900) return { shade: 2, symbol: '◕' };
  if (mille >= 500) return { shade: 1, symbol: '◑' };
  return { shade: 0, symbol: '◔' };
}
