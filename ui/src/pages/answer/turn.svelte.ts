/** Undo and redo on a desk: what they would change is said before where it is more than one. */
import { readTurns, takeBack } from './acts';
import { symbolOf, UNANSWERED } from './marks';
import { word } from '../../i18n/vocabulary';
import { either, t } from '../../i18n/words.svelte';
import type { ActChange, ActView } from '../../ipc/generated';
import { session } from '../../session.svelte';
import type { Desk } from './desk.svelte';

/** Back, or forward again. */
export type Which = 'undo' | 'redo';

/** Undo and redo on one desk. */
export class Turn {
  /** An act of several changes that waits for a yes. */
  asking = $state.raw<{ which: Which; act: ActView } | undefined>();
  private busy = false;

  constructor(private readonly desk: Desk) {}

  /** Takes back the latest act, or asks first where it changes more than one answer. */
  async turn(which: Which): Promise<void> {
    if (this.busy || this.desk.sheet.closed) return;
    this.busy = true;
    try {
      await session.attempt(() => this.begin(which));
    } finally {
      this.busy = false;
    }
  }

  /** Takes back what was asked about. */
  async confirm(): Promise<void> {
    const asked = this.asking;
    this.asking = undefined;
    if (asked) await session.attempt(() => this.take(asked.which, asked.act));
  }

  private async begin(which: Which): Promise<void> {
    const { sheet } = this.desk;
    const unfinished = await sheet.unfinished();
    if (which === 'undo' && unfinished !== undefined) {
      // What was typed last is not an answer yet: it goes, and the answer before stands.
      sheet.discardDraft(unfinished);
      this.desk.tell(t('turn-screen-draft', { number: sheet.line(unfinished).number }));
      return this.desk.goTo(unfinished);
    }
    const act = (await readTurns(sheet))[which];
    if (!act) return this.desk.tell(t(`turn-screen-none-${which}`));
    const possible = act.changes.filter((change) => change.obstacle === null);
    if (possible.length > 1) this.asking = { which, act };
    else await this.take(which, act);
  }

  private async take(which: Which, act: ActView): Promise<void> {
    const { changes } = await takeBack(this.desk.sheet, act);
    const done = changes.filter((change) => change.obstacle === null);
    const left = changes.length - done.length;
    const [only] = done;
    const what =
      done.length === 1 && only
        ? this.words(only)
        : t('turn-screen-several', { count: done.length, left });
    this.desk.tell(t(`turn-screen-did-${which}`, { what }));
    if (only && !only.gate) await this.desk.goTo(only.item);
  }

  /** What one change was, in words. */
  words(change: ActChange): string {
    const { sheet } = this.desk;
    if (change.gate) {
      const gate = sheet.gates.find((one) => one.id === change.item);
      return t('turn-screen-gate', {
        question: gate ? either(gate.question_ja, gate.question_en) : change.item,
        to: t(`turn-screen-gate-${change.to}`),
      });
    }
    const number = sheet.line(change.item).number;
    if (change.from === change.to) return t('turn-screen-texts', { number });
    return t('turn-screen-mark', { number, from: name(change.from), to: name(change.to) });
  }
}

function name(value: string): string {
  const symbol = symbolOf(value);
  const plain = value === UNANSWERED || value === 'excepted' || symbol === '';
  return plain ? word('answer-value', value) : symbol;
}
