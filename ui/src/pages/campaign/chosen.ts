/** Units chosen, by their ids; never changed in place, so that whoever shows them hears of it. */
export type Chosen = ReadonlySet<string>;

/** Nobody. */
export const NOBODY: Chosen = new Set();

/** Those of these ids. */
export function those(ids: Iterable<string>): Chosen {
  return new Set(ids);
}

/** With these ids, or without them. */
export function put(chosen: Chosen, ids: Iterable<string>, on: boolean): Chosen {
  const next = new Set(chosen);
  for (const id of ids) {
    if (on) next.add(id);
    else next.delete(id);
  }
  return next;
}
