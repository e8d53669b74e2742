import { Text } from '@mantine/core';
import type { Moment } from '../../core/model/review.ts';
import { useT } from '../i18n/use-t.ts';
import { KindShape } from '../marking/KindShape.tsx';
import { momentTime } from '../marking/moment-time.ts';
import { AuthorName } from './AuthorBadge.tsx';
import type { AuthorLook } from './author-looks.ts';
import classes from './MomentCard.module.css';

interface MomentCardProps {
  /** Null: nothing is chosen, and the card says how to choose. */
  readonly shown: { readonly author: AuthorLook; readonly moment: Moment; readonly criterion: string | null } | null;
}

/** The moment that was chosen on the lanes: whose it is, what about, and the whole note. */
export function MomentCard({ shown }: MomentCardProps) {
  const t = useT();
  return (
    <section className={classes.card} aria-live="polite" aria-label={t('compare.moment.chosen')}>
      {shown ? (
        <>
          <div className={classes.line}>
            <AuthorName author={shown.author} />
            <span className={classes.kind}>
              <KindShape kind={shown.moment.kind} size={12} />
              {t(`review.kind.${shown.moment.kind}`)}
            </span>
            <span className={classes.time}>{momentTime(t, shown.moment)}</span>
            <span className={classes.criterion}>{shown.criterion ?? t('review.criterion.none')}</span>
          </div>
          <Text size="sm" dir="auto" className={classes.note} data-quiet={shown.moment.note === ''}>
            {shown.moment.note || t('compare.moment.noNote')}
          </Text>
        </>
      ) : (
        <Text size="sm" c="dimmed">
          {t('compare.moment.how')}
        </Text>
      )}
    </section>
  );
}
