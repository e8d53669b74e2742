import { Stack, Text } from '@mantine/core';
import { useState } from 'react';
import type { SessionDetail } from '../../contract/views.ts';
import type { Moment } from '../../core/model/review.ts';
import type { Task } from '../../core/model/task.ts';
import { missingMerged } from '../../core/sharing/compare/merged.ts';
import { useT } from '../../ui/i18n/use-t.ts';
import { KINDS } from '../../ui/points/point-places.ts';
import { Pane } from '../../ui/workspace/Pane.tsx';
import { useApi } from '../api/api-context.tsx';
import { MergedFooter } from './MergedFooter.tsx';
import { MergedKind } from './MergedKind.tsx';
import { MergedReport } from './MergedReport.tsx';
import type { ComparisonData } from './use-comparison-data.ts';
import type { useMerged } from './use-merged.ts';

export interface MergedChoice {
  readonly data: ComparisonData;
  readonly store: ReturnType<typeof useMerged>;
  readonly takeName: (takeId: string) => string | null;
  readonly onPlay: (reviewId: string, moment: Moment) => void;
}

interface MergedTabProps extends MergedChoice {
  readonly detail: SessionDetail;
  readonly ownReviewFirst: boolean;
  readonly tasks: readonly Task[];
}

/** Three to keep and three to change, picked from what everybody wrote; then the next focus. */
export function MergedTab({ detail, ownReviewFirst, tasks, data, store, takeName, onPlay }: MergedTabProps) {
  const t = useT();
  const { info } = useApi();
  const canEdit = !info.library.readOnly;
  const [isReportOpen, setReportOpen] = useState(false);
  const missingCount = missingMerged(store.merged).length;
  const openReport = async () => {
    // What is still being typed belongs into it.
    await store.flush();
    setReportOpen(true);
  };
  return (
    <>
      <Pane aria-label={t('compare.tab.merged')}>
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
      </Pane>
      {canEdit && (
        <>
          <MergedFooter store={store} missingCount={missingCount} onReport={() => void openReport()} />
          <MergedReport
            opened={isReportOpen}
            onClose={() => setReportOpen(false)}
            detail={detail}
            mergedId={store.merged.id}
            ownReviewFirst={ownReviewFirst}
            tasks={tasks}
            missingCount={missingCount}
          />
        </>
      )}
    </>
  );
}
