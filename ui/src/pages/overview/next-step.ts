/** The one thing to do next, read off how far a campaign has come. */
import type { Overview, UnitInfo } from '../../ipc/generated';

/** What is to be done next, and where. */
export type NextStep =
  | { kind: 'add-unit' }
  | { kind: 'disagreement'; unit: UnitInfo; count: number }
  | { kind: 'answer'; unit: UnitInfo; left: number }
  | { kind: 'results' };

/** Units first; then work begun before work not begun; then answers that differ; then the figures. */
export function nextStep(overview: Overview): NextStep {
  if (overview.units.length === 0) return { kind: 'add-unit' };
  const open = overview.units
    .map(({ unit, coverage, disagreements }) => ({
      unit,
      begun: coverage.num > 0,
      left: coverage.den - coverage.num - disagreements,
    }))
    .filter((row) => row.left > 0);
  const next = open.find((row) => row.begun) ?? open[0];
  if (next) return { kind: 'answer', unit: next.unit, left: next.left };
  const differing = overview.units.find((row) => row.disagreements > 0);
  if (differing) {
    return { kind: 'disagreement', unit: differing.unit, count: differing.disagreements };
  }
  return { kind: 'results' };
}
