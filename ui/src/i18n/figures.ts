/**
 * Figures as they are printed: never a rate without its numbers.
 *
 * Rounding is half-up to one decimal, in whole numbers: binary fractions would round 0.25 % down.
 */
import type { Fraction } from '../ipc/generated';

/** Shown where nothing can be divided. */
export const NO_RATE = '―';

/** A rate in per mille, rounded half-up; `undefined` where the denominator is 0. */
export function perMille({ num, den }: Fraction): number | undefined {
  if (den === 0) return undefined;
  return Number((BigInt(num) * 2000n + BigInt(den)) / (BigInt(den) * 2n));
}

/** A rate such as 83.3%, or 「―」 for the denominator 0. */
export function rate(fraction: Fraction): string {
  const mille = perMille(fraction);
  if (mille === undefined) return NO_RATE;
  return `${Math.floor(mille / 10)}.${mille % 10}%`;
}

/** The numbers of a rate: 10/12. */
export function parts({ num, den }: Fraction): string {
  return `${num}/${den}`;
}

/** Whether a rate may be shown at all: below the minimum there are counts only. */
export function ratable({ den }: Fraction, minimum: number): boolean {
  return den > 0 && den >= minimum;
}

/** How far along, in four steps that differ in grey: 0 none, 1 below half, 2 half or more, 3 all. */
export function step({ num, den }: Fraction): 0 | 1 | 2 | 3 {
  if (den === 0 || num === 0) return 0;
  if (num >= den) return 3;
  return num * 2 < den ? 1 : 2;
}

/** A file's size in words that a file manager uses. */
export function fileSize(bytes: number): string {
  if (bytes < 1024) return `${bytes} B`;
  const units = ['KB', 'MB', 'GB'] as const;
  let value = bytes / 1024;
  let unit = 0;
  while (value >= 1024 && unit < units.length - 1) {
    value /= 1024;
    unit += 1;
  }
  return `${value.toFixed(value < 10 ? 1 : 0)} ${units[unit]}`;
}
