/** One command for each of several units: how far it has come, what was written, what failed. */
import type { WireError } from '../../ipc/generated';
import { asWireError } from '../../ipc/rpc';

/** Whoever it is done for. */
export interface Of {
  id: string;
  name: string;
}

/** A unit for which it failed, and why. */
export interface Failure {
  unit: Of;
  error: WireError;
}

/** A run over units. Stopping takes effect between two of them; what is done stays done. */
export class Series<Result> {
  running = $state(false);
  /** Whether the last run is over and its results are still shown. */
  ended = $state(false);
  stopping = $state(false);
  total = $state(0);
  results = $state.raw<Result[]>([]);
  failures = $state.raw<Failure[]>([]);

  /** How many units are done with. */
  get finished(): number {
    return this.results.length + this.failures.length;
  }

  /** Goes through the units one after another. */
  async run(units: Of[], each: (unit: Of) => Promise<Result>): Promise<void> {
    this.clear();
    this.total = units.length;
    this.running = true;
    for (const unit of units) {
      if (this.stopping) break;
      try {
        this.results = [...this.results, await each(unit)];
      } catch (reason) {
        this.failures = [...this.failures, { unit, error: asWireError(reason) }];
        // The next would fail the same way: the stick is full, or gone.
        if (ENDS.includes(this.failures.at(-1)?.error.code ?? '')) break;
      }
    }
    this.running = false;
    this.ended = true;
  }

  /** Ends the run after the unit in hand. */
  stop(): void {
    this.stopping = true;
  }

  /** Forgets the last run. */
  clear(): void {
    this.running = false;
    this.ended = false;
    this.stopping = false;
    this.total = 0;
    this.results = [];
    this.failures = [];
  }
}

/** Errors that the next unit would meet too. */
const ENDS = ['medium_full', 'medium_gone', 'access_denied', 'no_book_open', 'unknown_place'];
