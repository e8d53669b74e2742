import { Button, Group, Text, Title } from '@mantine/core';
import { Video } from 'lucide-react';
import { Link } from 'wouter';
import type { FocusPoint } from '../../core/model/session.ts';
import { useT } from '../../ui/i18n/use-t.ts';
import classes from './FocusCard.module.css';

/** The three changes of the last finished review: what the next practice is about, and its start. */
export function FocusCard({ focus, canRecord }: { focus: readonly FocusPoint[]; canRecord: boolean }) {
  const t = useT();
  return (
    <section className={classes.card} aria-labelledby="focus-title">
      <Group justify="space-between" align="flex-start" wrap="nowrap" gap="xl">
        <div>
          <Title order={2} id="focus-title">
            {t('app.focus.title')}
          </Title>
          <ol className={classes.points}>
            {focus.map((point) => (
              <li key={point.pointId}>
                <Text span dir="auto" lineClamp={3}>
                  {point.text}
                </Text>
                {point.criterionName && (
                  <Text span size="sm" c="dimmed" className={classes.criterion}>
                    {point.criterionName}
                  </Text>
                )}
              </li>
            ))}
          </ol>
        </div>
        {canRecord && (
          <Button
            component={Link}
            href="/practice"
            size="md"
            className={classes.start}
            leftSection={<Video size={18} aria-hidden />}
          >
            {t('app.focus.practise')}
          </Button>
        )}
      </Group>
    </section>
  );
}
