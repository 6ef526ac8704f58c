/**
 * The only way from the page to the program: one command, one payload, one answer.
 *
 * It knows no command by name; the generated map gives each its types. Words of errors come from
 * the program, so nothing here or above looks at message text: only at `code`.
 */
import type { Commands, PickedPlace, Progress, WireError } from './generated';
import { httpTransport } from './http';
import { tauriTransport } from './tauri';

/** Events that the program sends on its own. */
export interface Events {
  /** How far a long command has come. */
  progress: Progress;
  /** Files dropped on the window, at a point in CSS pixels. */
  drop: { places: PickedPlace[]; x: number; y: number };
  /** Files are held over the window at a point in CSS pixels; nothing once they are gone. */
  drag: { x: number; y: number } | null;
  /** The program was started once more with this file. */
  handed: PickedPlace;
  /** The window is about to close: what is not saved is sent now. */
  closing: null;
}

/** What carries commands and events. */
export interface Transport {
  /** Runs a command; rejects with a [`WireError`]. */
  call(command: string, payload: unknown): Promise<unknown>;
  /** Hears an event until the returned function is called. */
  listen(event: string, heard: (payload: unknown) => void): () => void;
}

let transport: Transport | undefined;

/** Chooses the transport: the window's own where there is one, HTTP otherwise. */
function chosen(): Transport {
  transport ??= tauriTransport() ?? httpTransport(new URL(window.location.href));
  return transport;
}

/** Puts another transport in place. */
export function carryBy(other: Transport): void {
  transport = other;
}

/** Runs a command. Rejects with a `WireError`, whatever went wrong. */
export async function rpc<K extends keyof Commands>(
  command: K,
  payload: Commands[K][0],
): Promise<Commands[K][1]> {
  if (!isWellFormed(payload)) throw { code: NOT_WELL_FORMED, message: '', hint: '', at: {} };
  try {
    return (await chosen().call(command, payload)) as Commands[K][1];
  } catch (reason) {
    throw asWireError(reason);
  }
}

/** Hears an event until the returned function is called. */
export function listen<K extends keyof Events>(
  event: K,
  heard: (payload: Events[K]) => void,
): () => void {
  return chosen().listen(event, (payload) => heard(payload as Events[K]));
}

/** Code of the error that means: the program did not answer at all. */
export const UNREACHABLE = 'unreachable';

/** Code of the error that means: a text holds half a character, which no file can keep. */
export const NOT_WELL_FORMED = 'not_well_formed';

/** Whether every text within is whole; an input method can leave half of a rare character. */
function isWellFormed(value: unknown): boolean {
  if (typeof value === 'string') return value.isWellFormed();
  if (typeof value !== 'object' || value === null) return true;
  return Object.values(value).every(isWellFormed);
}

/** Whatever was thrown, as an error that a screen can show. */
export function asWireError(reason: unknown): WireError {
  if (isWireError(reason)) return reason;
  const text = reason instanceof Error ? reason.message : String(reason);
  return { code: UNREACHABLE, message: '', hint: '', at: { detail: text } };
}

function isWireError(value: unknown): value is WireError {
  return (
    typeof value === 'object' &&
    value !== null &&
    typeof (value as WireError).code === 'string' &&
    typeof (value as WireError).message === 'string'
  );
}
