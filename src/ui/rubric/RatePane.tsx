import { Group, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { useT } from '../i18n/use-t.ts';
import { Pane } from '../workspace/Pane.tsx';
import { RubricPanel, type RubricPanelProps } from './RubricPanel.tsx';

interface RatePaneProps extends RubricPanelProps {
  readonly title: string;
  /** Stands beside the title. */
  readonly beside?: ReactNode;
  /** Stands under the levels. */
  readonly children?: ReactNode;
}

/** The levels of one recording under a title and a line on how to give them. */
export function RatePane({ title, beside, children, ...panel }: RatePaneProps) {
  const t = useT();
  return (
    <Pane aria-labelledby="rate-title">
      <Group justify="space-between" gap={8}>
        <Title order={2} size="h3" id="rate-title">
          {title}
        </Title>
        {beside}
      </Group>
      <Text size="sm" c="dimmed" mb={12}>
        {t('review.rate.explained')}
      </Text>
      <RubricPanel {...panel} />
      {children}
    </Pane>
  );
}
