import { ActionIcon, Menu, Tooltip } from '@mantine/core';
import { Brackets, ListVideo } from 'lucide-react';
import { Link } from 'wouter';
import type { Take } from '../../core/model/take.ts';
import type { Action } from '../../ui/actions/action.ts';
import { ShortcutKeys } from '../../ui/actions/ShortcutKeys.tsx';
import { useT } from '../../ui/i18n/use-t.ts';
import { answersPath } from './AnswersHint.tsx';

/** What can be said of how much of a take counts. */
export function TakeTools({ actions, take }: { actions: readonly Action[]; take: Take }) {
  const t = useT();
  return (
    <Menu position="bottom-end" shadow="md">
      <Menu.Target>
        <Tooltip label={t('parts.menu')} openDelay={350}>
          <ActionIcon size="lg" variant="subtle" color="gray" aria-label={t('parts.menu')}>
            <Brackets size={18} aria-hidden />
          </ActionIcon>
        </Tooltip>
      </Menu.Target>
      <Menu.Dropdown>
        {actions.map(({ id, label, labelValues, icon: Icon, shortcuts: [shortcut], enabled, run }) => (
          <Menu.Item
            key={id}
            disabled={!enabled}
            leftSection={Icon && <Icon size={16} aria-hidden />}
            rightSection={shortcut && <ShortcutKeys shortcut={shortcut} />}
            onClick={run}
          >
            {t(label, labelValues)}
          </Menu.Item>
        ))}
        <Menu.Divider />
        <Menu.Item component={Link} href={answersPath(take)} leftSection={<ListVideo size={16} aria-hidden />}>
          {t('parts.answers.open')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
