import type { MessageKey } from '../i18n/messages.ts';
import type { Shortcut } from './action.ts';

/** What stands on a key: a sign that is the same everywhere, or a word that people read in their own language. */
export type KeyCap = { readonly sign: string } | { readonly word: MessageKey };

const SIGNS: Readonly<Record<string, string>> = { arrowleft: '←', arrowright: '→', arrowup: '↑', arrowdown: '↓' };
const MAC_SIGNS: Readonly<Record<string, string>> = {
  ...SIGNS,
  mod: '⌘',
  alt: '⌥',
  shift: '⇧',
  enter: '↵',
  delete: '⌦',
  backspace: '⌫',
};
const WORDS: Readonly<Record<string, MessageKey>> = {
  mod: 'app.keycap.ctrl',
  alt: 'app.keycap.alt',
  shift: 'app.keycap.shift',
  ' ': 'app.keycap.space',
  enter: 'app.keycap.enter',
  escape: 'app.keycap.escape',
  delete: 'app.keycap.delete',
  backspace: 'app.keycap.backspace',
};

/** The key caps of a shortcut in pressing order, e.g. Ctrl and Z or, on a Mac, ⌘ and Z. */
export function shortcutCaps(shortcut: Shortcut, isMac: boolean): KeyCap[] {
  const { mod, alt, shift } = shortcut;
  const key = shortcut.code?.replace(/^(Digit|Key)/, '') ?? shortcut.key ?? '';
  return [mod ? 'mod' : '', alt ? 'alt' : '', shift ? 'shift' : '', key]
    .filter((name) => name !== '')
    .map((name) => {
      const sign = (isMac ? MAC_SIGNS : SIGNS)[name];
      const word = WORDS[name];
      if (sign !== undefined) return { sign };
      return word === undefined ? { sign: name.toUpperCase() } : { word };
    });
}

/** The value of `aria-keyshortcuts` (WAI-ARIA 1.2). */
export function ariaKeys(shortcuts: readonly Shortcut[], isMac: boolean): string {
  return shortcuts
    .map((shortcut) =>
      [
        shortcut.mod ? (isMac ? 'Meta' : 'Control') : '',
        shortcut.alt ? 'Alt' : '',
        shortcut.shift ? 'Shift' : '',
        shortcut.code?.replace(/^(Digit|Key)/, '') ?? (shortcut.key === ' ' ? 'Space' : (shortcut.key ?? '')),
      ]
        .filter(Boolean)
        .join('+'),
    )
    .join(' ');
}

/** Whether this machine's keyboards have a Command key. */
export const isMacPlatform = (): boolean => /mac|iphone|ipad/i.test(navigator.platform);
