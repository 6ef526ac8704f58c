/** The closed lists of the field, named by the vocabulary that the whole program shares. */
import { t } from './words.svelte';

/** Values of the closed lists that the window offers to choose from, in the order of the field. */
export const LISTS = {
  organ: [
    'executive_bureau',
    'board_of_directors',
    'board_of_education',
    'school',
    'administrative_committee',
    'assembly',
    'assembly_secretariat',
    'fire_department',
    'public_enterprise',
    'branch_office',
    'partial_affairs_association',
  ],
  role: [
    'ciso_office',
    'chief_security_officer',
    'audit_lead',
    'system_manager',
    'unit_head',
    'outsourcing_owner',
    'sns_owner',
    'committee_secretariat',
    'staff',
  ],
  zone: ['zone_mynumber', 'zone_lgwan', 'zone_internet'],
  'confirmation-means': ['document_number', 'paper', 'oral'],
  confidentiality: ['3A', '3B', '3C', '2', '1'],
  verdict: ['conforming', 'nonconforming', 'not_verified', 'not_audited'],
  'finding-kind': ['major', 'minor', 'observation', 'improvement_opportunity', 'good_practice'],
  basis: ['as_written', 'interpretation', 'control_standards'],
  'action-status': ['overdue', 'not_started', 'in_progress', 'completed'],
  'fact-outcome': ['agreed', 'disputed'],
  'sample-method': ['draw', 'risk', 'named'],
  'edition-kind': ['draft', 'issued', 'erratum'],
} as const;

/** A closed list as the vocabulary names it. */
export type List =
  | 'action-status'
  | 'answer-value'
  | 'basis'
  | 'confidentiality'
  | 'confirmation-means'
  | 'edition-kind'
  | 'fact-outcome'
  | 'finding-kind'
  | 'gap-kind'
  | 'organ'
  | 'person-kind'
  | 'policy-status'
  | 'requirement'
  | 'role'
  | 'sample-method'
  | 'unit-state'
  | 'verdict'
  | 'zone';

/** The key of a value's name. */
export function wordKey(list: string, value: string): string {
  return `${list}-${value.toLowerCase().replaceAll('_', '-')}`;
}

/** The name of a value on the screen. */
export function word(list: List, value: string): string {
  return t(wordKey(list, value));
}

/** A list to choose from. */
export function options(list: keyof typeof LISTS): { value: string; label: string }[] {
  return LISTS[list].map((value) => ({ value, label: word(list, value) }));
}
