import { Text, Title } from '@mantine/core';
import { useT } from '../i18n/use-t.ts';
import { Pane } from '../workspace/Pane.tsx';
import { RubricPanel, type RubricPanelProps } from './RubricPanel.tsx';

/** The levels of one recording under a title and a line on how to give them. */
export function RatePane({ title, ...panel }: RubricPanelProps & { readonly title: string }) {
  const t = useT();
  return (
    <Pane aria-labelledby="rate-title">
      <Title order={2} size="h3" id="rate-title">
        {title}
      </Title>
      <Text size="sm" c="dimmed" mb={12}>
        {t('review.rate.explained')}
      </Text>
      <RubricPanel {...panel} />
    </Pane>
  );
}
