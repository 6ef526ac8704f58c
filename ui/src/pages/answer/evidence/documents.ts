/** What is attached to the lines of a sheet, and where documents are kept that are not. */
import type { Accounting, AttachOutcome, LocationInput, PickedPlace } from '../../../ipc/generated';
import { rpc } from '../../../ipc/rpc';
import type { Sheet } from '../sheet.svelte';

/** Attaches files; gives what became of each. */
export async function attachFiles(
  sheet: Sheet,
  id: string,
  places: PickedPlace[],
  confidentiality: string | null,
): Promise<AttachOutcome[]> {
  let outcomes: AttachOutcome[] = [];
  await sheet.change(id, async () => {
    const files = places.map((place) => ({ id: place.id }));
    const attached = { at: sheet.at(id), files, confidentiality, ...sheet.saying() };
    const answer = await rpc('attach_evidence', attached);
    outcomes = answer.files;
    return answer.saved;
  });
  return outcomes;
}

/** Attaches a picture from the clipboard; gives what became of it. */
export async function attachImage(
  sheet: Sheet,
  id: string,
  image: { name: string; hex: string; confidentiality: string | null },
): Promise<AttachOutcome[]> {
  let outcomes: AttachOutcome[] = [];
  await sheet.change(id, async () => {
    const answer = await rpc('attach_image', { at: sheet.at(id), ...image, ...sheet.saying() });
    outcomes = answer.files;
    return answer.saved;
  });
  return outcomes;
}

/** Says how confidential an attached file is. */
export function classify(
  sheet: Sheet,
  id: string,
  sha256: string,
  confidentiality: string | null,
): Promise<void> {
  const said = { at: sheet.at(id), sha256, confidentiality, ...sheet.saying() };
  return sheet.change(id, () => rpc('classify_evidence', said));
}

/** Takes a file off the answer. */
export function detach(sheet: Sheet, id: string, sha256: string): Promise<void> {
  const taken = { at: sheet.at(id), sha256, ...sheet.saying() };
  return sheet.change(id, () => rpc('remove_evidence', taken));
}

/** Attaches a file of one item to others. */
export async function share(
  sheet: Sheet,
  id: string,
  sha256: string,
  items: string[],
): Promise<Accounting> {
  await sheet.flush();
  const shared = { at: sheet.at(id), sha256, items, ...sheet.saying() };
  const saved = await rpc('share_evidence', shared);
  sheet.absorbAll(saved);
  return saved.account;
}

/** Says where documents are kept, all of them. */
export function locate(sheet: Sheet, id: string, locations: LocationInput[]): Promise<void> {
  const said = { at: sheet.at(id), locations, ...sheet.saying() };
  return sheet.change(id, () => rpc('locate_evidence', said));
}
