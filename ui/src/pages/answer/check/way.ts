/** The way of a sheet to the lead: checked, confirmed, handed in, put off. */
import type { ConfirmUnit, UnitCheck } from '../../../ipc/generated';
import { rpc } from '../../../ipc/rpc';
import type { Sheet } from '../sheet.svelte';

/** What stands in the way of handing the sheet in. */
export async function checkSheet(sheet: Sheet): Promise<UnitCheck> {
  await sheet.flush();
  const check = await rpc('check_unit', unitOf(sheet));
  sheet.work = check.work;
  return check;
}

/** 所属長確認: the head stands by the sheet as it is. */
export async function confirmSheet(
  sheet: Sheet,
  said: Pick<ConfirmUnit, 'confirmer' | 'means' | 'reference' | 'confirmed_on'>,
): Promise<void> {
  await sheet.flush();
  const { author } = sheet.saying();
  sheet.work = await rpc('confirm_unit', { ...unitOf(sheet), ...said, author });
}

/** Hands the sheet in as it stands. */
export async function submitSheet(sheet: Sheet, note: string | null): Promise<void> {
  await sheet.flush();
  const { author } = sheet.saying();
  sheet.work = await rpc('submit_unit', { ...unitOf(sheet), note, author });
  sheet.changeReason = '';
  await sheet.reread();
}

/** Asks the lead for a later deadline. */
export async function askForLater(
  sheet: Sheet,
  asked: { until: string; reason: string; asked_by: string },
): Promise<void> {
  sheet.work = await rpc('request_extension', { ...unitOf(sheet), ...asked });
}

/** How commands name the unit. */
export function unitOf(sheet: Sheet): { campaign: string | null; unit: string } {
  const { campaign, unit } = sheet.whole();
  return { campaign, unit };
}
