import { Stack, Text } from '@mantine/core';
import type { Moment } from '../../core/model/review.ts';
import { missingMerged } from '../../core/sharing/compare/merged.ts';
import { useT } from '../../ui/i18n/use-t.ts';
import { KINDS } from '../../ui/points/point-places.ts';
import { useApi } from '../api/api-context.tsx';
import classes from './compare.module.css';
import { MergedFooter } from './MergedFooter.tsx';
import { MergedKind } from './MergedKind.tsx';
import type { ComparisonData } from './use-comparison-data.ts';
import type { useMerged } from './use-merged.ts';

export interface MergedTabProps {
  readonly data: ComparisonData;
  readonly store: ReturnType<typeof useMerged>;
  readonly takeName: (takeId: string) => string | null;
  readonly onPlay: (reviewId: string, moment: Moment) => void;
}

/** Three to keep and three to change, picked from what everybody wrote; then the next focus. */
export function MergedTab({ data, store, takeName, onPlay }: MergedTabProps) {
  const t = useT();
  const { info } = useApi();
  const canEdit = !info.library.readOnly;
  const missing = missingMerged(store.merged);
  return (
    <>
      <section className={classes.scroll} aria-label={t('compare.tab.merged')} tabIndex={-1}>
        <Stack gap={24}>
          <Text size="sm" c="dimmed">
            {t('compare.merged.how')}
          </Text>
          {KINDS.map((kind) => (
            <MergedKind
              key={kind}
              kind={kind}
              data={data}
              store={store}
              canEdit={canEdit}
              takeName={takeName}
              onPlay={onPlay}
            />
          ))}
        </Stack>
      </section>
      {canEdit && <MergedFooter store={store} missingCount={missing.length} />}
    </>
  );
}
