import { Anchor, Text } from '@mantine/core';
import { EyeOff } from 'lucide-react';
import { Link } from 'wouter';
import { useT } from '../../ui/i18n/use-t.ts';
import { KindShape } from '../../ui/marking/KindShape.tsx';
import { useComparison } from '../api/queries.ts';
import classes from './bring-back.module.css';
import type { ReadablePreview } from './stage.ts';

/** What the reviewer wrote, keeps first, as nothing but text. */
export function PreviewWords({ points }: { points: NonNullable<ReadablePreview['points']> }) {
  const t = useT();
  if (points.length === 0) return null;
  return (
    <ul className={classes.words} aria-label={t('bringBack.preview.words')}>
      {points.map(({ kind, text }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a list that never changes, of texts that may be equal
        <li key={index} className={classes.word}>
          <span className={classes.kind}>
            <KindShape kind={kind} size={10} />
            <Text size="xs" fw={600}>
              {t(`review.kind.${kind}`)}
            </Text>
          </span>
          <Text size="sm" dir="auto" className={classes.theirs}>
            {text}
          </Text>
        </li>
      ))}
    </ul>
  );
}

/** Says that the words wait (rule 4), and for what. */
export function HiddenWords({ sessionId }: { sessionId: string }) {
  const t = useT();
  const { data } = useComparison(sessionId);
  const isFinished = data?.ownReview?.state === 'finished';
  const href = isFinished ? `/sessions/${sessionId}/compare` : `/sessions/${sessionId}`;
  return (
    <div className={classes.hidden}>
      <EyeOff size={20} aria-hidden className={classes.icon} />
      <Text size="sm">
        {t(isFinished ? 'bringBack.hidden.finished' : 'bringBack.hidden.text')}{' '}
        <Anchor component={Link} href={href} size="sm" underline="always">
          {t(isFinished ? 'bringBack.next.compare' : 'bringBack.hidden.toReview')}
        </Anchor>
      </Text>
    </div>
  );
}
