import { ActionIcon, Menu } from '@mantine/core';
import { EllipsisVertical } from 'lucide-react';
import type { Action } from '../../ui/actions/action.ts';
import { ShortcutKeys } from '../../ui/actions/ShortcutKeys.tsx';
import { useT } from '../../ui/i18n/use-t.ts';
import classes from './SessionRow.module.css';

interface SessionMenuProps {
  readonly title: string;
  readonly actions: readonly Action[];
  readonly tabIndex: 0 | -1;
}

/** What can be done with one session. */
export function SessionMenu({ title, actions, tabIndex }: SessionMenuProps) {
  const t = useT();
  return (
    <Menu position="bottom-end" shadow="md" width={240}>
      <Menu.Target>
        <ActionIcon
          className={classes.menu}
          variant="subtle"
          color="gray"
          size="lg"
          tabIndex={tabIndex}
          aria-label={t('library.more', { title })}
        >
          <EllipsisVertical size={18} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {actions
          .filter((action) => action.enabled)
          .map(({ id, label, icon: Icon, shortcuts, run }) => (
            <Menu.Item
              key={id}
              onClick={run}
              leftSection={Icon && <Icon size={16} aria-hidden />}
              rightSection={shortcuts[0] && <ShortcutKeys shortcut={shortcuts[0]} />}
            >
              {t(label)}
            </Menu.Item>
          ))}
      </Menu.Dropdown>
    </Menu>
  );
}
