/** Attaching files, whichever way they came, and what became of those that were not taken. */
import { SvelteMap, SvelteSet } from 'svelte/reactivity';
import { t } from '../../../i18n/words.svelte';
import type { AttachOutcome, ExaminedFile, PickedPlace, WireError } from '../../../ipc/generated';
import { rpc } from '../../../ipc/rpc';
import { session } from '../../../session.svelte';
import { attachFiles, attachImage } from './documents';
import type { Sheet } from '../sheet.svelte';

interface Refusal {
  name: string;
  error: WireError;
}

/** Files that wait for a yes, since they may hold a マイナンバー. */
export interface Question {
  files: ExaminedFile[];
  yes: () => Promise<void>;
}

class Attachments {
  /** 自治体機密性 given to the files attached next; none where empty. */
  confidentiality = $state('');
  /** What is asked before files are attached. */
  asking = $state.raw<Question | undefined>();
  private readonly under = new SvelteSet<string>();
  private readonly refusals = new SvelteMap<string, Refusal[]>();

  busy(id: string): boolean {
    return this.under.has(id);
  }

  refused(id: string): Refusal[] {
    return this.refusals.get(id) ?? [];
  }

  /** Attaches files to an item, once it was asked about those that look personal. */
  async attach(sheet: Sheet, id: string, places: PickedPlace[]): Promise<void> {
    const files = places.map((place) => ({ id: place.id }));
    const suspicious = (await rpc('examine_evidence', { files })).filter(
      (file) => file.mynumbers > 0,
    );
    const attach = () =>
      this.during(id, () => attachFiles(sheet, id, places, this.confidentiality || null));
    if (suspicious.length === 0) await attach();
    else this.asking = { files: suspicious, yes: attach };
  }

  /** Attaches a picture from the clipboard. */
  async paste(sheet: Sheet, id: string, image: File): Promise<void> {
    const hex = [...new Uint8Array(await image.arrayBuffer())]
      .map((byte) => byte.toString(16).padStart(2, '0'))
      .join('');
    const name = t('evidence-screen-pasted-name', { number: sheet.line(id).number });
    const confidentiality = this.confidentiality || null;
    await this.during(id, () => attachImage(sheet, id, { name, hex, confidentiality }));
  }

  private async during(id: string, work: () => Promise<AttachOutcome[]>): Promise<void> {
    this.under.add(id);
    this.refusals.delete(id);
    try {
      const outcomes = await work();
      const refused = outcomes.flatMap(({ name, error }) => (error ? [{ name, error }] : []));
      this.refusals.set(id, refused);
      const taken = outcomes.length - refused.length;
      session.tell(t('answer-screen-attached', { taken, refused: refused.length }));
    } finally {
      this.under.delete(id);
    }
  }
}

/** The attachments of the open sheet. */
export const attachments = new Attachments();

/** The picture on the clipboard, if that is what was pasted. */
export function pastedImage(event: ClipboardEvent): File | undefined {
  const files = [...(event.clipboardData?.files ?? [])];
  return files.find((file) => file.type === 'image/png');
}
