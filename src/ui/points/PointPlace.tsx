import { ActionIcon, Group, NativeSelect, Text, Textarea, Tooltip } from '@mantine/core';
import { Eraser } from 'lucide-react';
import { useState } from 'react';
import type { Moment, Point } from '../../core/model/review.ts';
import { isTooGeneral } from '../../core/review/specificity.ts';
import { useT } from '../i18n/use-t.ts';
import growing from '../marking/growing.module.css';
import { GeneralHint } from './GeneralHint.tsx';
import { NumberedPlace } from './NumberedPlace.tsx';
import classes from './Points.module.css';
import { ProofChips } from './ProofChips.tsx';
import { ProofMenu } from './ProofMenu.tsx';
import { emptyContent, fieldId, isEmptyPoint, type Place, withMoment } from './point-places.ts';
import type { PointsContext } from './points-context.ts';
import { SuggestionList } from './SuggestionList.tsx';

interface PointPlaceProps {
  readonly place: Place;
  readonly point: Point | undefined;
  /** Moments offered for this place; empty where none fit. */
  readonly offered: readonly Moment[];
  readonly context: PointsContext;
}

/** One of the six places: text, criterion, proof. */
export function PointPlace({ place, point, offered, context }: PointPlaceProps) {
  const t = useT();
  const { criteria, moments, phrases, takeName, onPlay, onChange } = context;
  const content = point ?? emptyContent;
  /** `over` once it was read: it does not come back when the text becomes general again. */
  const [hint, setHint] = useState<'none' | 'open' | 'over'>('none');
  const proof = moments.filter((moment) => content.momentIds.includes(moment.id));
  const isGeneral = (text: string) => phrases !== null && isTooGeneral(text, phrases);
  const criterionName = (id: string | null) => criteria.find((criterion) => criterion.id === id)?.name ?? null;

  const hintOnce = (text: string) => {
    if (content.hinted || !isGeneral(text)) return;
    setHint('open');
    onChange(place, { hinted: true }, 'note');
  };
  const isHinting = hint === 'open' || (hint === 'none' && context.hintNow(place));
  const onType = (text: string) => {
    onChange(place, { text }, 'typing');
    if (isHinting && !isGeneral(text)) setHint('over');
  };
  const addMoment = (moment: Moment) => {
    const change = withMoment(content, moment);
    onChange(place, change, 'act');
    hintOnce(change.text ?? '');
  };

  return (
    <NumberedPlace
      kind={place.kind}
      position={place.position}
      tool={
        !isEmptyPoint(point) && (
          <Tooltip label={t('review.points.clear')}>
            <ActionIcon
              size="sm"
              variant="subtle"
              color="gray"
              aria-label={t('review.points.clearNumber', { kind: place.kind, number: place.position + 1 })}
              onClick={() => context.onClear(place)}
            >
              <Eraser size={15} aria-hidden />
            </ActionIcon>
          </Tooltip>
        )
      }
    >
      <Textarea
        id={fieldId(place, 'text')}
        aria-label={t(`review.points.${place.kind}Label`, { number: place.position + 1 })}
        placeholder={t(`review.points.${place.kind}Placeholder`)}
        dir="auto"
        rows={2}
        classNames={{ input: growing.growing }}
        maxLength={20_000}
        value={content.text}
        onChange={(event) => onType(event.currentTarget.value)}
        onBlur={() => hintOnce(content.text)}
      />
      {isHinting && isGeneral(content.text) && <GeneralHint kind={place.kind} onClose={() => setHint('over')} />}
      {isEmptyPoint(point) && offered.length > 0 && (
        <SuggestionList
          offered={offered}
          criterionName={criterionName}
          takeName={takeName}
          onChoose={addMoment}
          kind={place.kind}
        />
      )}
      <Group gap={6} mt={8}>
        <NativeSelect
          id={fieldId(place, 'criterion')}
          size="xs"
          aria-label={t('review.criterion')}
          className={classes.criterion}
          value={content.criterionId ?? ''}
          onChange={(event) => onChange(place, { criterionId: event.currentTarget.value || null }, 'act')}
          data={[
            { value: '', label: t('review.criterion.choose') },
            ...criteria.map(({ id, name }) => ({ value: id, label: name })),
          ]}
        />
        <ProofChips
          moments={proof}
          takeName={takeName}
          onPlay={onPlay}
          onRemove={(moment) =>
            onChange(place, { momentIds: content.momentIds.filter((id) => id !== moment.id) }, 'act')
          }
        />
        <ProofMenu
          id={fieldId(place, 'moment')}
          label={t('review.points.addProof')}
          moments={moments.filter((moment) => !content.momentIds.includes(moment.id))}
          criterionName={criterionName}
          takeName={takeName}
          onChoose={addMoment}
        />
      </Group>
      {content.momentIds.length > 0 && proof.length === 0 && (
        <Text size="xs" c="dimmed" mt={4}>
          {t('review.points.proofInBin')}
        </Text>
      )}
    </NumberedPlace>
  );
}
