import type { Shortcut } from './action.ts';

const NAMES: Readonly<Record<string, string>> = {
  ' ': '␣',
  arrowleft: '←',
  arrowright: '→',
  arrowup: '↑',
  arrowdown: '↓',
  enter: '↵',
  escape: 'Esc',
  delete: 'Del',
  backspace: '⌫',
};

/** The key caps of a shortcut in pressing order, e.g. `['Ctrl', 'Z']` or, on a Mac, `['⌘', 'Z']`. */
export function shortcutCaps(shortcut: Shortcut, isMac: boolean): string[] {
  const caps: string[] = [];
  if (shortcut.mod) caps.push(isMac ? '⌘' : 'Ctrl');
  if (shortcut.alt) caps.push(isMac ? '⌥' : 'Alt');
  if (shortcut.shift) caps.push('⇧');
  const key = shortcut.code?.replace(/^(Digit|Key)/, '') ?? shortcut.key ?? '';
  caps.push(NAMES[key] ?? key.toUpperCase());
  return caps;
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
