import { Kbd } from '@mantine/core';
import type { Shortcut } from './action.ts';
import { isMacPlatform, shortcutCaps } from './shortcut-text.ts';

/** The key caps of one shortcut. */
export function ShortcutKeys({ shortcut, size = 'xs' }: { shortcut: Shortcut; size?: 'xs' | 'sm' }) {
  return (
    <span style={{ display: 'inline-flex', gap: 3 }}>
      {shortcutCaps(shortcut, isMacPlatform()).map((cap) => (
        <Kbd key={cap} size={size}>
          {cap}
        </Kbd>
      ))}
    </span>
  );
}
