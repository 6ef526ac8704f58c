/**
 * What is said about the report to be made. It outlives the page, so that a jump to what the lint
 * found, and back, loses nothing that was typed; it ends with the campaign worked on.
 */
import { readDate } from '../../i18n/wareki';
import type { LetterSettings, ReportSettings, ReportTexts } from '../../ipc/generated';
import { variantOf, type TextName, type Variant } from './variants';

/** Every unit, a file each. */
export const ALL = 'all';

/** Texts of a letter, as typed; what is a list has a line for each. */
export interface LetterTexts {
  dated: string;
  until: string;
  addressees: string;
  sender: string;
  contact: string;
  points: string;
}

const NO_LETTER: LetterTexts = {
  dated: '',
  until: '',
  addressees: '',
  sender: '',
  contact: '',
  points: '',
};

class Settings {
  name = $state('internal');
  /** A unit's id, or [`ALL`]; empty for none. */
  unit = $state('');
  /** An edition's id; empty for the book as it stands. */
  edition = $state('');
  documentNumber = $state('');
  confidentiality = $state('2');
  threshold = $state('');
  texts = $state<Record<TextName, string>>({
    overall_opinion: '',
    good_practices: '',
    recommendations: '',
    public_note: '',
  });
  letter = $state<LetterTexts>({ ...NO_LETTER });
  private campaign: string | undefined;

  /** The kind that is made. */
  get variant(): Variant {
    return variantOf(this.name);
  }

  /** Whether every unit gets a file of its own. */
  get isForAll(): boolean {
    return this.variant.unit === 'needed' && this.unit === ALL;
  }

  /** Works on a campaign; what was said about another is forgotten. */
  begin(campaign: string): void {
    if (this.campaign === campaign) return;
    this.campaign = campaign;
    this.unit = '';
    this.edition = '';
    this.documentNumber = '';
    this.texts = { overall_opinion: '', good_practices: '', recommendations: '', public_note: '' };
    this.letter = { ...NO_LETTER };
  }

  /** What was typed, as the commands take it. */
  typed(): ReportTexts {
    const said = (name: TextName) => (this.texts[name].trim() === '' ? null : this.texts[name]);
    return {
      overall_opinion: said('overall_opinion'),
      good_practices: said('good_practices'),
      recommendations: said('recommendations'),
      public_note: said('public_note'),
    };
  }

  /** The smallest number that is published; nothing where none was typed that can be read. */
  get fewest(): number | null {
    const digits = this.threshold.normalize('NFKC').trim();
    return /^\d{1,4}$/.test(digits) ? Number(digits) : null;
  }

  /** Whether something was typed there that is no number. */
  get fewestUnread(): boolean {
    return this.threshold.trim() !== '' && this.fewest === null;
  }

  /** What a report is made of. */
  report(campaign: string | null, unit: string | null): ReportSettings {
    const { variant } = this;
    return {
      campaign,
      variant: variant.name,
      edition: variant.hasEditions && this.edition !== '' ? this.edition : null,
      unit: variant.unit ? unit : null,
      document_number: orNull(this.documentNumber),
      confidentiality: this.confidentiality,
      texts: this.typed(),
      threshold: variant.hasThreshold ? this.fewest : null,
    };
  }

  /** What a letter says. */
  writing(campaign: string | null): LetterSettings {
    const { letter } = this;
    return {
      campaign,
      kind: this.variant.name,
      unit: this.variant.unit && this.unit !== '' && this.unit !== ALL ? this.unit : null,
      document_number: orNull(this.documentNumber),
      dated: readDate(letter.dated) ?? null,
      until: readDate(letter.until) ?? null,
      addressees: lines(letter.addressees),
      sender: lines(letter.sender),
      contact: lines(letter.contact),
      points: lines(letter.points),
    };
  }
}

function orNull(text: string): string | null {
  return text.trim() === '' ? null : text;
}

function lines(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

/** What is said about the report to be made. */
export const settings = new Settings();
