/** The file that carries a submitted sheet to the lead: whether it was written, and what it is. */
import { fileName } from '../../../i18n/file-name';
import { t } from '../../../i18n/words.svelte';
import type { WrittenSheets, WrittenSubmission } from '../../../ipc/generated';
import { rpc } from '../../../ipc/rpc';
import { session } from '../../../session.svelte';
import type { Sheet } from '../sheet.svelte';
import { unitOf } from './way';

/** Handing over what was submitted. */
export class HandOver {
  /** What was written last; nothing before it was asked for. */
  written = $state.raw<WrittenSubmission | undefined>();
  /** The workbook that was written in its place. */
  sheets = $state.raw<WrittenSheets | undefined>();

  constructor(private readonly sheet: Sheet) {}

  /** Whether this book is the unit's own, from which a file goes to the lead. */
  get here(): boolean {
    return this.sheet.person === null && session.ownUnit === this.sheet.unit.id;
  }

  /** Whether what was submitted was not written yet. */
  get waits(): boolean {
    return this.here && this.sheet.submitted && this.written !== undefined && !this.written.current;
  }

  /** Asks what was written. */
  async read(): Promise<void> {
    if (this.here) this.written = await rpc('written_submission', unitOf(this.sheet));
  }

  /** Writes the file to a place that the user picks; nothing where they think better of it. */
  async write(confidentiality: string): Promise<boolean> {
    const suggested_name = `${fileName(t('hand-over-screen-file', this.names()))}.tenken`;
    const [place] = await rpc('pick_place', { purpose: 'pack_file', suggested_name });
    if (!place) return false;
    await rpc('write_pack', {
      ...unitOf(this.sheet),
      kind: 'submission',
      person: null,
      place: { id: place.id },
      confidentiality,
    });
    await this.read();
    return true;
  }

  /** Writes the sheet as a workbook into a folder that the user picks. */
  async writeSheet(confidentiality: string): Promise<boolean> {
    const [place] = await rpc('pick_place', { purpose: 'answer_sheets', suggested_name: null });
    if (!place) return false;
    const { campaign, unit } = unitOf(this.sheet);
    this.sheets = await rpc('write_answer_sheets', {
      campaign,
      units: [unit],
      form: null,
      place: { id: place.id },
      confidentiality: t('hand-over-screen-label', { class: confidentiality }),
    });
    return true;
  }

  /** What file names are made of. */
  names(): { unit: string; campaign: string } {
    return { unit: this.sheet.unit.name, campaign: session.campaign?.name ?? '' };
  }
}
