/**
 * What was typed into forms that are not sent yet. It outlives the page, so that a look at another
 * screen loses nothing; a half-written order must never become one by leaving it.
 */
const kept = new Map<string, Record<string, string>>();

/** What was typed into a form before, if anything. */
export function typedBefore(form: string): Record<string, string> | undefined {
  return kept.get(form);
}

/** Keeps what is typed into a form. */
export function keep(form: string, typed: Record<string, string>): void {
  kept.set(form, { ...typed });
}

/** The form was sent or given up. */
export function forget(form: string): void {
  kept.delete(form);
}
