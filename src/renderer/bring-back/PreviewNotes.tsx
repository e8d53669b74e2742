import { Anchor, Text } from '@mantine/core';
import { Link } from 'wouter';
import { useT } from '../../ui/i18n/use-t.ts';
import classes from './bring-back.module.css';
import type { ReadablePreview } from './stage.ts';

/** How much is in it. */
export function PreviewCounts({ preview }: { preview: ReadablePreview }) {
  const t = useT();
  const counts = [
    ['keeps', preview.keepCount],
    ['changes', preview.changeCount],
    ['moments', preview.momentCount],
    ['ratings', preview.ratingCount],
  ] as const;
  return (
    <ul className={classes.counts} aria-label={t('bringBack.preview.counts')}>
      {counts.map(([what, count]) => (
        <li key={what} className={classes.count}>
          {t(`bringBack.preview.${what}`, { count })}
        </li>
      ))}
    </ul>
  );
}

/** What the owner should know before keeping it; nothing when all is as asked. */
export function PreviewNotes({ preview }: { preview: ReadablePreview }) {
  const t = useT();
  const { isShort, droppedCount, hasBinnedTake, reviewerName, request } = preview;
  const isOtherName = request !== null && reviewerName.trim() !== '' && reviewerName !== request.request.reviewer.name;
  if (!isShort && droppedCount === 0 && !hasBinnedTake && !isOtherName) return null;
  return (
    <ul className={classes.notes} aria-label={t('bringBack.preview.notes')}>
      {isOtherName && <li>{t('bringBack.preview.signed', { name: reviewerName })}</li>}
      {isShort && <li>{t('bringBack.preview.short')}</li>}
      {request !== null && droppedCount > 0 && <li>{t('bringBack.preview.dropped', { count: droppedCount })}</li>}
      {hasBinnedTake && (
        <li>
          {t('bringBack.preview.binned')}{' '}
          <Anchor component={Link} href="/bin" size="sm" underline="always">
            {t('bringBack.preview.toBin')}
          </Anchor>
        </li>
      )}
    </ul>
  );
}

/** Which request and session it answers. */
export function PreviewTarget({ session, date }: { session: string; date: string }) {
  const t = useT();
  return (
    <div>
      <Text size="sm" c="dimmed">
        {t('bringBack.preview.askedOn', { date })}
      </Text>
      <Text fw={600} dir="auto" lineClamp={3} className={classes.theirs}>
        {session}
      </Text>
    </div>
  );
}
