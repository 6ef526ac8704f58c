/** What can be made of the book, and what each kind lets one say. */
import type { ReportTexts } from '../../ipc/generated';

/** A text that only a person can write. */
export type TextName = keyof ReportTexts;

/** One kind of report or letter. */
export interface Variant {
  name: string;
  /** Which heading of the list it stands under. */
  group: 'whole' | 'unit' | 'letter' | 'sheet';
  /** A letter is editable and goes by another command. */
  isLetter?: true;
  /** It is about one unit: one has to be named, or one may be. */
  unit?: 'needed' | 'possible';
  /** Editions freeze it. */
  hasEditions?: true;
  texts: TextName[];
  /** Whether small numbers are left out from a threshold on. */
  hasThreshold?: true;
}

/** All kinds, in the order of the year's work. */
export const VARIANTS: readonly Variant[] = [
  {
    name: 'internal',
    group: 'whole',
    hasEditions: true,
    texts: ['overall_opinion', 'good_practices', 'recommendations'],
  },
  {
    name: 'one_page',
    group: 'whole',
    hasEditions: true,
    texts: ['overall_opinion', 'good_practices', 'recommendations'],
  },
  {
    name: 'public_summary',
    group: 'whole',
    hasEditions: true,
    texts: ['public_note'],
    hasThreshold: true,
  },
  { name: 'unit', group: 'unit', unit: 'needed', hasEditions: true, texts: [] },
  { name: 'improvement_plan', group: 'unit', unit: 'needed', texts: [] },
  { name: 'cover_letter', group: 'letter', isLetter: true, texts: [] },
  { name: 'notice', group: 'letter', isLetter: true, unit: 'possible', texts: [] },
  { name: 'working_paper', group: 'sheet', unit: 'needed', texts: [] },
  { name: 'filled_form', group: 'sheet', unit: 'needed', texts: [] },
  { name: 'blank_form', group: 'sheet', unit: 'needed', texts: [] },
];

/** The headings of the list, in order. */
export const GROUPS = ['whole', 'unit', 'letter', 'sheet'] as const;

/** The kind of a name; the first where there is none. */
export function variantOf(name: string): Variant {
  return VARIANTS.find((variant) => variant.name === name) ?? (VARIANTS[0] as Variant);
}

/** The key part of a name. */
export function keyOf(name: string): string {
  return name.replaceAll('_', '-');
}
