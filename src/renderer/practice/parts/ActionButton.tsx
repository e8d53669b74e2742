import { Button, type ButtonProps, Group, Tooltip } from '@mantine/core';
import { useEffect, useRef } from 'react';
import type { Action } from '../../../ui/actions/action.ts';
import { ShortcutKeys } from '../../../ui/actions/ShortcutKeys.tsx';
import { ariaKeys, isMacPlatform } from '../../../ui/actions/shortcut-text.ts';
import { useT } from '../../../ui/i18n/use-t.ts';

interface Props extends ButtonProps {
  readonly action: Action;
  /** Takes the focus when it can first be used: in any case, or only when nothing has it (the control that had it is gone). */
  readonly takesFocus?: 'always' | 'when-free';
}

/** The button of an action: its label, icon, state and key. */
export function ActionButton({ action, takesFocus, ...button }: Props) {
  const t = useT();
  const ref = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (!takesFocus || !action.enabled) return;
    const isFree = !document.activeElement || document.activeElement === document.body;
    if (takesFocus === 'always' || isFree) ref.current?.focus();
  }, [takesFocus, action.enabled]);
  const Icon = action.icon;
  const shortcut = action.shortcuts[0];
  return (
    <Tooltip
      label={
        <Group gap={8}>
          {t(action.label, action.labelValues)}
          {shortcut && <ShortcutKeys shortcut={shortcut} />}
        </Group>
      }
      openDelay={500}
      disabled={!shortcut}
    >
      <Button
        ref={ref}
        leftSection={Icon && <Icon size={18} aria-hidden />}
        {...button}
        disabled={!action.enabled}
        aria-keyshortcuts={ariaKeys(action.shortcuts, isMacPlatform())}
        onClick={action.run}
      >
        {t(action.label, action.labelValues)}
      </Button>
    </Tooltip>
  );
}
