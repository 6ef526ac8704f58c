/** Acts over several lines of a sheet: answering many at once, taking back, doing again. */
import type { Accounting, ActView, ItemInput, TakenBack, UndoState } from '../../ipc/generated';
import { rpc } from '../../ipc/rpc';
import type { Sheet } from './sheet.svelte';

/** What would become of answers to several items. */
export async function planAnswers(sheet: Sheet, answers: ItemInput[]): Promise<Accounting> {
  await sheet.flush();
  return rpc('plan_answers', { ...sheet.whole(), answers, ...sheet.saying() });
}

/** Answers several items by one act. */
export async function putAnswers(sheet: Sheet, answers: ItemInput[]): Promise<Accounting> {
  const saved = await rpc('put_answers', { ...sheet.whole(), answers, ...sheet.saying() });
  sheet.absorbAll(saved);
  return saved.account;
}

/** Reads what can be taken back and done again. */
export async function readTurns(sheet: Sheet): Promise<UndoState> {
  await sheet.flush();
  sheet.turns = await rpc('undo_state', sheet.whole());
  return sheet.turns;
}

/** Whether there may be something to take back, or to do again. */
export function canTurn(sheet: Sheet, which: 'undo' | 'redo'): boolean {
  return sheet.turns ? sheet.turns[which] !== null : which === 'undo';
}

/** Takes an act back: what stood before stands again. */
export async function takeBack(sheet: Sheet, act: ActView): Promise<TakenBack> {
  const { operation } = act;
  const taken = await rpc('take_back', { ...sheet.whole(), operation, ...sheet.saying() });
  if (taken.sheet) sheet.take(taken.sheet);
  sheet.absorbAll(taken);
  sheet.turns = taken.state;
  return taken;
}
