import { Stack, Text, Title } from '@mantine/core';
import type { Moment } from '../../core/model/review.ts';
import { CardList } from '../../ui/compare/CardList.tsx';
import { ClusterEntry } from '../../ui/compare/ClusterEntry.tsx';
import { useT } from '../../ui/i18n/use-t.ts';
import { Pane } from '../../ui/workspace/Pane.tsx';
import type { ComparisonData } from './use-comparison-data.ts';

interface PlacesTabProps {
  readonly data: ComparisonData;
  readonly takeName: (takeId: string) => string | null;
  readonly onPlay: (reviewId: string, moment: Moment) => void;
}

/** Without an own review everything would be a blind spot, so what sets the owner apart is left out. */
const LISTS = ['bySeveral', 'blindSpots', 'seenDifferently', 'onlyOwner'] as const;
const LISTS_WITHOUT_OWN = ['bySeveral', 'seenDifferently'] as const;

/** The places that were marked, sorted by who saw them; keeps first in each list. */
export function PlacesTab({ data, takeName, onPlay }: PlacesTabProps) {
  const t = useT();
  const { lists, hasOwn, criterionName, authorOf } = data;
  return (
    // Four empty lists hold no control.
    <Pane aria-label={t('compare.tab.places')} isTabStop>
      <Stack gap={24}>
        {(hasOwn ? LISTS : LISTS_WITHOUT_OWN).map((name) => (
          <section key={name} aria-labelledby={`places-${name}`}>
            <Title order={2} size="h3" id={`places-${name}`}>
              {t(`compare.list.${name}`, { count: lists[name].length })}
            </Title>
            <Text size="sm" c="dimmed">
              {lists[name].length > 0 ? t(`compare.list.${name}Means`) : t(`compare.list.${name}None`)}
            </Text>
            {lists[name].length > 0 && (
              <CardList isOrdered labelledBy={`places-${name}`}>
                {lists[name].map((cluster) => (
                  <ClusterEntry
                    key={cluster.key}
                    cluster={cluster}
                    criterion={criterionName(cluster.criterionId)}
                    take={takeName(cluster.takeId)}
                    authorOf={authorOf}
                    onPlay={({ moments: [first] }) => first && onPlay(first.reviewId, first.moment)}
                  />
                ))}
              </CardList>
            )}
          </section>
        ))}
      </Stack>
    </Pane>
  );
}
