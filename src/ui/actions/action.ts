import type { ComponentType } from 'react';
import type { MessageKey } from '../i18n/messages.ts';

/** A key with its modifiers. `mod` is Ctrl, on a Mac Command. `code` wins over `key` where the place matters (digits). */
export interface Shortcut {
  /** `KeyboardEvent.key`, lower case, e.g. `m`, ` `, `arrowleft`, `?`. */
  readonly key?: string;
  /** `KeyboardEvent.code`, e.g. `Digit1`: the same place on every keyboard layout. */
  readonly code?: string;
  readonly mod?: boolean;
  readonly shift?: boolean;
  readonly alt?: boolean;
  /** Works while a text field has the focus too. */
  readonly inText?: boolean;
}

/**
 * Something the owner can do, said once: buttons, shortcuts, the `?` overlay and tests read the same object.
 */
export interface Action {
  readonly id: string;
  readonly label: MessageKey;
  readonly labelValues?: Record<string, string | number>;
  /** Heading in the `?` overlay. */
  readonly group: MessageKey;
  readonly icon?: ComponentType<{ size?: number | string; 'aria-hidden'?: boolean }>;
  /** The first is shown on buttons, all of them work. */
  readonly shortcuts: readonly Shortcut[];
  readonly enabled: boolean;
  /** Goes on while its key is held down: what moves step by step. Everything else happens once for a press. */
  readonly repeats?: boolean;
  readonly run: () => void;
}

const isTextField = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable ||
    target instanceof HTMLTextAreaElement ||
    target instanceof HTMLSelectElement ||
    (target instanceof HTMLInputElement && !['checkbox', 'radio', 'button', 'range'].includes(target.type)));

/** Space and Enter belong to the control that has the focus, and arrows to sliders, radios and tabs. */
const belongsToControl = (event: KeyboardEvent): boolean => {
  if (!(event.target instanceof HTMLElement)) return false;
  const role = event.target.getAttribute('role') ?? '';
  // A slider, for one, does nothing with them: after a change of the volume Space goes on meaning play and pause.
  const isPressable = event.target.matches(
    'button, a[href], summary, input:not([type="range"]), [role="button"], [role="tab"]',
  );
  if (event.key === ' ' || event.key === 'Enter') return isPressable;
  // Alt and an arrow mean nothing to a control.
  if (event.altKey) return false;
  if (event.key.startsWith('Arrow') || event.key === 'Home' || event.key === 'End')
    return event.target.matches('input') || ['slider', 'tab', 'radio', 'menuitem', 'option'].includes(role);
  return false;
};

/** Whether a key press means this shortcut. */
export function matchesShortcut(event: KeyboardEvent, shortcut: Shortcut): boolean {
  if (event.isComposing) return false;
  if (isTextField(event.target) && !shortcut.inText) return false;
  if (!shortcut.mod && belongsToControl(event)) return false;
  if ((event.ctrlKey || event.metaKey) !== (shortcut.mod ?? false)) return false;
  if (event.altKey !== (shortcut.alt ?? false)) return false;
  if (shortcut.code) return event.code === shortcut.code && event.shiftKey === (shortcut.shift ?? false);
  // Symbols such as "?" need Shift on many keyboards: for them the character alone counts.
  const isSymbol = shortcut.key?.length === 1 && !/[a-z0-9 ]/.test(shortcut.key);
  if (!isSymbol && event.shiftKey !== (shortcut.shift ?? false)) return false;
  return event.key.toLowerCase() === shortcut.key;
}
