/**
 * What stands in the fields of one item while somebody works on it.
 *
 * Dates are kept as typed until they can be read. A form that lacks what its mark asks for is kept
 * as a draft: it becomes an answer when the rest is filled in.
 */
import { readDate } from '../../i18n/wareki';
import type { AnswerInput, AnswerView, SheetItem } from '../../ipc/generated';
import { UNANSWERED } from './marks';

/** Most characters of one text field of an answer, as the program has it. */
export const TEXT_LIMIT = 4_000;

/** Most characters of a name. */
export const NAME_LIMIT = 200;

/** The fields of one item. */
export interface Form {
  value: string;
  /** 理由 of △ and ×. */
  shortfall: string;
  improvement: string;
  /** 改善予定日, as typed. */
  improveBy: string;
  /** 該当なし理由 */
  naReason: string;
  exceptionNumber: string;
  exceptionApprover: string;
  /** 有効期限, as typed. */
  exceptionExpires: string;
  remarks: string;
  /** The record of an earlier campaign that all this was copied from. */
  copiedFrom: string;
}

/** A text field of a form. */
export type TextField = Exclude<keyof Form, 'value' | 'copiedFrom'>;

/** What keeps a form from being an answer. */
export interface Fault {
  field: TextField;
  /** `missing`, `not_a_date` or `too_long`. */
  kind: 'missing' | 'not_a_date' | 'too_long';
}

/** Whether a mark says that something is lacking. */
export function isShortfall(value: string): boolean {
  return value === 'partial' || value === 'not_implemented';
}

/** The form of an item as the program knows it: the draft first, else the answer. */
export function formOf(item: SheetItem): Form {
  const said = item.draft ?? item.answer;
  const value = item.standing === 'settled_by_gate' ? UNANSWERED : (said?.value ?? UNANSWERED);
  const reason = said?.reason ?? '';
  return {
    value,
    shortfall: value === 'not_applicable' ? '' : reason,
    naReason: value === 'not_applicable' ? reason : '',
    improvement: said?.improvement ?? '',
    improveBy: said?.improve_by ?? '',
    exceptionNumber: said?.exception?.number ?? '',
    exceptionApprover: said?.exception?.approver ?? '',
    exceptionExpires: said?.exception?.expires_on ?? '',
    remarks: said?.remarks ?? '',
    copiedFrom: said?.copied_from ?? '',
  };
}

/** What a form says. Only what belongs to its mark goes out; the rest stays on the screen. */
export function inputOf(form: Form): AnswerInput {
  const lacking = isShortfall(form.value);
  const reason = form.value === 'not_applicable' ? form.naReason : lacking ? form.shortfall : '';
  const exception =
    form.value === 'excepted'
      ? {
          number: form.exceptionNumber,
          approver: form.exceptionApprover,
          expires_on: dateOrText(form.exceptionExpires),
        }
      : null;
  return {
    value: form.value,
    reason: text(reason),
    improvement: lacking ? text(form.improvement) : null,
    improve_by: lacking ? text(dateOrText(form.improveBy)) : null,
    exception,
    remarks: text(form.remarks),
    copied_from: text(form.copiedFrom),
  };
}

/** What an answer on the disk says, in the same shape. */
export function inputOfView(view: AnswerView): AnswerInput {
  return {
    value: view.value,
    reason: text(view.reason ?? ''),
    improvement: text(view.improvement ?? ''),
    improve_by: text(view.improve_by ?? ''),
    exception: view.exception,
    remarks: text(view.remarks ?? ''),
  };
}

/** Whether two inputs say the same. */
export function same(a: AnswerInput | null, b: AnswerInput | null): boolean {
  if (a === null || b === null) return a === b;
  return (
    a.value === b.value &&
    a.reason === b.reason &&
    a.improvement === b.improvement &&
    a.improve_by === b.improve_by &&
    a.remarks === b.remarks &&
    a.exception?.number === b.exception?.number &&
    a.exception?.approver === b.exception?.approver &&
    a.exception?.expires_on === b.exception?.expires_on
  );
}

/** What keeps a form from being an answer, in the order of its fields. */
export function faults(form: Form): Fault[] {
  const found: Fault[] = [];
  const needs = (field: TextField) => {
    if (form[field].trim() === '') found.push({ field, kind: 'missing' });
  };
  const date = (field: TextField) => {
    if (form[field].trim() !== '' && readDate(form[field]) === undefined) {
      found.push({ field, kind: 'not_a_date' });
    }
  };
  const fits = (field: TextField, limit: number) => {
    if ([...form[field]].length > limit) found.push({ field, kind: 'too_long' });
  };
  if (isShortfall(form.value)) {
    fits('shortfall', TEXT_LIMIT);
    fits('improvement', TEXT_LIMIT);
    date('improveBy');
  }
  if (form.value === 'not_applicable') {
    needs('naReason');
    fits('naReason', TEXT_LIMIT);
  }
  if (form.value === 'excepted') {
    needs('exceptionNumber');
    fits('exceptionNumber', NAME_LIMIT);
    needs('exceptionApprover');
    fits('exceptionApprover', NAME_LIMIT);
    needs('exceptionExpires');
    date('exceptionExpires');
  }
  fits('remarks', TEXT_LIMIT);
  return found;
}

/** Whether a △ or × still lacks its reason or its plan; it is an answer all the same. */
export function lacksPlan(form: Form): boolean {
  return (
    isShortfall(form.value) &&
    (form.shortfall.trim() === '' || form.improvement.trim() === '' || form.improveBy.trim() === '')
  );
}

function text(value: string): string | null {
  // Only emptiness is decided here: what was written is kept as it is.
  return value.trim() === '' ? null : value;
}

function dateOrText(typed: string): string {
  return readDate(typed) ?? typed;
}
