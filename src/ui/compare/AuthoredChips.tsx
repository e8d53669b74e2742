import type { Moment } from '../../core/model/review.ts';
import { type AuthoredMoment, momentKey } from '../../core/sharing/compare/link-moments.ts';
import { ProofChips } from '../points/ProofChips.tsx';
import classes from './Merged.module.css';

interface AuthoredChipsProps {
  readonly moments: readonly AuthoredMoment[];
  readonly takeName: (takeId: string) => string | null;
  readonly onPlay: (reviewId: string, moment: Moment) => void;
}

/** Moments of several people as chips that play them. Ids are unique inside one review only, so keys name both. */
export function AuthoredChips({ moments, takeName, onPlay }: AuthoredChipsProps) {
  if (moments.length === 0) return null;
  const byKey = new Map(moments.map((one) => [momentKey(one.reviewId, one.moment.id), one]));
  return (
    <div className={classes.chips}>
      <ProofChips
        moments={[...byKey].map(([key, { moment }]) => ({ ...moment, id: key }))}
        takeName={takeName}
        onPlay={({ id }) => {
          const one = byKey.get(id);
          if (one) onPlay(one.reviewId, one.moment);
        }}
      />
    </div>
  );
}
