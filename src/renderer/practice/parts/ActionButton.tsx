import { Button, type ButtonProps, Group, Tooltip } from '@mantine/core';
import { useEffect, useRef } from 'react';
import type { Action } from '../../../ui/actions/action.ts';
import { ShortcutKeys } from '../../../ui/actions/ShortcutKeys.tsx';
import { ariaKeys, isMacPlatform } from '../../../ui/actions/shortcut-text.ts';
import { useT } from '../../../ui/i18n/use-t.ts';

interface Props extends ButtonProps {
  readonly action: Action;
  /** Takes the focus when it appears and nothing else has it: the control that had it is gone. */
  readonly takesFocus?: boolean;
}

/** The button of an action: its label, icon, state and key. */
export function ActionButton({ action, takesFocus = false, ...button }: Props) {
  const t = useT();
  const ref = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (takesFocus && (!document.activeElement || document.activeElement === document.body)) ref.current?.focus();
  }, [takesFocus]);
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
