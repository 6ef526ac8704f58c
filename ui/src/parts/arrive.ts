/** Takes the focus to what has just appeared, where the control that made it appear is gone. */
export function arrive(node: HTMLElement): void {
  node.focus();
}

/** The same inside a dialog, which takes the focus itself when it opens. */
export function soon(node: HTMLElement): void {
  queueMicrotask(() => node.focus());
}
