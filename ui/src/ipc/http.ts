/**
 * Commands and events over a small local HTTP host: the same pages in an ordinary browser.
 *
 * README.md beside this file is the contract that the host keeps.
 */
import type { Transport } from './rpc';

interface Batch {
  next: number;
  events: { name: string; payload: unknown }[];
}

/** Characters of a body that outlives its page: 64 KiB, of which each may take three bytes. */
const LARGEST_KEPT_ALIVE = 20_000;

/** Pause before events are asked for again after a failure. */
const RETRY_MS = 2_000;

/** The transport of a page served by the host; its token stands in the page's address. */
export function httpTransport(address: URL): Transport {
  const token = address.searchParams.get('token') ?? '';
  const headers = { 'content-type': 'application/json', 'x-tenken-token': token };
  const listeners = new Map<string, Set<(payload: unknown) => void>>();
  let polling = false;

  async function poll(): Promise<void> {
    let after = 0;
    for (;;) {
      try {
        const response = await fetch(new URL(`events?after=${after}`, address), { headers });
        if (!response.ok) throw new Error(`events: ${response.status}`);
        const batch = (await response.json()) as Batch;
        after = batch.next;
        for (const event of batch.events) {
          for (const heard of listeners.get(event.name) ?? []) heard(event.payload);
        }
      } catch {
        // The host went away or is about to come back; commands say so where it matters.
        await new Promise((resume) => setTimeout(resume, RETRY_MS));
      }
    }
  }

  return {
    async call(command, payload) {
      const body = JSON.stringify({ command, payload });
      const response = await fetch(new URL('rpc', address), {
        method: 'POST',
        headers,
        body,
        // A page that is being closed must still hand over what was typed last; browsers take no
        // more than this with them.
        keepalive: body.length < LARGEST_KEPT_ALIVE,
      });
      const answer: unknown = await response.json();
      if (!response.ok) throw answer;
      return answer;
    },
    listen(event, heard) {
      const set = listeners.get(event) ?? new Set();
      set.add(heard);
      listeners.set(event, set);
      if (!polling) {
        polling = true;
        void poll();
      }
      return () => set.delete(heard);
    },
  };
}
