import { Text, Title } from '@mantine/core';
import type { PointKind } from '../../core/model/review.ts';
import { freePlace, joinPoint, movePoint, pickedAs, pickPoint } from '../../core/sharing/compare/merged.ts';
import { CandidateCard } from '../../ui/compare/CandidateCard.tsx';
import { CardList } from '../../ui/compare/CardList.tsx';
import { MergedPlace } from '../../ui/compare/MergedPlace.tsx';
import { useT } from '../../ui/i18n/use-t.ts';
import { KindTitle } from '../../ui/points/KindTitle.tsx';
import { POSITIONS } from '../../ui/points/point-places.ts';
import type { MergedChoice } from './MergedTab.tsx';

interface MergedKindProps extends MergedChoice {
  readonly kind: PointKind;
  readonly canEdit: boolean;
}

/** The three places of one kind and under them what can be picked for them. */
export function MergedKind({ kind, data, store, canEdit, takeName, onPlay }: MergedKindProps) {
  const t = useT();
  const { authorOf, criterionName, momentOf } = data;
  const picked = store.merged.points.filter((point) => point.kind === kind).sort((a, b) => a.position - b.position);
  const candidates = data.candidates.filter((candidate) => candidate.kind === kind);
  const isFull = freePlace(store.merged, kind) === null;
  return (
    <section aria-labelledby={`merged-${kind}`}>
      <KindTitle kind={kind} id={`merged-${kind}`} />
      <CardList isOrdered labelledBy={`merged-${kind}`}>
        {POSITIONS.map((position) => {
          const point = picked.find((one) => one.position === position);
          const moments = (point?.moments ?? []).flatMap(
            ({ reviewId, momentId }) => momentOf(reviewId, momentId) ?? [],
          );
          const behindIds = new Set([...(point?.sources ?? []), ...moments].map(({ reviewId }) => reviewId));
          return (
            <MergedPlace
              key={point?.id ?? `${kind} ${position}`}
              kind={kind}
              position={position}
              point={point}
              behind={data.authors.filter(({ reviewId }) => behindIds.has(reviewId))}
              moments={moments}
              takeName={takeName}
              onPlay={onPlay}
              canEdit={canEdit}
              onText={(text) => point && store.edit(point.id, text)}
              onDone={() => void store.flush()}
              onMove={(to) => point && store.act((before) => movePoint(before, point.id, to))}
              onRemove={() => point && store.remove(point)}
            />
          );
        })}
      </CardList>
      <Title order={3} size="sm" mt={16} id={`candidates-${kind}`}>
        {t('compare.candidates', { kind, count: candidates.length })}
      </Title>
      {isFull && canEdit && (
        <Text size="sm" c="dimmed">
          {t('compare.candidates.full')}
        </Text>
      )}
      <CardList isOrdered={false} labelledBy={`candidates-${kind}`}>
        {candidates.map((candidate) => (
          <CandidateCard
            key={`${candidate.reviewId} ${candidate.point.id}`}
            candidate={candidate}
            criterion={criterionName(candidate.point.criterionId)}
            authorOf={authorOf}
            takeName={takeName}
            pickedAs={pickedAs(store.merged, candidate)}
            picked={picked}
            canPick={!isFull}
            canEdit={canEdit}
            onPick={() => store.act((before) => pickPoint(before, candidate, crypto.randomUUID()))}
            onJoin={(pointId) => store.act((before) => joinPoint(before, pointId, candidate))}
            onPlay={onPlay}
          />
        ))}
      </CardList>
    </section>
  );
}
