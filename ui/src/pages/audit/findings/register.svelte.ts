/** What the register is filtered by; it stays while somebody goes to a finding and back. */
import { t } from '../../../i18n/words.svelte';
import type { FindingView } from '../../../ipc/generated';

/** The filter as it stands; empty is any. */
export const FILTER = $state({ sought: '', kind: '', status: '', unit: '' });

/** For the search only: what somebody types finds what was written in another width or case. */
function key(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}

/** Whether a finding is among those sought. */
export function matches(finding: FindingView): boolean {
  const { sought, kind, status, unit } = FILTER;
  if (kind !== '' && finding.kind !== kind) return false;
  if (status !== '' && (finding.status ?? 'none') !== status) return false;
  if (unit !== '' && finding.unit !== unit) return false;
  const words = key(sought).split(/\s+/).filter((word) => word !== '');
  const text = key(
    [
      finding.number,
      finding.label,
      finding.unit_name,
      finding.title,
      finding.fact,
      finding.recommendation,
      ...finding.clauses.map((clause) => `${clause.number_as_printed} ${clause.heading} ${clause.text}`),
    ].join('\n'),
  );
  return words.every((word) => text.includes(word));
}

/** 令和8-03, or that there is none yet. */
export function shownNumber(finding: FindingView): string {
  return finding.number ?? t('audit-screen-unnumbered');
}
