import { Text } from '@mantine/core';
import { useId } from 'react';
import type { Moment, PointKind } from '../../core/model/review.ts';
import { useT } from '../i18n/use-t.ts';
import { MomentLine } from './MomentLine.tsx';
import classes from './Points.module.css';

/** More are behind "add proof": a long list would push the next place off the screen. */
const SHOWN = 3;

interface SuggestionListProps {
  readonly offered: readonly Moment[];
  readonly kind: PointKind;
  readonly criterionName: (id: string | null) => string | null;
  readonly takeName: (takeId: string) => string | null;
  readonly onChoose: (moment: Moment) => void;
}

/** Marks to fill an empty place with: one click takes note, criterion and proof. */
export function SuggestionList({ offered, kind, criterionName, takeName, onChoose }: SuggestionListProps) {
  const t = useT();
  const heading = useId();
  return (
    <div className={classes.suggestions}>
      <Text size="xs" c="dimmed" id={heading}>
        {t(`review.points.${kind}Offer`)}
      </Text>
      <ul aria-labelledby={heading}>
        {offered.slice(0, SHOWN).map((moment) => (
          <li key={moment.id}>
            <button type="button" className={classes.suggestion} onClick={() => onChoose(moment)}>
              <MomentLine
                moment={moment}
                criterionName={criterionName(moment.criterionId)}
                takeName={takeName(moment.takeId)}
              />
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
