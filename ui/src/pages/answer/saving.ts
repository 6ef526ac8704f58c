/**
 * Bringing what is typed and chosen to the disk, in order, and saying truthfully how that stands.
 *
 * Each item has its own lane: its requests go out one after another, the next only when the one
 * before was answered. While one is under way, newer states replace older ones that have not left
 * yet, since each carries the whole form. Nothing here is called saved before the program's answer
 * came. What could not be saved stays in its lane and is tried again until it is, or is replaced.
 */
import { asWireError } from '../../ipc/rpc';
import type { AnswerInput, Saved, SavedItem, WireError } from '../../ipc/generated';

/** Pause after the last input before a draft goes out; well under the promised 400 ms. */
export const TYPING_PAUSE_MS = 300;

/** Pause before what failed is tried again. */
export const RETRY_MS = 5_000;

/** Where states go. */
export interface Target {
  /** Mints an answer. */
  put(item: string, input: AnswerInput): Promise<SavedItem>;
  /** Keeps a draft; `null` discards it. */
  draft(item: string, input: AnswerInput | null): Promise<Saved>;
}

/** How saving stands, over all items. */
export type SaveState =
  | { kind: 'idle' }
  | { kind: 'saving' }
  | { kind: 'saved'; at: string }
  | { kind: 'failed'; error: WireError };

/** What is told while saving goes on. */
export interface Listener {
  /** How saving stands now. */
  state(state: SaveState): void;
  /** An answer is on the disk. */
  answered(item: string, input: AnswerInput, saved: SavedItem): void;
  /** A draft is on the disk, or discarded. */
  drafted(item: string, input: AnswerInput | null): void;
  /** An item could not be saved; `undefined` once it could. */
  refused(item: string, error: WireError | undefined): void;
}

type Job =
  | { kind: 'draft'; input: AnswerInput | null }
  | { kind: 'answer'; input: AnswerInput }
  | { kind: 'other'; run: () => Promise<string>; refuse: (error: WireError) => void };

interface Lane {
  waiting: Job[];
  busy: boolean;
  /** A draft that waits for the end of the typing pause. */
  typed?: { input: AnswerInput | null; timer: ReturnType<typeof setTimeout> };
  failed?: WireError;
  retry?: ReturnType<typeof setTimeout>;
}

/** The lanes of one sheet. */
export class Saving {
  private readonly lanes = new Map<string, Lane>();
  private savedAt: string | undefined;
  private idle: (() => void)[] = [];

  constructor(
    private readonly target: Target,
    private readonly listener: Listener,
  ) {}

  /** Something was typed: a draft goes out when the typing pauses. */
  typed(item: string, input: AnswerInput | null): void {
    const lane = this.lane(item);
    clearTimeout(lane.typed?.timer);
    const timer = setTimeout(() => this.endPause(item), TYPING_PAUSE_MS);
    lane.typed = { input, timer };
    this.tell();
  }

  /** Something was said: it goes out at once and stands for all that was typed before. */
  said(item: string, input: AnswerInput): void {
    this.dropPause(this.lane(item));
    this.add(item, { kind: 'answer', input });
  }

  /** A draft goes out at once; `null` discards it. */
  keep(item: string, input: AnswerInput | null): void {
    this.dropPause(this.lane(item));
    this.add(item, { kind: 'draft', input });
  }

  /** Another command about the item, in its turn; gives the command's own answer. */
  run<T extends { saved_at: string } | null>(item: string, command: () => Promise<T>): Promise<T> {
    this.endPause(item);
    return new Promise<T>((resolve, reject) => {
      this.add(item, {
        kind: 'other',
        run: async () => {
          const answer = await command();
          resolve(answer);
          return answer?.saved_at ?? '';
        },
        refuse: reject,
      });
    });
  }

  /** Sends all that waits, without pause, and tries again what failed. Resolves when all lanes rest. */
  flush(): Promise<void> {
    for (const [item, lane] of this.lanes) {
      this.endPause(item);
      if (lane.failed) this.next(item, lane);
    }
    if (!this.working()) return Promise.resolve();
    return new Promise((resolve) => this.idle.push(resolve));
  }

  /** Something was saved by a command of its own. */
  done(at: string): void {
    this.savedAt = at;
    this.tell();
  }

  /** Gives up all that is not on the disk. */
  abandon(): void {
    for (const lane of this.lanes.values()) {
      this.dropPause(lane);
      clearTimeout(lane.retry);
      lane.waiting = [];
      lane.failed = undefined;
    }
    this.tell();
  }

  /** Whether anything typed or chosen is not on the disk yet. */
  unsaved(): boolean {
    return [...this.lanes.values()].some((lane) => lane.typed || lane.busy || lane.waiting.length > 0);
  }

  private lane(item: string): Lane {
    let lane = this.lanes.get(item);
    if (!lane) {
      lane = { waiting: [], busy: false };
      this.lanes.set(item, lane);
    }
    return lane;
  }

  private dropPause(lane: Lane): void {
    clearTimeout(lane.typed?.timer);
    lane.typed = undefined;
  }

  private endPause(item: string): void {
    const lane = this.lane(item);
    if (!lane.typed) return;
    const { input } = lane.typed;
    this.dropPause(lane);
    this.add(item, { kind: 'draft', input });
  }

  private add(item: string, job: Job): void {
    const lane = this.lane(item);
    const last = lane.waiting.at(-1);
    // A newer state of the whole form stands for an older one that has not left. A draft never
    // stands for an answer: the answer was said.
    if (job.kind !== 'other' && (last?.kind === 'draft' || last?.kind === job.kind)) {
      lane.waiting[lane.waiting.length - 1] = job;
    } else {
      lane.waiting.push(job);
    }
    this.next(item, lane);
  }

  private next(item: string, lane: Lane): void {
    if (lane.busy) return;
    clearTimeout(lane.retry);
    const job = lane.waiting.shift();
    if (job) {
      lane.busy = true;
      void this.work(item, lane, job);
    }
    this.tell();
  }

  private async work(item: string, lane: Lane, job: Job): Promise<void> {
    try {
      const at = await this.send(item, job);
      if (at !== '') this.savedAt = at;
      if (job.kind !== 'other' && lane.failed) {
        lane.failed = undefined;
        this.listener.refused(item, undefined);
      }
      lane.busy = false;
      this.next(item, lane);
    } catch (reason) {
      lane.busy = false;
      this.fail(item, lane, job, asWireError(reason));
    }
  }

  private async send(item: string, job: Job): Promise<string> {
    if (job.kind === 'other') return job.run();
    if (job.kind === 'draft') {
      const saved = await this.target.draft(item, job.input);
      this.listener.drafted(item, job.input);
      return saved.saved_at;
    }
    const saved = await this.target.put(item, job.input);
    this.listener.answered(item, job.input, saved);
    return saved.saved_at;
  }

  private fail(item: string, lane: Lane, job: Job, error: WireError): void {
    if (job.kind === 'other') {
      job.refuse(error);
      this.next(item, lane);
      return;
    }
    lane.failed = error;
    this.listener.refused(item, error);
    // What waits behind may be newer; only where it is not does the failed state stay first.
    const newer = lane.waiting[0];
    const replaced = newer?.kind === 'answer' || (newer?.kind === 'draft' && job.kind === 'draft');
    if (replaced) {
      this.next(item, lane);
      return;
    }
    const others = lane.waiting.filter((waiting) => waiting.kind === 'other');
    lane.waiting = [job, ...lane.waiting.filter((waiting) => waiting.kind !== 'other')];
    for (const other of others) other.refuse(error);
    lane.retry = setTimeout(() => this.next(item, lane), RETRY_MS);
    this.tell();
  }

  private working(): boolean {
    return [...this.lanes.values()].some((lane) => lane.busy);
  }

  private tell(): void {
    this.listener.state(this.state());
    if (this.working()) return;
    for (const resolve of this.idle.splice(0)) resolve();
  }

  private state(): SaveState {
    const lanes = [...this.lanes.values()];
    const failed = lanes.find((lane) => lane.failed)?.failed;
    if (failed) return { kind: 'failed', error: failed };
    if (this.unsaved()) return { kind: 'saving' };
    return this.savedAt === undefined ? { kind: 'idle' } : { kind: 'saved', at: this.savedAt };
  }
}
