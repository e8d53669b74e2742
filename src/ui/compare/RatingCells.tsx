import type { ComparedRating } from '../../core/sharing/compare/ratings.ts';
import { useT } from '../i18n/use-t.ts';
import classes from './RatingTable.module.css';

/** A level, a median in halves, "not observed" as a word, or that nobody rated. */
export function LevelCell({ level }: { level: number | 'not-observed' | null }) {
  const t = useT();
  if (level === null) return <span className={classes.quiet}>{t('compare.table.unrated')}</span>;
  if (level === 'not-observed') return <span className={classes.quiet}>{t('review.rate.notObserved')}</span>;
  return <span className={classes.level}>{t('compare.table.level', { level })}</span>;
}

/** How far reviewers are apart, in words. One alone agrees with nobody: it says that there is one. */
export function AgreementCell({ rating }: { rating: Pick<ComparedRating, 'agreement' | 'observedBy'> | undefined }) {
  const t = useT();
  if (!rating?.agreement) return <span className={classes.quiet}>{t('compare.table.unrated')}</span>;
  if (rating.observedBy === 1) return <span className={classes.quiet}>{t('compare.table.onlyOne')}</span>;
  return t(`compare.agreement.${rating.agreement}`);
}

/** How far the owner's level lies from the median, and on which side. */
export function DistanceCell({ rating }: { rating: ComparedRating | undefined }) {
  const t = useT();
  if (!rating?.standing) return <span className={classes.quiet}>{t('compare.table.noDistance')}</span>;
  return t('compare.table.distanceOf', { standing: rating.standing, distance: rating.distance });
}
