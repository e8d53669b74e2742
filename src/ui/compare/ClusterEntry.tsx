import { Play } from 'lucide-react';
import type { Cluster } from '../../core/sharing/compare/cluster.ts';
import { useT } from '../i18n/use-t.ts';
import { KindShape } from '../marking/KindShape.tsx';
import { momentTime } from '../marking/moment-time.ts';
import { AuthorBadge } from './AuthorBadge.tsx';
import type { AuthorLook } from './author-looks.ts';
import classes from './ClusterEntry.module.css';

interface ClusterEntryProps {
  readonly cluster: Cluster;
  readonly criterion: string | null;
  /** Name of its take where there is more than one to tell apart. */
  readonly take: string | null;
  readonly authorOf: (reviewId: string) => AuthorLook | undefined;
  readonly onPlay: (cluster: Cluster) => void;
}

/** One place that was marked: a button that plays it, and what everybody wrote there. */
export function ClusterEntry({ cluster, criterion, take, authorOf, onPlay }: ClusterEntryProps) {
  const t = useT();
  const { startMs, endMs, moments, tone } = cluster;
  const time = momentTime(t, { startMs, lengthMs: endMs - startMs });
  return (
    <li className={classes.entry}>
      <button type="button" className={classes.play} onClick={() => onPlay(cluster)}>
        <Play size={13} fill="currentColor" aria-hidden />
        <span className={classes.time}>{take ? t('review.proof.timeAndTake', { time, take }) : time}</span>
        <span className={classes.criterion} dir="auto">
          {criterion ?? t('review.criterion.none')}
        </span>
        <span className={classes.tone}>{t(`compare.tone.${tone}`)}</span>
      </button>
      <ul className={classes.notes} aria-label={t('compare.cluster.notes')}>
        {moments.map(({ reviewId, moment }) => {
          const author = authorOf(reviewId);
          return (
            <li key={`${reviewId} ${moment.id}`}>
              {author && <AuthorBadge author={author} named />}
              <KindShape kind={moment.kind} size={12} />
              <span className={moment.note ? classes.note : classes.noNote} dir="auto">
                {moment.note || t('compare.moment.noNote')}
              </span>
            </li>
          );
        })}
      </ul>
    </li>
  );
}
