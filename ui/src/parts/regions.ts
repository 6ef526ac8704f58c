/** Going round the regions of a page by F6, as desktop programs do. */

/** Moves the focus to the next region, or the one before. */
export function nextRegion(by: 1 | -1): void {
  const regions = [...document.querySelectorAll<HTMLElement>('[data-region]')].filter(
    (region) => region.offsetParent !== null || region.getClientRects().length > 0,
  );
  if (regions.length === 0) return;
  // The innermost region that holds the focus is where we are.
  const here = regions.findLastIndex((region) => region.contains(document.activeElement));
  const next = regions[(here + by + regions.length) % regions.length];
  next?.focus();
}
