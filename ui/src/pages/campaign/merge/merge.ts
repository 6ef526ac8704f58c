/** What is said of a file that would be, or was, taken in. */
import type { Merged, MergedFile } from '../../../ipc/generated';

/** How a file stands. */
export type Standing = 'refused' | 'new' | 'nothing';

/** How one file stands. */
export function standing(file: MergedFile): Standing {
  if (file.state === 'refused') return 'refused';
  return file.state === 'planned' || file.state === 'applied' ? 'new' : 'nothing';
}

/** Shapes that tell them apart without colour. */
export const SHAPES: Record<Standing, string> = {
  refused: '×',
  new: '✓',
  nothing: '＝',
};

/** The files that taking in would change something by. */
export function worthwhile(merged: Merged): MergedFile[] {
  return merged.files.filter((file) => file.state === 'planned');
}

/** Whether a person can let the file in by believing its sender. */
export function waits(file: MergedFile): boolean {
  return file.error?.code === 'pack_signer_unknown' && file.unit !== null;
}
