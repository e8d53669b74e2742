import { AudioLines, Star } from 'lucide-react';
import { mediaPaths } from '../../contract/media-paths.ts';
import type { SessionSummary } from '../../contract/views.ts';
import { timeCode } from '../../core/timeline/time-code.ts';
import { useT } from '../../ui/i18n/use-t.ts';
import { useApi } from '../api/api-context.tsx';
import { PosterFrame } from '../poster/PosterFrame.tsx';
import classes from './SessionPoster.module.css';

interface SessionPosterProps {
  readonly summary: SessionSummary;
  /** Whether nothing else beside it says that a take has a star. */
  readonly saysStar: boolean;
}

/** The still of a session, with its length, and where asked a star when one of its takes has one. */
export function SessionPoster({ summary, saysStar }: SessionPosterProps) {
  const t = useT();
  const { info } = useApi();
  const { posterTake, durationMs, starCount } = summary;
  const src = posterTake && mediaPaths.takePoster(info.mediaTicket, posterTake.id, posterTake.revision);
  return (
    <PosterFrame src={src ?? undefined} isLazy icon={<AudioLines size={28} aria-hidden />}>
      {saysStar && starCount > 0 && (
        <span className={classes.star} role="img" aria-label={t('library.starred')}>
          <Star size={14} fill="currentColor" aria-hidden />
        </span>
      )}
      {durationMs > 0 && <span className={classes.length}>{timeCode(durationMs)}</span>}
    </PosterFrame>
  );
}
