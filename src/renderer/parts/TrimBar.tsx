import { Button, Group, Text } from '@mantine/core';
import { timeCode } from '../../core/timeline/time-code.ts';
import type { Action } from '../../ui/actions/action.ts';
import { ShortcutKeys } from '../../ui/actions/ShortcutKeys.tsx';
import type { MessageKey } from '../../ui/i18n/messages.ts';
import { useT } from '../../ui/i18n/use-t.ts';
import { keepFocus } from '../../ui/player/ActionControl.tsx';
import { preciseTime } from '../../ui/studio/precise-time.ts';
import classes from './parts.module.css';
import type { Trim } from './use-trim.ts';

function EdgeButton({ action, label }: { action: Action; label: MessageKey }) {
  const t = useT();
  const Icon = action.icon;
  const [shortcut] = action.shortcuts;
  return (
    <Button
      variant="default"
      size="xs"
      leftSection={Icon && <Icon size={16} aria-hidden />}
      rightSection={shortcut && <ShortcutKeys shortcut={shortcut} />}
      onMouseDown={keepFocus}
      onClick={action.run}
    >
      {t(label)}
    </Button>
  );
}

/** Stands in the place of the marks while a take is being trimmed. */
export function TrimBar({ trim }: { trim: Trim }) {
  const t = useT();
  const { draft, actions, endings } = trim;
  if (!draft) return null;
  const { startMs, endMs } = draft;
  return (
    <section className={classes.bar} aria-label={t('parts.trim.bar')}>
      <div className={classes.what}>
        <Text size="sm" fw={600} className={classes.times} role="status">
          {t('parts.trim.stays', {
            from: preciseTime(startMs),
            to: preciseTime(endMs),
            length: timeCode(endMs - startMs),
          })}
        </Text>
        <Text size="xs" c="dimmed">
          {t('parts.trim.how')}
        </Text>
      </div>
      <Group gap={6}>
        <EdgeButton action={actions.start} label="parts.trim.startShort" />
        <EdgeButton action={actions.end} label="parts.trim.endShort" />
      </Group>
      <Group gap={6} ml="auto" wrap="nowrap">
        <Button size="xs" variant="subtle" color="gray" onClick={endings.cancel.run}>
          {t('parts.trim.cancel')}
        </Button>
        <Button size="xs" onClick={endings.apply.run}>
          {t('parts.trim.apply')}
        </Button>
      </Group>
    </section>
  );
}
