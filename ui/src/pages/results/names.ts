/** Names of the standings that figures are counted by. */
import { word } from '../../i18n/vocabulary';
import { t } from '../../i18n/words.svelte';

/** The name of a standing: an answer's own, or what is no answer. */
export function partName(part: string): string {
  if (part === 'disagreement') return t('results-screen-disagreement');
  if (part === 'expired_exception') return t('results-screen-expired-exception');
  if (part === 'out_of_scope') return t('results-screen-out-of-scope');
  return word('answer-value', part);
}
