import { Stack, Text, Title } from '@mantine/core';
import type { Moment, Point } from '../../core/model/review.ts';
import type { Criterion } from '../../core/model/rubric.ts';
import { pointAt } from '../../core/review/completeness.ts';
import { useT } from '../i18n/use-t.ts';
import { KindShape } from '../marking/KindShape.tsx';
import classes from './Points.module.css';
import { ProofChips } from './ProofChips.tsx';
import { KINDS, POSITIONS } from './point-places.ts';

interface PointsViewProps {
  readonly points: readonly Point[];
  readonly criteria: readonly Criterion[];
  readonly moments: readonly Moment[];
  readonly takeName: (takeId: string) => string | null;
  readonly onPlay: (moment: Moment) => void;
}

/** The six points for reading, with their proof to play. */
export function PointsView({ points, criteria, moments, takeName, onPlay }: PointsViewProps) {
  const t = useT();
  return (
    <Stack gap={16}>
      {KINDS.map((kind) => (
        <section key={kind} aria-labelledby={`points-${kind}`}>
          <Title order={2} size="h3" id={`points-${kind}`} className={classes.title} mb={8}>
            <KindShape kind={kind} size={14} />
            {t(`review.points.${kind}Title`)}
          </Title>
          <ol className={classes.places}>
            {POSITIONS.map((position) => {
              const point = pointAt(points, kind, position);
              if (!point) return null;
              return (
                <li key={position} className={classes.place} data-kind={kind}>
                  <span className={classes.number} aria-hidden>
                    {position + 1}
                  </span>
                  <div className={classes.body}>
                    <Text size="sm" dir="auto" className={classes.text}>
                      {point.text}
                    </Text>
                    <div className={classes.proofLine}>
                      <Text size="xs" c="dimmed">
                        {criteria.find(({ id }) => id === point.criterionId)?.name}
                      </Text>
                      <ProofChips
                        moments={moments.filter((moment) => point.momentIds.includes(moment.id))}
                        takeName={takeName}
                        onPlay={onPlay}
                      />
                    </div>
                  </div>
                </li>
              );
            })}
          </ol>
        </section>
      ))}
    </Stack>
  );
}
