import { expect, it } from 'vitest';
import type { UnitProgress } from '../../../ipc/generated';
import { counts, shown, type Filter } from './board';

interface Given {
  state: string;
  overdue?: boolean;
  asked?: boolean;
  changed?: string[];
  disagreements?: number;
  organ?: string;
  parent?: string;
}

const row = (name: string, given: Given) =>
  ({
    unit: { id: name, name, parent: given.parent ?? null, organ: given.organ ?? 'school' },
    state: given.state,
    disagreements: given.disagreements ?? 0,
    work: {
      overdue: given.overdue ?? false,
      locked: given.state === 'submitted' || given.state === 'accepted',
      changed: given.changed ?? [],
      extension_asked: given.asked ? { until: '2026-07-31' } : null,
    },
  }) as unknown as UnitProgress;

const ROWS = [
  row('総務課', { state: 'not_started', overdue: true, organ: 'executive_bureau', parent: '総務部' }),
  row('ゼイム課', { state: 'answering', asked: true, parent: '総務部' }),
  row('市民課', { state: 'head_confirmation', disagreements: 2 }),
  row('福祉課', { state: 'sent_back' }),
  row('土木課', { state: 'submitted', changed: ['a'] }),
  row('学校', { state: 'accepted' }),
  row('消防', { state: 'fact_confirmation' }),
];

const names = (filter: Filter, organ = '', text = '') =>
  shown(ROWS, { filter, organ, text }).map(({ unit }) => unit.name);

it.each([
  ['owing', ['総務課', 'ゼイム課', '市民課', '福祉課']],
  ['overdue', ['総務課']],
  ['extension', ['ゼイム課']],
  ['not-started', ['総務課']],
  ['answering', ['ゼイム課', '市民課']],
  ['sent-back', ['福祉課']],
  ['submitted', ['土木課']],
  ['changed', ['土木課']],
  ['accepted', ['学校', '消防']],
  ['disagreement', ['市民課']],
] as const)('%s shows what it says', (filter, expected) => {
  expect(names(filter)).toEqual(expected);
  expect(counts(ROWS)[filter]).toBe(expected.length);
});

it('organ, words and filter stand together, and words are found in any spelling', () => {
  expect(names('all')).toHaveLength(ROWS.length);
  expect(names('all', 'executive_bureau')).toEqual(['総務課']);
  expect(names('all', '', 'ぜいむ')).toEqual(['ゼイム課']);
  expect(names('all', '', '総務部　総務')).toEqual(['総務課', 'ゼイム課']);
  expect(names('overdue', 'school', '総務')).toEqual([]);
});
