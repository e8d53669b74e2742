import { Stack, Text } from '@mantine/core';
import type { Moment, Point } from '../../core/model/review.ts';
import type { Criterion } from '../../core/model/rubric.ts';
import { pointAt } from '../../core/review/completeness.ts';
import { KindTitle } from './KindTitle.tsx';
import { NumberedPlace } from './NumberedPlace.tsx';
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
  return (
    <Stack gap={16}>
      {KINDS.map((kind) => (
        <section key={kind} aria-labelledby={`points-${kind}`}>
          <KindTitle kind={kind} id={`points-${kind}`} mb={8} />
          <ol className={classes.places}>
            {POSITIONS.map((position) => {
              const point = pointAt(points, kind, position);
              if (!point) return null;
              return (
                <NumberedPlace key={position} kind={kind} position={position}>
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
                </NumberedPlace>
              );
            })}
          </ol>
        </section>
      ))}
    </Stack>
  );
}
