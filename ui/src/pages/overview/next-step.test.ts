import { expect, it } from 'vitest';
import type { Overview } from '../../ipc/generated';
import { nextStep } from './next-step';

const overview = (rows: [name: string, num: number, den: number, disagreements: number][]) =>
  ({
    units: rows.map(([name, num, den, disagreements]) => ({
      unit: { id: name, name },
      coverage: { num, den },
      disagreements,
    })),
  }) as unknown as Overview;

it.each([
  ['units are added first', [], 'add-unit', undefined],
  ['work that is begun comes before work that is not', [['A', 0, 9, 0], ['B', 3, 9, 0]], 'answer', 'B'],
  ['a unit with nothing begun is next when no other is', [['A', 9, 9, 0], ['B', 0, 9, 0]], 'answer', 'B'],
  ['answers that differ come once nothing else is left', [['A', 8, 9, 1], ['B', 9, 9, 0]], 'disagreement', 'A'],
  ['the figures come last', [['A', 9, 9, 0], ['B', 0, 0, 0]], 'results', undefined],
] as const)('%s', (_, rows, kind, unit) => {
  const step = nextStep(overview(rows.map((row) => [...row] as [string, number, number, number])));
  expect(step.kind).toBe(kind);
  expect('unit' in step ? step.unit.id : undefined).toBe(unit);
});
