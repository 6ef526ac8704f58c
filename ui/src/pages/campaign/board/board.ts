/** Which units the board shows, and how they stand. */
import type { UnitProgress } from '../../../ipc/generated';
import { finds, searchKey } from '../../answer/search';

/** The filters in the order of the work. */
export const FILTERS = [
  'all',
  'owing',
  'overdue',
  'extension',
  'not-started',
  'answering',
  'sent-back',
  'submitted',
  'changed',
  'accepted',
  'disagreement',
] as const;

/** A filter of the board. */
export type Filter = (typeof FILTERS)[number];

/** What the board is asked for. */
export interface Sought {
  filter: Filter;
  /** Kind of organ; all where empty. */
  organ: string;
  /** Words of a unit's name or bureau. */
  text: string;
}

const OWING = ['not_started', 'answering', 'head_confirmation', 'sent_back'];

/** Whether the lead still waits for something from the unit. */
export function owes(row: UnitProgress): boolean {
  return OWING.includes(row.state);
}

/** Whether a filter shows a unit. */
export function stands(filter: Filter, row: UnitProgress): boolean {
  switch (filter) {
    case 'all':
      return true;
    case 'owing':
      return owes(row);
    case 'overdue':
      return row.work.overdue;
    case 'extension':
      return asks(row);
    case 'not-started':
      return row.state === 'not_started';
    case 'answering':
      return row.state === 'answering' || row.state === 'head_confirmation';
    case 'sent-back':
      return row.state === 'sent_back';
    case 'submitted':
      return row.state === 'submitted';
    case 'changed':
      return row.work.locked && row.work.changed.length > 0;
    case 'accepted':
      return !owes(row) && row.state !== 'submitted';
    case 'disagreement':
      return row.disagreements > 0;
  }
}

/** Whether the unit asked for a later day and waits for the word. */
export function asks(row: UnitProgress): boolean {
  return row.work.extension_asked !== null;
}

/** The units that are shown, in the order of the organization. */
export function shown(rows: UnitProgress[], sought: Sought): UnitProgress[] {
  return rows.filter(
    (row) =>
      stands(sought.filter, row) &&
      (sought.organ === '' || row.unit.organ === sought.organ) &&
      (sought.text.trim() === '' ||
        finds(searchKey(`${row.unit.name}\n${row.unit.parent ?? ''}`), sought.text)),
  );
}

/** How many units each filter shows. */
export function counts(rows: UnitProgress[]): Record<Filter, number> {
  const count = (filter: Filter) => rows.filter((row) => stands(filter, row)).length;
  return Object.fromEntries(FILTERS.map((filter) => [filter, count(filter)])) as Record<
    Filter,
    number
  >;
}
