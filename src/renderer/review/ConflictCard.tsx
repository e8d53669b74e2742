import { Alert, Button, Text } from '@mantine/core';
import type { Review } from '../../core/model/review.ts';
import { targetOf } from '../../core/review/items.ts';
import { useT } from '../../ui/i18n/use-t.ts';
import classes from './Interruptions.module.css';
import { itemText } from './item-text.ts';
import type { Conflict } from './store/pending.ts';

interface ConflictCardProps {
  readonly conflict: Conflict;
  readonly review: Review;
  readonly onChoose: (choice: 'mine' | 'theirs') => void;
}

/** The same thing changed here and in another window: both versions, and the owner's choice. */
export function ConflictCard({ conflict, review, onChoose }: ConflictCardProps) {
  const t = useT();
  return (
    <Alert color="change" title={t(`review.conflict.${targetOf(conflict.key)}`)} data-testid="conflict">
      <div className={classes.versions}>
        {(['mine', 'theirs'] as const).map((side) => (
          <div key={side} className={classes.version}>
            <Text size="xs" c="dimmed">
              {t(`review.conflict.${side}`)}
            </Text>
            <Text size="sm" className={classes.content} dir="auto">
              {itemText(t, review, conflict.key, conflict[side])}
            </Text>
            <Button size="compact-sm" variant="default" onClick={() => onChoose(side)}>
              {t(`review.conflict.${side}Use`)}
            </Button>
          </div>
        ))}
      </div>
    </Alert>
  );
}
