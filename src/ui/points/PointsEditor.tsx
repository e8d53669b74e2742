import { Text } from '@mantine/core';
import type { Point } from '../../core/model/review.ts';
import { pointAt } from '../../core/review/completeness.ts';
import { useT } from '../i18n/use-t.ts';
import { KindTitle } from './KindTitle.tsx';
import { PointPlace } from './PointPlace.tsx';
import classes from './Points.module.css';
import { firstEmpty, KINDS, POSITIONS, suggestions } from './point-places.ts';
import type { PointsContext } from './points-context.ts';

/** Three to keep and three to change, each with its criterion and its proof. */
export function PointsEditor({ points, context }: { points: readonly Point[]; context: PointsContext }) {
  const t = useT();
  return (
    <div className={classes.editor}>
      {KINDS.map((kind) => {
        const offered = suggestions(kind, points, context.moments);
        const first = firstEmpty(kind, points);
        return (
          <section key={kind} aria-labelledby={`points-${kind}`}>
            <KindTitle kind={kind} id={`points-${kind}`} />
            <Text size="sm" c="dimmed" mb={8}>
              {t(`review.points.${kind}Explained`)}
            </Text>
            <ol className={classes.places}>
              {POSITIONS.map((position) => (
                <PointPlace
                  key={position}
                  place={{ kind, position }}
                  point={pointAt(points, kind, position)}
                  // The same three marks under three empty places would only be noise.
                  offered={position === first ? offered : []}
                  context={context}
                />
              ))}
            </ol>
          </section>
        );
      })}
    </div>
  );
}
