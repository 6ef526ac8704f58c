/** What is not on the disk, question by question, as a text that anybody can read elsewhere. */
import { word } from '../../i18n/vocabulary';
import { t } from '../../i18n/words.svelte';
import type { Form } from './form';
import { UNANSWERED } from './marks';
import type { Sheet } from './sheet.svelte';

/** The fields of a form in their order, with the words of their labels. */
const FIELDS: readonly [keyof Form, string][] = [
  ['shortfall', 'answer-screen-field-shortfall'],
  ['naReason', 'answer-screen-field-na-reason'],
  ['improvement', 'answer-screen-field-improvement'],
  ['improveBy', 'answer-screen-field-improve-by'],
  ['exceptionNumber', 'answer-screen-field-exception-number'],
  ['exceptionApprover', 'answer-screen-field-exception-approver'],
  ['exceptionExpires', 'answer-screen-field-exception-expires'],
  ['remarks', 'answer-screen-field-remarks'],
];

/** The whole text. */
export function unsavedWords(sheet: Sheet): string {
  const items = sheet.unsaved().map((id) => {
    const line = sheet.line(id);
    const form = sheet.form(id);
    const mark = form.value === UNANSWERED ? [] : [word('answer-value', form.value)];
    const texts = FIELDS.filter(([field]) => form[field] !== '').map(([field, key]) =>
      t('window-rescue-line', { name: t(key), text: form[field] }),
    );
    return [`${line.number} ${line.question_ja}`, ...mark, ...texts].join('\n');
  });
  return [sheet.unit.name, ...items].join('\n\n');
}
