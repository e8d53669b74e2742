import { Button, NativeSelect, SegmentedControl, Text, TextInput } from '@mantine/core';
import type { MomentFilter } from '../../core/clips/select-moments.ts';
import { NO_CRITERION, selectMoments } from '../../core/clips/select-moments.ts';
import { MomentKind, type Review } from '../../core/model/review.ts';
import { windowOf } from '../../core/model/take-window.ts';
import { parseTime } from '../../core/timeline/parse-time.ts';
import { timeCode } from '../../core/timeline/time-code.ts';
import { useT } from '../../ui/i18n/use-t.ts';
import { OutsideNotice } from '../parts/OutsideNotice.tsx';
import type { ReadyTake } from '../share/ask-draft.ts';
import { Card } from '../share/Card.tsx';
import type { TakeLabels } from '../studio/use-take-labels.ts';
import classes from './clips.module.css';
import { type ClipsDraft, typedRange } from './clips-draft.ts';
import { MomentChoice } from './MomentChoice.tsx';
import { criteriaOf, cuttableMoments, momentsOf } from './use-pieces.ts';

interface ChooseCardProps {
  readonly draft: ClipsDraft;
  readonly change: (change: Partial<ClipsDraft>) => void;
  readonly reviews: readonly Review[];
  readonly takes: readonly ReadyTake[];
  readonly labels: TakeLabels;
}

/** What is cut: moments, a whole take or a typed range. */
export function ChooseCard(props: ChooseCardProps) {
  const t = useT();
  const { draft, change } = props;
  return (
    <Card title={t('clips.choose')}>
      <SegmentedControl
        aria-label={t('clips.choose')}
        value={draft.source}
        onChange={(source) => change({ source: source as ClipsDraft['source'] })}
        data={(['moments', 'take', 'range'] as const).map((value) => ({ value, label: t(`clips.source.${value}`) }))}
      />
      {draft.source === 'moments' ? <ChooseMoments {...props} /> : <ChooseTake {...props} />}
    </Card>
  );
}

function ChooseMoments({ draft, change, reviews, takes, labels }: ChooseCardProps) {
  const t = useT();
  const criteria = criteriaOf(reviews);
  const takeIds = takes.map(({ id }) => id);
  const cuttable = cuttableMoments(reviews, takes);
  const shown = selectMoments(cuttable, draft.filter, takeIds);
  const shownIds = shown.map(({ moment }) => moment.id);
  const areAllChosen = shownIds.length > 0 && shownIds.every((id) => draft.momentIds.includes(id));
  const others = draft.momentIds.filter((id) => !shownIds.includes(id));
  const filterBy = (part: Partial<MomentFilter>) => change({ filter: { ...draft.filter, ...part } });
  const all = { value: '', label: t('clips.filter.all') };
  const marked = momentsOf(reviews).map(({ moment }) => moment);
  const outside = takes.map((take) => (
    <OutsideNotice key={take.id} take={take} moments={marked.filter(({ takeId }) => takeId === take.id)} />
  ));
  if (cuttable.length === 0)
    return (
      <>
        {outside}
        {!marked.some(({ takeId }) => takeIds.includes(takeId)) && (
          <Text size="sm" c="dimmed">
            {t('clips.noMoments')}
          </Text>
        )}
      </>
    );
  return (
    <>
      {outside}
      <div className={classes.fields}>
        <NativeSelect
          label={t('clips.filter.kind')}
          value={draft.filter.kind ?? ''}
          onChange={(event) => filterBy({ kind: MomentKind.safeParse(event.currentTarget.value).data ?? null })}
          data={[all, ...MomentKind.options.map((value) => ({ value, label: t(`clips.kind.${value}`) }))]}
        />
        <NativeSelect
          label={t('clips.filter.criterion')}
          value={draft.filter.criterionId ?? ''}
          onChange={(event) => filterBy({ criterionId: event.currentTarget.value || null })}
          data={[
            all,
            ...criteria.map(({ id, name }) => ({ value: id, label: name })),
            { value: NO_CRITERION, label: t('review.criterion.none') },
          ]}
        />
        {takes.length > 1 && (
          <NativeSelect
            label={t('clips.take')}
            value={draft.filter.takeId ?? ''}
            onChange={(event) => filterBy({ takeId: event.currentTarget.value || null })}
            data={[all, ...takes.map((take) => ({ value: take.id, label: labels.short(take) }))]}
          />
        )}
        {reviews.length > 1 && (
          <NativeSelect
            label={t('clips.filter.author')}
            value={draft.filter.reviewId ?? ''}
            onChange={(event) => filterBy({ reviewId: event.currentTarget.value || null })}
            data={[
              all,
              ...reviews.map(({ id, author }) => ({
                value: id,
                label: author.kind === 'self' ? t('clips.author.self') : author.name,
              })),
            ]}
          />
        )}
      </div>
      {shown.length === 0 ? (
        <Text size="sm" c="dimmed" role="status">
          {t('clips.noMatch')}
        </Text>
      ) : (
        <>
          <MomentChoice
            moments={shown.map(({ moment }) => moment)}
            chosen={draft.momentIds}
            criteria={criteria}
            takeName={(takeId) => {
              const take = takes.length > 1 ? takes.find(({ id }) => id === takeId) : undefined;
              return take ? labels.short(take) : null;
            }}
            onChange={(momentIds) => change({ momentIds })}
          />
          <Button
            variant="default"
            size="compact-sm"
            style={{ alignSelf: 'flex-start' }}
            onClick={() => change({ momentIds: areAllChosen ? others : [...others, ...shownIds] })}
          >
            {areAllChosen ? t('clips.chooseNone') : t('clips.chooseAll', { count: shownIds.length })}
          </Button>
        </>
      )}
    </>
  );
}

function ChooseTake({ draft, change, takes, labels }: ChooseCardProps) {
  const t = useT();
  const isTime = (text: string) => text.trim() === '' || parseTime(text) !== null;
  const problem = (text: string) => (isTime(text) ? {} : { error: t('clips.notATime') });
  const chosen = takes.find(({ id }) => id === draft.takeId);
  const window = chosen && windowOf(chosen);
  const outside =
    window && typedRange(draft, window) === 'outside'
      ? { error: t('clips.outsideTake', { from: timeCode(window.startMs), to: timeCode(window.endMs) }) }
      : {};
  return (
    <div className={classes.fields} style={{ alignItems: 'flex-start' }}>
      <NativeSelect
        label={t('clips.take')}
        style={{ flex: '1 1 240px' }}
        value={draft.takeId}
        onChange={(event) => change({ takeId: event.currentTarget.value })}
        data={takes.map((take) => ({ value: take.id, label: labels.long(take) }))}
      />
      {draft.source === 'range' && (
        <>
          <TextInput
            label={t('clips.from')}
            w={110}
            value={draft.from}
            onChange={(event) => change({ from: event.currentTarget.value })}
            {...problem(draft.from)}
            {...outside}
          />
          <TextInput
            label={t('clips.to')}
            w={110}
            placeholder={t('clips.toEnd')}
            value={draft.to}
            onChange={(event) => change({ to: event.currentTarget.value })}
            {...problem(draft.to)}
          />
        </>
      )}
    </div>
  );
}
