import { Text } from '@mantine/core';
import { Check } from 'lucide-react';
import { memo, type ReactNode, useEffect, useRef } from 'react';
import type { Moment } from '../../core/model/review.ts';
import { useT } from '../i18n/use-t.ts';
import { KindShape } from './KindShape.tsx';
import classes from './MomentList.module.css';
import { momentTime } from './moment-time.ts';

interface MomentRowProps {
  readonly moment: Moment;
  readonly criterionName: string | null;
  readonly onSelect: (id: string) => void;
  /** Shown in the row while it is selected. */
  readonly editor: ReactNode;
  readonly isSelected: boolean;
  /** Selected, and its editor is there if it has one: now it can be brought into sight. */
  readonly isSettled: boolean;
  /** While several are being picked. */
  readonly isPicked?: boolean;
  readonly onPick?: (id: string, upTo: boolean) => void;
}

/** One moment in the list. Redraws only when its moment or its selection changes: there may be hundreds. */
export const MomentRow = memo(function MomentRow({
  moment,
  criterionName,
  onSelect,
  editor,
  isSelected,
  isSettled,
  isPicked,
  onPick,
}: MomentRowProps) {
  const t = useT();
  const row = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!isSettled) return;
    // With the frame that draws it: asking for the place at once would lay the page out twice.
    const frame = requestAnimationFrame(() => row.current?.scrollIntoView({ block: 'nearest' }));
    return () => cancelAnimationFrame(frame);
  }, [isSettled]);
  return (
    // biome-ignore lint/a11y/useSemanticElements: an item of a list in groups, which <ul> does not know
    <div
      ref={row}
      role="listitem"
      className={classes.row}
      data-selected={isSelected || undefined}
      data-moment={moment.id}
    >
      <button
        type="button"
        className={classes.summary}
        aria-current={isSelected || undefined}
        {...(onPick ? { role: 'checkbox', 'aria-checked': isPicked ?? false } : {})}
        onClick={(event) => (onPick ? onPick(moment.id, event.shiftKey) : onSelect(moment.id))}
      >
        {onPick && <span className={classes.box}>{isPicked && <Check size={12} aria-hidden />}</span>}
        <KindShape kind={moment.kind} size={14} />
        <span className={classes.what}>
          <Text component="span" size="sm" fw={500} truncate>
            <span className={classes.time}>{momentTime(t, moment)}</span>{' '}
            {t('review.moment.headline', {
              kind: moment.kind,
              criterion: criterionName ?? '',
              named: criterionName ? 'yes' : 'no',
            })}
          </Text>
          {moment.note && !isSelected && (
            <Text component="span" size="sm" c="dimmed" lineClamp={2} dir="auto" className={classes.note}>
              {moment.note}
            </Text>
          )}
        </span>
      </button>
      {isSelected && editor}
    </div>
  );
});
