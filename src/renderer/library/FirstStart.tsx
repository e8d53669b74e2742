import { Button, Stack, Text, Title } from '@mantine/core';
import { Flag, ListChecks, Lock, Video } from 'lucide-react';
import { Link } from 'wouter';
import type { MessageKey } from '../../ui/i18n/messages.ts';
import { useT } from '../../ui/i18n/use-t.ts';
import { useApi } from '../api/api-context.tsx';
import { BringInLink } from '../bring-in/BringInLink.tsx';
import classes from './FirstStart.module.css';

const STEPS: readonly { readonly icon: typeof Video; readonly title: MessageKey; readonly text: MessageKey }[] = [
  { icon: Video, title: 'app.first.record.title', text: 'app.first.record.text' },
  { icon: Flag, title: 'app.first.mark.title', text: 'app.first.mark.text' },
  { icon: ListChecks, title: 'app.first.change.title', text: 'app.first.change.text' },
];

/** The first screen of all: what this is, and one thing to do. Nothing has to be set up before (rule 13). */
export function FirstStart() {
  const t = useT();
  const { info } = useApi();
  return (
    <Stack gap={48} className={classes.page}>
      <Stack gap="md" align="center" ta="center">
        <Title order={1} className={classes.headline}>
          {t('app.first.title')}
        </Title>
        <Text c="dimmed" size="lg" maw={560}>
          {t('app.first.text')}
        </Text>
        {!info.library.readOnly && (
          <Button component={Link} href="/practice" size="lg" mt="xs" leftSection={<Video size={20} aria-hidden />}>
            {t('app.first.start')}
          </Button>
        )}
        <BringInLink look="subtle" />
        <Text size="sm" c="dimmed" className={classes.private}>
          <Lock size={15} aria-hidden /> {t('app.first.private')}
        </Text>
      </Stack>
      <ol className={classes.steps}>
        {STEPS.map((step) => (
          <li key={step.title} className={classes.step}>
            <step.icon size={24} aria-hidden className={classes.icon} />
            <Text fw={600}>{t(step.title)}</Text>
            <Text size="sm" c="dimmed">
              {t(step.text)}
            </Text>
          </li>
        ))}
      </ol>
    </Stack>
  );
}
