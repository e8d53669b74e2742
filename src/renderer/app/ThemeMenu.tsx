import { ActionIcon, Menu, Tooltip } from '@mantine/core';
import { Check, Monitor, Moon, Sun } from 'lucide-react';
import type { Preferences } from '../../core/model/preferences.ts';
import type { MessageKey } from '../../ui/i18n/messages.ts';
import { useT } from '../../ui/i18n/use-t.ts';
import { usePreferences, useSetPreferences } from '../api/queries.ts';
import { useNotify } from './use-notify.tsx';

type ThemeChoice = Preferences['theme'];
const CHOICES: readonly { readonly value: ThemeChoice; readonly label: MessageKey; readonly icon: typeof Sun }[] = [
  { value: 'system', label: 'app.theme.system', icon: Monitor },
  { value: 'light', label: 'app.theme.light', icon: Sun },
  { value: 'dark', label: 'app.theme.dark', icon: Moon },
];

/** Light, dark or like the computer. */
export function ThemeMenu() {
  const t = useT();
  const notify = useNotify();
  const { data } = usePreferences();
  const setPreferences = useSetPreferences();
  const current = CHOICES.find((choice) => choice.value === data?.theme) ?? CHOICES[0];
  const Icon = current?.icon ?? Monitor;
  return (
    <Menu position="bottom-end" width={210}>
      <Menu.Target>
        <Tooltip label={t('app.theme.label')}>
          <ActionIcon variant="subtle" color="gray" size="lg" aria-label={t('app.theme.label')}>
            <Icon size={20} aria-hidden />
          </ActionIcon>
        </Tooltip>
      </Menu.Target>
      <Menu.Dropdown>
        {CHOICES.map((choice) => (
          <Menu.Item
            key={choice.value}
            role="menuitemradio"
            aria-checked={choice.value === data?.theme}
            leftSection={<choice.icon size={16} aria-hidden />}
            rightSection={choice.value === data?.theme ? <Check size={16} aria-hidden /> : null}
            onClick={() => setPreferences.mutate({ theme: choice.value }, { onError: notify.error })}
          >
            {t(choice.label)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
