/** What the parts of the campaign page share: how far the units have come, and which are chosen. */
import { getContext, setContext } from 'svelte';
import type { Overview, PickedPlace, UnitProgress } from '../../ipc/generated';
import { rpc } from '../../ipc/rpc';
import { session } from '../../session.svelte';
import { NOBODY, put, those, type Chosen } from './chosen';

const KEY = Symbol('lead');

/** The lead's desk: one campaign, its units, and what is in hand. */
export class Lead {
  /** How far the campaign has come; nothing before it was read. */
  overview = $state.raw<Overview | undefined>();
  /** Ids of the units chosen on the board. */
  chosen = $state.raw<Chosen>(NOBODY);
  /** Files dropped or picked that wait to be looked at. */
  offered = $state.raw<PickedPlace[]>([]);
  /** What the hand-out begins with. */
  handOut = $state<'request' | 'send_back'>('request');

  readonly units = $derived<UnitProgress[]>(this.overview?.units ?? []);

  /** The campaign that everything here is about. */
  get campaign(): string | null {
    return session.campaign?.id ?? null;
  }

  /** Those chosen, in the order of the organization. */
  get chosenUnits(): UnitProgress[] {
    return this.units.filter(({ unit }) => this.chosen.has(unit.id));
  }

  /** A unit's name; its id where the book does not know it. */
  name(id: string | null): string {
    return id === null ? '―' : (this.units.find(({ unit }) => unit.id === id)?.unit.name ?? id);
  }

  /** Reads how things stand, after whatever changed them. */
  async read(): Promise<void> {
    this.overview = await rpc('overview', { campaign: this.campaign });
    this.chosen = those(this.chosenUnits.map(({ unit }) => unit.id));
  }

  /** Chooses units, or no longer. */
  choose(units: string[], on: boolean): void {
    this.chosen = put(this.chosen, units, on);
  }
}

/** Puts a desk in place for the parts below. */
export function layOut(): Lead {
  return setContext(KEY, new Lead());
}

/** The desk. */
export function theLead(): Lead {
  return getContext<Lead>(KEY);
}
