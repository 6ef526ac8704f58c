/**
 * Commands and events inside the window.
 *
 * A hand-written piece instead of a package: two calls of the window's own interface are all that
 * the page is allowed to make.
 */
import type { Transport } from './rpc';

interface Internals {
  invoke(command: string, args: Record<string, unknown>): Promise<unknown>;
  transformCallback(heard: (event: { payload: unknown }) => void): number;
}

declare global {
  interface Window {
    __TAURI_INTERNALS__?: Internals;
  }
}

/** The window's transport, or nothing outside it. */
export function tauriTransport(): Transport | undefined {
  const internals = window.__TAURI_INTERNALS__;
  if (!internals) return undefined;
  return {
    call: (command, payload) => internals.invoke('rpc', { command, payload }),
    listen(event, heard) {
      let active = true;
      const handler = internals.transformCallback((told) => {
        if (active) heard(told.payload);
      });
      void internals.invoke('plugin:event|listen', { event, target: { kind: 'Any' }, handler });
      return () => {
        active = false;
      };
    },
  };
}
