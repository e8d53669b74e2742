import { Kbd } from '@mantine/core';
import { useT } from '../i18n/use-t.ts';
import type { Shortcut } from './action.ts';
import { isMacPlatform, shortcutCaps } from './shortcut-text.ts';

/** The key caps of one shortcut. */
export function ShortcutKeys({ shortcut, size = 'xs' }: { shortcut: Shortcut; size?: 'xs' | 'sm' }) {
  const t = useT();
  return (
    <span style={{ display: 'inline-flex', gap: 3 }}>
      {shortcutCaps(shortcut, isMacPlatform()).map((cap) => {
        const text = 'word' in cap ? t(cap.word) : cap.sign;
        return (
          <Kbd key={text} size={size}>
            {text}
          </Kbd>
        );
      })}
    </span>
  );
}
