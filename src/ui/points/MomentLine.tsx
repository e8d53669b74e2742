import { Text } from '@mantine/core';
import type { Moment } from '../../core/model/review.ts';
import { useT } from '../i18n/use-t.ts';
import { KindShape } from '../marking/KindShape.tsx';
import { momentTime } from '../marking/moment-time.ts';
import classes from './Points.module.css';

interface MomentLineProps {
  readonly moment: Moment;
  readonly criterionName: string | null;
  /** Which take it is on, where there is more than one. */
  readonly takeName: string | null;
}

/** A moment in one line: sign, time, take, what it says. */
export function MomentLine({ moment, criterionName, takeName }: MomentLineProps) {
  const t = useT();
  return (
    <span className={classes.line}>
      <KindShape kind={moment.kind} size={12} />
      <span className={classes.time}>{momentTime(t, moment)}</span>
      <Text component="span" size="sm" truncate flex={1} miw={0} dir="auto">
        {moment.note.trim() || (criterionName ?? t('review.criterion.none'))}
      </Text>
      {takeName && (
        <Text component="span" size="xs" c="dimmed" truncate maw={90}>
          {takeName}
        </Text>
      )}
    </span>
  );
}
