/**
 * Sheets on their way into the book: the files chosen, what would become of them, what was decided
 * about their forms.
 *
 * Nothing is written before `apply`; every decision reads everything anew.
 */
import type { PickedPlace, Progress, SheetMapping } from '../../ipc/generated';
import { rpc } from '../../ipc/rpc';
import { session } from '../../session.svelte';
import { undecided, type File, type Group, type Plan } from './shapes';

export class Importing {
  /** Files and folders chosen. */
  places = $state.raw<PickedPlace[]>([]);
  /** What would become of them. */
  plan = $state.raw<Plan | undefined>();
  /** What became of them. */
  done = $state.raw<Plan | undefined>();
  /** What was decided in this window, by signature. */
  decided = $state.raw<Record<string, SheetMapping>>({});
  /** What is kept, by signature. */
  kept = $state.raw<Record<string, { name: string; mapping: SheetMapping }>>({});
  /** The form that is looked at. */
  form = $state<string | undefined>();
  /** The file of it that is shown. */
  shown = $state.raw<File | undefined>();
  /** How far a long command has come. */
  progress = $state<Progress | undefined>();
  stopping = $state(false);
  /** Whether a unit's sheet counts as handed in. */
  submit = $state(true);
  /** Runs taken back. */
  undone = $state.raw<string[]>([]);

  /** The group that is looked at. */
  get group(): Group | undefined {
    return this.plan?.groups.find((group) => group.signature === this.form);
  }

  /** The files of a group. */
  filesOf(group: Group): File[] {
    return group.files.flatMap((place) => this.plan?.files[place] ?? []);
  }

  /** What holds for a form now: decided here, else kept. */
  mapping(signature: string): SheetMapping {
    return this.decided[signature] ?? this.kept[signature]?.mapping ?? undecided(signature);
  }

  /** Adds files or folders and reads everything. */
  async add(places: PickedPlace[]): Promise<void> {
    const isNew = (id: string) => this.places.every((place) => place.id !== id);
    const added = places.filter((place) => isNew(place.id));
    if (added.length === 0) return;
    this.places = [...this.places, ...added];
    await this.read();
  }

  /** Begins anew. */
  clear(): void {
    this.places = [];
    this.plan = undefined;
    this.done = undefined;
    this.form = undefined;
    this.shown = undefined;
    this.undone = [];
  }

  /** Asks what would become of the files. */
  async read(): Promise<void> {
    await this.run('plan_sheets', async () => {
      await this.readKept();
      this.plan = (await rpc('plan_sheets', this.payload())) as unknown as Plan;
      this.done = undefined;
      if (this.form !== undefined && !this.group) this.form = undefined;
    });
  }

  /** Shows a form on one of its files. */
  async look(signature: string, place?: string): Promise<void> {
    const group = this.plan?.groups.find((known) => known.signature === signature);
    const first = group ? this.filesOf(group)[0] : undefined;
    const file = place ?? first?.place;
    if (file === undefined) return;
    await session.attempt(async () => {
      const answer = await rpc('preview_sheets', { file: { id: file }, mappings: this.all() });
      this.shown = { ...(answer as unknown as File), place: file };
      this.form = signature;
    });
  }

  /** Decides something about the form that is looked at, and reads everything anew. */
  async decide(change: Partial<SheetMapping>): Promise<void> {
    const signature = this.form;
    if (signature === undefined) return;
    const mapping = { ...this.mapping(signature), ...change };
    this.decided = { ...this.decided, [signature]: mapping };
    const place = this.shown?.place;
    await this.read();
    await this.look(signature, place);
  }

  /** Keeps what was decided about the form under a name. */
  async keep(name: string): Promise<boolean> {
    const signature = this.form;
    if (signature === undefined) return false;
    const mapping = this.mapping(signature);
    const kept = await session.attempt(() => rpc('put_sheet_profile', { name, mapping }));
    if (!kept) return false;
    await this.read();
    return true;
  }

  /** Forgets a form's setting. */
  async forget(name: string): Promise<void> {
    await session.attempt(() => rpc('delete_sheet_profile', { name }));
    await this.read();
  }

  /** Takes everything in. */
  async apply(): Promise<void> {
    await this.run('apply_sheets', async () => {
      this.done = (await rpc('apply_sheets', this.payload())) as unknown as Plan;
      this.form = undefined;
      this.undone = [];
    });
  }

  /** Takes a file back. */
  async undo(run: string): Promise<void> {
    await session.attempt(async () => {
      await rpc('undo_merge', { run });
      this.undone = [...this.undone, run];
    });
  }

  /** Stops between two files. */
  async cancel(): Promise<void> {
    const task = this.progress?.task;
    if (task === undefined) return;
    this.stopping = true;
    await session.attempt(() => rpc('cancel', { task }));
  }

  private all(): SheetMapping[] {
    return Object.values(this.decided);
  }

  private payload() {
    return {
      campaign: session.campaign?.id ?? null,
      files: this.places.map(({ id }) => ({ id })),
      profile: null,
      mappings: this.all(),
      submit: this.submit,
      reason: null,
      brief: true,
    };
  }

  private async readKept(): Promise<void> {
    const kept = await rpc('list_sheet_profiles', {});
    this.kept = Object.fromEntries(
      kept.map(({ name, mapping }) => [mapping.signature, { name, mapping }]),
    );
  }

  private async run(task: string, work: () => Promise<void>): Promise<void> {
    this.stopping = false;
    this.progress = { task, done: 0, total: 0 };
    await session.attempt(work);
    this.progress = undefined;
  }
}
