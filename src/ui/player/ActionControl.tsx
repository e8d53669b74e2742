import { ActionIcon, type ActionIconProps, Group, Tooltip } from '@mantine/core';
import { type MouseEvent, memo } from 'react';
import type { Action } from '../actions/action.ts';
import { ShortcutKeys } from '../actions/ShortcutKeys.tsx';
import { ariaKeys, isMacPlatform } from '../actions/shortcut-text.ts';
import { useT } from '../i18n/use-t.ts';
import classes from './ActionControl.module.css';

/** A click leaves the focus where it is, so that Space goes on meaning play and pause. Tab still reaches the button. */
export const keepFocus = (event: MouseEvent): void => event.preventDefault();

interface ActionControlProps {
  readonly action: Action;
  readonly size?: NonNullable<ActionIconProps['size']>;
  readonly iconSize?: number;
  readonly variant?: 'subtle' | 'filled';
  readonly color?: 'gray' | 'ink';
}

/** An action as an icon with its name and keys in the tooltip. */
export const ActionControl = memo(function ActionControl({
  action,
  size = 'lg',
  iconSize = 18,
  variant = 'subtle',
  color = 'gray',
}: ActionControlProps) {
  const t = useT();
  const label = t(action.label, action.labelValues);
  const Icon = action.icon;
  const shortcut = action.shortcuts[0];
  return (
    <Tooltip
      openDelay={350}
      label={
        <Group gap={8} wrap="nowrap">
          {label}
          {shortcut && <ShortcutKeys shortcut={shortcut} />}
        </Group>
      }
    >
      <ActionIcon
        className={classes.control}
        variant={variant}
        color={color}
        size={size}
        aria-label={label}
        aria-keyshortcuts={ariaKeys(action.shortcuts, isMacPlatform())}
        // Not `disabled`: a button that vanishes under the focus would throw keyboard users back to the top.
        {...(action.enabled ? {} : { 'aria-disabled': true, 'data-disabled': true })}
        onMouseDown={keepFocus}
        onClick={() => action.enabled && action.run()}
      >
        {Icon && <Icon size={iconSize} aria-hidden />}
      </ActionIcon>
    </Tooltip>
  );
});
