import { Button, Menu } from '@mantine/core';
import { Check, ChevronDown, Pencil, RefreshCw } from 'lucide-react';
import { useState } from 'react';
import { Link } from 'wouter';
import { sameJson } from '../../../core/canonical-json.ts';
import type { Review } from '../../../core/model/review.ts';
import type { Rubric } from '../../../core/model/rubric.ts';
import { changeRubric, type RubricChange } from '../../../core/review/change-rubric.ts';
import { useT } from '../../../ui/i18n/use-t.ts';
import { useNotify } from '../../app/use-notify.tsx';
import { useRubrics } from '../../rubrics/use-rubrics.ts';
import type { ReviewStore } from '../store/review-store.ts';
import { RubricChangeDialog } from './RubricChangeDialog.tsx';

/** A rubric chosen, and what choosing it would do. */
export interface WantedRubric extends RubricChange {
  readonly rubric: Rubric;
}

/** Which rubric this review is made with. Another one is taken at once, unless something would lose its criterion. */
export function RubricChoice({ review, store }: { review: Review; store: ReviewStore }) {
  const t = useT();
  const notify = useNotify();
  const { offered } = useRubrics();
  const [wanted, setWanted] = useState<WantedRubric | null>(null);
  const take = ({ rubric, edits }: WantedRubric) => {
    setWanted(null);
    store.edit(edits);
    notify.done('rubrics.changed', { name: rubric.name }, () => store.takeBack(edits));
  };
  const choose = (rubric: Rubric) => {
    const change = { rubric, ...changeRubric(store.getSnapshot().review, rubric) };
    if (change.lost.length > 0) setWanted(change);
    else take(change);
  };
  const isCurrent = (rubric: Rubric) => rubric.id === review.rubric.id;
  const isSame = (rubric: Rubric) =>
    isCurrent(rubric) && sameJson([rubric.name, rubric.criteria], [review.rubric.name, review.rubric.criteria]);
  const icon = { size: 16, 'aria-hidden': true } as const;
  return (
    <>
      <Menu position="bottom-end" shadow="md" width={300} withInitialFocusPlaceholder={false}>
        <Menu.Target>
          <Button
            size="compact-sm"
            variant="subtle"
            color="gray"
            maw={260}
            rightSection={<ChevronDown size={14} aria-hidden />}
            aria-label={t('rubrics.choose', { name: review.rubric.name })}
          >
            {review.rubric.name}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {offered.map((rubric) => (
            <Menu.Item
              key={rubric.id}
              dir="auto"
              fw={isCurrent(rubric) ? 600 : 400}
              leftSection={
                isSame(rubric) ? (
                  <Check {...icon} />
                ) : isCurrent(rubric) ? (
                  <RefreshCw {...icon} />
                ) : (
                  <span style={{ width: 16 }} />
                )
              }
              onClick={() => !isSame(rubric) && choose(rubric)}
            >
              {isCurrent(rubric) && !isSame(rubric) ? t('rubrics.newer', { name: rubric.name }) : rubric.name}
            </Menu.Item>
          ))}
          <Menu.Divider />
          <Menu.Item component={Link} href="/rubrics" leftSection={<Pencil {...icon} />}>
            {t('rubrics.edit')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <RubricChangeDialog wanted={wanted} onTake={take} onClose={() => setWanted(null)} />
    </>
  );
}
