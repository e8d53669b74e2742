import { Stack, Text, Title } from '@mantine/core';
import type { Take } from '../../core/model/take.ts';
import { OverTakesTable } from '../../ui/compare/OverTakesTable.tsx';
import { RatingTable } from '../../ui/compare/RatingTable.tsx';
import { useT } from '../../ui/i18n/use-t.ts';
import { Pane } from '../../ui/workspace/Pane.tsx';
import type { ComparisonData } from './use-comparison-data.ts';

interface RatingsTabProps {
  readonly data: ComparisonData;
  readonly take: Take | undefined;
  readonly takeCount: number;
  readonly takeName: (takeId: string) => string | null;
}

/** The ratings of the take on screen, and over all takes where there are several. */
export function RatingsTab({ data, take, takeCount, takeName }: RatingsTabProps) {
  const t = useT();
  const { criteria, authors, hasOwn } = data;
  return (
    <Pane aria-labelledby="ratings-title" isTabStop>
      <Title order={2} size="h3" id="ratings-title" mb={4}>
        {t('compare.ratings.title')}
      </Title>
      {criteria.length === 0 || !take ? (
        <Text size="sm" c="dimmed">
          {t('compare.ratings.none')}
        </Text>
      ) : (
        <Stack gap={20}>
          <RatingTable
            caption={t('compare.table.ofTake', { take: takeName(take.id) ?? 'only' })}
            takeId={take.id}
            authors={authors}
            criteria={criteria}
          />
          {takeCount > 1 && <OverTakesTable criteria={criteria} hasOwner={hasOwn} />}
          <Text size="xs" c="dimmed">
            {t('compare.ratings.explained')}
          </Text>
        </Stack>
      )}
    </Pane>
  );
}
