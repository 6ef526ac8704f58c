/**
 * What the whole window shares: the open book, the page shown, how saving stands.
 *
 * It holds no answers: those belong to the sheet of the unit that is open.
 */
import { chooseLocale, t } from './i18n/words.svelte';
import type {
  AppState,
  BookInfo,
  CampaignInfo,
  Contact,
  PickedPlace,
  WireError,
} from './ipc/generated';
import { asWireError, NOT_WELL_FORMED, rpc } from './ipc/rpc';
import type { SaveState } from './pages/answer/saving';

/** A person of a unit who answers for themselves. */
export interface Person {
  id: string;
  name: string;
}

/** The parts of the page from which a lead runs a campaign, in the order of the work. */
export const CAMPAIGN_VIEWS = ['board', 'hand-out', 'take-in', 'disagreements', 'keys'] as const;

/** A part of that page. */
export type CampaignView = (typeof CAMPAIGN_VIEWS)[number];

/** A part of the auditor's page. */
export type AuditView = 'papers' | 'findings' | 'gaps' | 'samples';

/** A page of the window. */
export type Page =
  | { name: 'start' }
  | { name: 'overview' }
  | { name: 'answer'; unit: string; person?: Person | null; item?: string; from?: Page }
  | { name: 'campaign'; view?: CampaignView }
  | { name: 'import' }
  | { name: 'results' }
  | { name: 'audit'; view?: AuditView; unit?: string; item?: string; finding?: string }
  | { name: 'report' };

/** What an open sheet holds that the disk does not. */
export interface Unsaved {
  /** In words, question by question. */
  text(): string;
  /** Gives it up: it was kept elsewhere, or is not wanted. */
  abandon(): void;
}

class Session {
  /** What the program said at the start; nothing before it answered. */
  app = $state<AppState | undefined>();
  /** The open book. */
  book = $state<BookInfo | undefined>();
  /** The campaign worked on; the newest where nothing was chosen. */
  campaignId = $state<string | undefined>();
  page = $state<Page>({ name: 'start' });
  saving = $state<SaveState>({ kind: 'idle' });
  /** Who answers, as typed; kept while the program runs and no longer. */
  author = $state('');
  /** An error that belongs to no field. */
  error = $state<WireError | undefined>();
  /** Read out politely, once. */
  told = $state('');
  /** Sends what is not saved yet; set by the open sheet. */
  flush: (() => Promise<void>) | undefined;
  /** What is not saved yet, as a text to keep elsewhere; set by the open sheet. */
  unsaved = $state.raw<Unsaved | undefined>();
  /** Keeping elsewhere what cannot be saved; `onward` is what somebody wanted to do then. */
  rescue = $state.raw<{ onward?: () => Promise<void> } | undefined>();
  /** A file that the program was started with, or was handed since; the start screen takes it. */
  handed = $state.raw<PickedPlace | undefined>();
  /** Whether the language was chosen in this window. */
  private spoken = false;

  /** The campaign worked on. */
  get campaign(): CampaignInfo | undefined {
    const campaigns = this.book?.campaigns ?? [];
    return campaigns.find((campaign) => campaign.id === this.campaignId) ?? campaigns[0];
  }

  /** The unit that this book answers for in the campaign; nothing in a lead's own book. */
  get ownUnit(): string | undefined {
    return this.book?.own_units[this.campaign?.id ?? ''];
  }

  /** Whether the open book is a lead's: one that no request made. */
  get leads(): boolean {
    return this.book !== undefined && Object.keys(this.book.own_units).length === 0;
  }

  /** Whom to ask about the campaign. */
  get contact(): Contact | undefined {
    return this.campaign?.options.contact ?? undefined;
  }

  /** Whether nothing may be changed. */
  get readOnly(): boolean {
    return this.book?.read_only ?? false;
  }

  /** Asks the program how things stand and shows where to go on. */
  async begin(): Promise<void> {
    await this.attempt(async () => {
      const app = await rpc('app_state', {});
      // Whoever chose a language while the program was starting meant it.
      if (!this.spoken) chooseLocale(app.locale);
      this.app = app;
      if (app.open_book) this.opened(app.open_book);
      if (app.handed) await this.hand(app.handed);
    });
  }

  /** A book was opened or made. */
  opened(book: BookInfo): void {
    this.book = book;
    this.campaignId = undefined;
    this.saving = { kind: 'idle' };
    void this.home();
  }

  /** Shows where one goes on: a department's own questions, a lead's overview. */
  home(): Promise<void> {
    const unit = this.ownUnit;
    return this.go(unit === undefined ? { name: 'overview' } : { name: 'answer', unit });
  }

  /** Works on another campaign of the open book. */
  async turnTo(campaign: string): Promise<void> {
    if (!(await this.settled(() => this.turnTo(campaign)))) return;
    this.campaignId = campaign;
    await this.home();
  }

  /** A file came from outside the page: what is open is left, and the start screen looks at it. */
  async hand(place: PickedPlace): Promise<void> {
    if (this.book) await this.close();
    if (!this.book) this.handed = place;
  }

  /** Leaves the open book. */
  async close(): Promise<void> {
    if (!(await this.settled(() => this.close()))) return;
    await this.attempt(async () => {
      await rpc('close_book', {});
      this.book = undefined;
      this.app = await rpc('app_state', {});
      await this.go({ name: 'start' });
    });
  }

  /** Shows another page, once what was typed on this one is saved; else the text stays in view. */
  async go(page: Page): Promise<void> {
    if (!(await this.settled(() => this.go(page)))) return;
    this.error = undefined;
    this.page = page;
  }

  /** Gives up what cannot be saved, and does what was wanted. */
  async abandon(): Promise<void> {
    const onward = this.rescue?.onward;
    this.rescue = undefined;
    this.unsaved?.abandon();
    await onward?.();
  }

  /** Whether everything typed on this page is saved by now; if not, it can be kept elsewhere. */
  private async settled(onward: () => Promise<void>): Promise<boolean> {
    await this.flush?.();
    if (this.flush === undefined || this.saving.kind !== 'failed') return true;
    this.rescue = { onward };
    return false;
  }

  /** Changes the language, here and in the program. */
  async speak(locale: string): Promise<void> {
    this.spoken = true;
    chooseLocale(locale);
    await this.attempt(() => rpc('set_locale', { locale }));
  }

  /** Reads something out politely. */
  tell(text: string): void {
    this.told = text;
  }

  /** Runs something and shows its error at the top of the page. */
  async attempt<T>(work: () => Promise<T>): Promise<T | undefined> {
    this.error = undefined;
    try {
      return await work();
    } catch (reason) {
      this.error = asWireError(reason);
      return undefined;
    }
  }
}

/** The window's session. */
export const session = new Session();

/** An error's words: the program's own, or ours where it did not answer. */
export function errorWords(error: WireError): { message: string; hint: string } {
  if (error.message !== '') return { message: error.message, hint: error.hint };
  if (error.code === NOT_WELL_FORMED) {
    return { message: t('window-half-character-message'), hint: t('window-half-character-hint') };
  }
  return { message: t('window-unreachable-message'), hint: t('window-unreachable-hint') };
}
