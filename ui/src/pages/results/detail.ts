/** Which figure somebody wants to look behind. */
import type { ScoreDetailChoice } from '../../ipc/generated';

/** A figure, and what it is called on the screen. */
export interface Asked {
  title: string;
  choice: Pick<ScoreDetailChoice, 'figure'> & Partial<ScoreDetailChoice>;
}

/** The whole order for a figure. */
export function orderOf(
  { choice }: Asked,
  campaign: string | null,
  strict: boolean,
): ScoreDetailChoice {
  return {
    campaign,
    strict,
    edition: null,
    percent: null,
    unit: null,
    chapter: null,
    clause: null,
    organ: null,
    bureau: null,
    ...choice,
  };
}
