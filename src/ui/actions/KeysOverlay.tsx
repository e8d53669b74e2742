import { Group, Stack, Text, Title } from '@mantine/core';
import { useSyncExternalStore } from 'react';
import { Dialog } from '../dialog/Dialog.tsx';
import { useT } from '../i18n/use-t.ts';
import type { Action } from './action.ts';
import { useActions, useAllActions } from './actions-context.tsx';
import classes from './KeysOverlay.module.css';
import { closeKeysOverlay, keysOverlay, openKeysOverlay } from './keys-overlay-store.ts';
import { ShortcutKeys } from './ShortcutKeys.tsx';

const grouped = (actions: readonly Action[]): [Action['group'], Action[]][] => {
  const groups = new Map<Action['group'], Action[]>();
  for (const action of actions)
    if (action.shortcuts.length > 0) groups.set(action.group, [...(groups.get(action.group) ?? []), action]);
  return [...groups];
};

/** Actions with their keys, under the headings of their groups. */
export function KeyGroups({ actions }: { actions: readonly Action[] }) {
  const t = useT();
  const groups = grouped(actions);
  return (
    <div className={classes.groups}>
      {groups.map(([group, members]) => (
        <Stack key={group} gap={6} component="section" className={classes.group}>
          <Title order={3} size="sm">
            {t(group)}
          </Title>
          {members.map((action) => (
            <Group key={action.id} justify="space-between" wrap="nowrap" gap="md">
              <Text size="sm">{t(action.label, action.labelValues)}</Text>
              <Group gap={8} wrap="nowrap">
                {action.shortcuts.map((shortcut) => (
                  <ShortcutKeys key={JSON.stringify(shortcut)} shortcut={shortcut} />
                ))}
              </Group>
            </Group>
          ))}
        </Stack>
      ))}
    </div>
  );
}

/** Apart from the overlay, so that only what is open hears of every change of the actions. */
function KeysList() {
  return <KeyGroups actions={useAllActions()} />;
}

/** What opens the overlay. */
export const showKeys: Action = {
  id: 'app.keys',
  label: 'app.keys.open',
  group: 'app.keys.group',
  shortcuts: [{ key: '?' }],
  enabled: true,
  run: openKeysOverlay,
};

/** Every key that works on this page, read from the same actions that the keys run. */
export function KeysOverlay() {
  const t = useT();
  const open = useSyncExternalStore(keysOverlay.subscribe, keysOverlay.isOpen);
  useActions([showKeys]);
  return (
    <Dialog opened={open} onClose={closeKeysOverlay} title={t('app.keys.title')} width={780}>
      <KeysList />
    </Dialog>
  );
}
