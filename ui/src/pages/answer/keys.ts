/** What a key does on the sheet. Nothing while somebody types or an input method is at work. */
import { composing, markOfKey } from './marks';

/** What a key asks for. */
export type Action =
  | { kind: 'mark'; value: string }
  | { kind: 'step'; by: 1 | -1 }
  | { kind: 'unfold' }
  | { kind: 'leave' }
  | { kind: 'search' }
  | { kind: 'next-open' }
  | { kind: 'turn'; which: 'undo' | 'redo' };

/** Of an event's target, what matters here. */
export interface Where {
  /** A field for text, where letters are letters. */
  text: boolean;
  /** A control that has its own use for Enter, arrows and letters. */
  control: boolean;
  /** A radio of the six marks. */
  mark: boolean;
  /** Inside a dialog or the grid, which have their own keys. */
  own: boolean;
}

/** What a target is to the sheet. */
export function whereIs(target: EventTarget | null): Where {
  const node = target instanceof Element ? target : null;
  const text = Boolean(
    node?.matches('textarea, select, input:not([type=radio], [type=checkbox])'),
  );
  const mark = Boolean(node?.closest('[data-mark]'));
  const control = Boolean(node?.matches('button, summary, a, input, select, textarea')) && !mark;
  return { text, control, mark, own: Boolean(node?.closest('dialog, [role=grid]')) };
}

/** Whether a key takes back or does again: Ctrl+Z, and Ctrl+Y or Ctrl+Shift+Z. */
export function turnOf(event: KeyboardEvent): 'undo' | 'redo' | undefined {
  if (!event.ctrlKey || event.altKey || event.metaKey) return undefined;
  const key = event.key.toLowerCase();
  if (key === 'z') return event.shiftKey ? 'redo' : 'undo';
  return key === 'y' ? 'redo' : undefined;
}

/** The action of a key press, if it has one here. */
export function actionOf(event: KeyboardEvent, where = whereIs(event.target)): Action | undefined {
  if (composing(event) || where.own) return undefined;
  const turn = turnOf(event);
  // A text field has an undo of its own.
  if (turn && !where.text) return { kind: 'turn', which: turn };
  if (event.ctrlKey || event.altKey || event.metaKey) return undefined;
  if (event.key === 'Escape') return { kind: 'leave' };
  if (where.text) return undefined;
  const mark = markOfKey(event);
  if (mark) return { kind: 'mark', value: mark.value };
  switch (event.key) {
    case 'j':
      return { kind: 'step', by: 1 };
    case 'k':
      return { kind: 'step', by: -1 };
    case 'u':
      return { kind: 'next-open' };
    case '/':
      return { kind: 'search' };
  }
  const radio = where.control && !where.mark && event.target instanceof HTMLInputElement;
  if (radio) return undefined;
  if (event.key === 'ArrowDown') return { kind: 'step', by: 1 };
  if (event.key === 'ArrowUp') return { kind: 'step', by: -1 };
  if (event.key === 'Enter' && !where.control) return { kind: 'unfold' };
  return undefined;
}
