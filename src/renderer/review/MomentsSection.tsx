import { ActionIcon, Tooltip } from '@mantine/core';
import { ListChecks } from 'lucide-react';
import type { Moment } from '../../core/model/review.ts';
import type { Criterion } from '../../core/model/rubric.ts';
import { useT } from '../../ui/i18n/use-t.ts';
import { MarkedMoments, type MarksOnScreen } from '../../ui/marking/MarkedMoments.tsx';
import { useNotify } from '../app/use-notify.tsx';
import { BulkBar } from './BulkBar.tsx';
import { FilterMenu, FilterNotice } from './FilterMenu.tsx';
import { changeMoment, removeMoments } from './review-edits.ts';
import type { ReviewStore } from './store/review-store.ts';
import type { FilterState } from './use-moment-filter.ts';
import { usePicking } from './use-picking.ts';

interface MomentsSectionProps {
  readonly marks: MarksOnScreen;
  readonly criteria: readonly Criterion[];
  readonly none: string;
  readonly canEdit: boolean;
  readonly filter: FilterState;
  readonly store: ReviewStore;
}

/** The list of moments with a filter, and several of them changed at once. */
export function MomentsSection({ marks, criteria, none, canEdit, filter, store }: MomentsSectionProps) {
  const t = useT();
  const notify = useNotify();
  const { picking, picked, start, end, pickAll, pickNone } = usePicking(marks.moments);
  const takeBack = (edits: Parameters<ReviewStore['takeBack']>[0]) => () => store.takeBack(edits);
  const change = (what: Partial<Moment>) => {
    const isNew = (moment: Moment) => Object.entries(what).some(([key, value]) => moment[key] !== value);
    const edits = picked.filter(isNew).map((moment) => changeMoment(moment, what));
    if (edits.length === 0) return;
    store.edit(edits);
    notify.done('review.bulk.changed', { count: edits.length }, takeBack(edits));
  };
  const remove = () => {
    const edits = removeMoments(store.getSnapshot().review, picked);
    store.edit(edits);
    notify.done('review.bulk.removed', { count: picked.length }, takeBack(edits));
    pickNone();
  };
  const canPick = canEdit && marks.moments.length > 1;
  return (
    <MarkedMoments
      marks={marks}
      criteria={criteria}
      none={none}
      readOnly={!canEdit}
      picking={canPick ? picking : undefined}
      tools={
        marks.totalCount > 1 && (
          <>
            <FilterMenu filter={filter} criteria={criteria} />
            {canPick && (
              <Tooltip label={t('review.bulk.start')}>
                <ActionIcon
                  variant={picking ? 'light' : 'subtle'}
                  {...(picking ? {} : { color: 'gray' })}
                  size="lg"
                  aria-label={t('review.bulk.start')}
                  aria-pressed={picking !== undefined}
                  onClick={picking ? end : start}
                >
                  <ListChecks size={18} aria-hidden />
                </ActionIcon>
              </Tooltip>
            )}
          </>
        )
      }
      banner={
        <>
          <FilterNotice filter={filter} isEmpty={marks.moments.length === 0} />
          {canPick && picking && (
            <BulkBar
              count={picked.length}
              allCount={marks.moments.length}
              criteria={criteria}
              onAll={pickAll}
              onNone={pickNone}
              onChange={change}
              onRemove={remove}
              onDone={end}
            />
          )}
        </>
      }
    />
  );
}
