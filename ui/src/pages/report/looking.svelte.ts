/**
 * The file that is looked at before it is written.
 *
 * The program makes it once and keeps it; what is shown are pictures of its own pages, and what is
 * saved are its bytes. A change of the settings gives up the file that is being made and makes
 * another; only the last wish counts.
 */
import type { LetterSettings, PageView, Preview, Progress, ReportSettings, WireError } from '../../ipc/generated';
import { asWireError, listen, rpc } from '../../ipc/rpc';

/** What is wanted. */
export type Wish =
  | { command: 'preview_report'; payload: ReportSettings }
  | { command: 'preview_letter'; payload: LetterSettings };

/** How the file stands. */
export type State = 'none' | 'making' | 'ready' | 'stopped' | 'failed';

/** Waits until somebody has stopped typing. */
const PAUSE_MS = 400;

/** Looks at one file at a time. */
export class Looking {
  state = $state<State>('none');
  preview = $state.raw<Preview | undefined>();
  /** The page shown, from 1. */
  page = $state(1);
  view = $state.raw<PageView | undefined>();
  progress = $state.raw<Progress | undefined>();
  error = $state.raw<WireError | undefined>();
  stopping = $state(false);
  /** The wish of which the file was made, as text. */
  private made = '';
  private wish: Wish | undefined;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private running: Promise<void> | undefined;
  private pages: Partial<Record<number, Promise<PageView>>> = {};
  private deaf: () => void;

  constructor() {
    this.deaf = listen('progress', (told) => {
      if (this.state === 'making' && told.task === this.wish?.command) this.progress = told;
    });
  }

  /** Stops for good. */
  close(): void {
    this.deaf();
    clearTimeout(this.timer);
    if (this.running) void this.cancel();
    this.wish = undefined;
  }

  /** Wants another file; made once nothing more is typed. */
  want(wish: Wish): void {
    if (this.wish && JSON.stringify(wish) === JSON.stringify(this.wish)) return;
    const begins = this.wish === undefined;
    this.wish = wish;
    clearTimeout(this.timer);
    if (this.running) void this.cancel();
    this.timer = setTimeout(() => void this.make(), begins ? 0 : PAUSE_MS);
  }

  /** Makes the file now, and is done when it is there, or the reason why not. */
  async make(): Promise<void> {
    clearTimeout(this.timer);
    this.timer = undefined;
    this.running ??= this.run().finally(() => (this.running = undefined));
    await this.running;
  }

  /** The file of the last wish, made now where it is not there yet. */
  async fresh(): Promise<Preview | undefined> {
    if (!this.isFresh) await this.make();
    return this.isFresh ? this.preview : undefined;
  }

  /** Gives up the file that is being made. */
  async stop(): Promise<void> {
    this.stopping = true;
    await this.cancel();
  }

  /** Shows another page, as far as there is one. */
  async show(page: number): Promise<void> {
    const { preview } = this;
    if (!preview) return;
    this.page = Math.min(Math.max(Math.trunc(page) || 1, 1), preview.pages);
    const wanted = this.page;
    try {
      const view = await this.read(preview, wanted);
      if (this.preview === preview && this.page === wanted) this.view = view;
      // The next one is there before it is asked for.
      if (wanted < preview.pages) void this.read(preview, wanted + 1).catch(() => undefined);
    } catch (reason) {
      this.error = asWireError(reason);
    }
  }

  /** Whether what is shown is what the settings say now. */
  get isFresh(): boolean {
    return this.state === 'ready' && this.made === JSON.stringify(this.wish);
  }

  private async run(): Promise<void> {
    this.stopping = false;
    this.error = undefined;
    while (this.wish && this.made !== JSON.stringify(this.wish) && !this.stopping) {
      const { wish } = this;
      this.state = 'making';
      this.progress = undefined;
      try {
        this.accept(wish, await rpc(wish.command, wish.payload));
      } catch (reason) {
        const error = asWireError(reason);
        if (this.wish !== wish) continue;
        this.state = error.code === 'cancelled' ? 'stopped' : 'failed';
        this.error = error.code === 'cancelled' ? undefined : error;
        break;
      }
    }
    this.progress = undefined;
    if (this.state === 'making') {
      // The wish came back to what is there already, or somebody stopped between two.
      this.state = this.made === JSON.stringify(this.wish) ? 'ready' : 'stopped';
    }
    this.stopping = false;
    if (this.state === 'ready') await this.show(this.page);
  }

  private accept(wish: Wish, preview: Preview): void {
    if (this.wish !== wish) return;
    this.made = JSON.stringify(wish);
    this.preview = preview;
    this.pages = {};
    this.state = 'ready';
  }

  private read(preview: Preview, page: number): Promise<PageView> {
    let view = this.pages[page];
    if (!view) {
      view = rpc('preview_page', { preview: preview.id, page });
      this.pages[page] = view;
      view.catch(() => delete this.pages[page]);
    }
    return view;
  }

  private async cancel(): Promise<void> {
    const task = this.wish?.command === 'preview_letter' ? 'preview_letter' : 'preview_report';
    await rpc('cancel', { task }).catch(() => undefined);
  }
}
