/** How a line of the sheet stands, and which lines a filter shows. */
import type { SheetItem } from '../../ipc/generated';
import { faults, lacksPlan, type Form } from './form';
import { UNANSWERED } from './marks';

/** A chapter with those of its items that concern the unit. */
export interface Group {
  id: string;
  title: string;
  items: string[];
}

/** The filters in their order. */
export const FILTERS = [
  'all',
  'unanswered',
  'draft',
  'outdated',
  'disagreement',
  'sent-back',
  'no-plan',
  'no-evidence',
  'shortfall',
  'not-applicable',
  'mine',
] as const;

/** A filter of the sheet. */
export type Filter = (typeof FILTERS)[number];

/** Whether a line can be answered here and now. */
export function askable(item: SheetItem): boolean {
  return item.standing !== 'out_of_scope' && item.standing !== 'settled_by_gate';
}

/** Whether a line still waits for its answer: nothing said, unfinished, or said twice. */
export function open(item: SheetItem, form: Form, pending: boolean): boolean {
  if (!askable(item)) return false;
  if (item.standing === 'disagreement') return true;
  if (item.answer === null || item.answer.value === UNANSWERED) return true;
  return pending && faults(form).length > 0;
}

/** Whether a filter shows a line. */
export function shows(
  filter: Filter,
  item: SheetItem,
  form: Form,
  pending: boolean,
  me = '',
): boolean {
  switch (filter) {
    case 'all':
      return item.standing !== 'out_of_scope';
    case 'unanswered':
      return open(item, form, pending);
    case 'draft':
      return pending;
    case 'disagreement':
      return item.standing === 'disagreement';
    case 'outdated':
      return askable(item) && item.outdated !== null && item.answer === null;
    case 'sent-back':
      return item.send_back_comments.length > 0;
    case 'no-plan':
      return askable(item) && lacksPlan(form);
    case 'no-evidence':
      return askable(item) && form.value !== UNANSWERED && hasNoEvidence(item);
    case 'shortfall':
      return form.value === 'partial' || form.value === 'not_implemented';
    case 'not-applicable':
      return form.value === 'not_applicable' || item.standing === 'settled_by_gate';
    case 'mine':
      return (item.answer?.author ?? '') === me && item.answer !== null;
  }
}

function hasNoEvidence(item: SheetItem): boolean {
  return (item.answer?.evidence.length ?? 0) + (item.answer?.locations.length ?? 0) === 0;
}
