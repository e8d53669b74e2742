import { Stack } from '@mantine/core';
import type { Rating } from '../../core/model/review.ts';
import type { RatedLevel, Rubric } from '../../core/model/rubric.ts';
import { RatingRow } from './RatingRow.tsx';

export interface RubricPanelProps {
  readonly rubric: Rubric;
  /** Of one take. */
  readonly ratings: readonly Rating[];
  /** Null takes the rating back. */
  readonly onRate: (criterionId: string, level: RatedLevel | null) => void;
  readonly readOnly: boolean;
  /** What stands beside a level once it is given; null for nothing. */
  readonly remark?: (criterionId: string, level: RatedLevel) => string | null;
}

/** Every criterion of a rubric with its levels for one take. */
export function RubricPanel({ rubric, ratings, onRate, readOnly, remark }: RubricPanelProps) {
  return (
    <Stack gap={12}>
      {rubric.criteria.map((criterion) => (
        <RatingRow
          key={criterion.id}
          criterion={criterion}
          level={ratings.find((rating) => rating.criterionId === criterion.id)?.level ?? null}
          onChange={(level) => onRate(criterion.id, level)}
          readOnly={readOnly}
          {...(remark ? { remark: (level) => remark(criterion.id, level) } : {})}
        />
      ))}
    </Stack>
  );
}
