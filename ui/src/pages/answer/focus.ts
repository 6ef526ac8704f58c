/** Where the keyboard is on the sheet. */

/** The item that an element belongs to. */
export function itemOf(target: EventTarget | null): string | undefined {
  const node = target instanceof Element ? target.closest<HTMLElement>('[data-item]') : null;
  return node?.dataset['item'];
}

/** Puts the focus on a question: on its mark, or what stands there instead. */
export function focusItem(id: string): void {
  const places = [...document.querySelectorAll<HTMLElement>(`[data-item="${CSS.escape(id)}"]`)];
  // In a wide window the question stands in the list too; the marks are what one wants.
  for (const selector of ['[data-mark] input:checked', '[data-mark] input', 'button']) {
    for (const place of places) {
      const node = place.querySelector<HTMLElement>(selector);
      if (!node) continue;
      node.focus({ preventScroll: true });
      place.scrollIntoView({ block: 'nearest' });
      return;
    }
  }
  places[0]?.focus();
}

/** Puts the focus on the first field of what is unfolded under a question. */
export function enterDetails(id: string): void {
  const place = document.querySelector<HTMLElement>(`[data-item="${CSS.escape(id)}"]:not(button)`);
  const fields = '.details input:not([type=hidden]), .details textarea, .details button';
  place?.querySelector<HTMLElement>(fields)?.focus();
}
