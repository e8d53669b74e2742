import { Play, X } from 'lucide-react';
import type { Moment } from '../../core/model/review.ts';
import { useT } from '../i18n/use-t.ts';
import { KindShape } from '../marking/KindShape.tsx';
import { momentTime } from '../marking/moment-time.ts';
import classes from './Points.module.css';

interface ProofChipsProps {
  readonly moments: readonly Moment[];
  readonly takeName: (takeId: string) => string | null;
  readonly onPlay: (moment: Moment) => void;
  /** Absent where nothing can be changed. */
  readonly onRemove?: (moment: Moment) => void;
}

/** The moments that prove a point, as time codes: a click plays from a little before. */
export function ProofChips({ moments, takeName, onPlay, onRemove }: ProofChipsProps) {
  const t = useT();
  return moments.map((moment) => {
    const time = momentTime(t, moment);
    const take = takeName(moment.takeId);
    return (
      <span key={moment.id} className={classes.chip}>
        <button
          type="button"
          className={classes.chipPlay}
          aria-label={t('review.proof.play', { time })}
          title={moment.note}
          onClick={() => onPlay(moment)}
        >
          <KindShape kind={moment.kind} size={10} />
          <span>{take ? t('review.proof.timeAndTake', { time, take }) : time}</span>
          <Play size={11} fill="currentColor" aria-hidden />
        </button>
        {onRemove && (
          <button
            type="button"
            className={classes.chipRemove}
            aria-label={t('review.proof.remove', { time })}
            onClick={() => onRemove(moment)}
          >
            <X size={13} aria-hidden />
          </button>
        )}
      </span>
    );
  });
}
