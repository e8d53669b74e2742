import { ActionIcon, Text, Textarea, Tooltip } from '@mantine/core';
import { ArrowDown, ArrowUp, type LucideIcon, Trash2 } from 'lucide-react';
import type { MergedPoint } from '../../core/model/merged.ts';
import type { Moment, PointKind } from '../../core/model/review.ts';
import type { AuthoredMoment } from '../../core/sharing/compare/link-moments.ts';
import { useT } from '../i18n/use-t.ts';
import growing from '../marking/growing.module.css';
import { NumberedPlace } from '../points/NumberedPlace.tsx';
import { AuthorBadge } from './AuthorBadge.tsx';
import { AuthoredChips } from './AuthoredChips.tsx';
import type { AuthorLook } from './author-looks.ts';
import classes from './Merged.module.css';

interface MergedPlaceProps {
  readonly kind: PointKind;
  readonly position: number;
  readonly point: MergedPoint | undefined;
  /** Who wrote the points it was made from, and whose moments show it. */
  readonly behind: readonly AuthorLook[];
  readonly moments: readonly AuthoredMoment[];
  readonly takeName: (takeId: string) => string | null;
  readonly canEdit: boolean;
  readonly onText: (text: string) => void;
  readonly onDone: () => void;
  readonly onMove: (position: number) => void;
  readonly onRemove: () => void;
  readonly onPlay: (reviewId: string, moment: Moment) => void;
}

/** One of the six merged places: empty, or a point in the owner's words with where it came from. */
export function MergedPlace(props: MergedPlaceProps) {
  const { kind, position, point, behind, canEdit } = props;
  const t = useT();
  const number = position + 1;
  return (
    <NumberedPlace kind={kind} position={position} isTight isEmpty={!point}>
      {!point && (
        <Text size="sm" c="dimmed">
          {t('compare.merged.empty', { number })}
        </Text>
      )}
      {point && (
        <div className={classes.merged}>
          {canEdit ? (
            <Textarea
              aria-label={t('compare.merged.text', { kind, number })}
              dir="auto"
              rows={2}
              classNames={{ input: growing.growing }}
              maxLength={20_000}
              value={point.text}
              onChange={(event) => props.onText(event.currentTarget.value)}
              onBlur={props.onDone}
            />
          ) : (
            <Text size="sm" dir="auto" className={classes.words}>
              {point.text}
            </Text>
          )}
          <AuthoredChips moments={props.moments} takeName={props.takeName} onPlay={props.onPlay} />
          <div className={classes.tools}>
            <span className={classes.from}>
              {t('compare.merged.behind', { count: behind.length })}
              {behind.map((author) => (
                <AuthorBadge key={author.reviewId} author={author} named />
              ))}
            </span>
            {canEdit && (
              <span className={classes.buttons}>
                <Tool
                  icon={ArrowUp}
                  label={t('compare.merged.up', { kind, number })}
                  isOff={position === 0}
                  onClick={() => props.onMove(position - 1)}
                />
                <Tool
                  icon={ArrowDown}
                  label={t('compare.merged.down', { kind, number })}
                  isOff={position === 2}
                  onClick={() => props.onMove(position + 1)}
                />
                <Tool
                  icon={Trash2}
                  label={t('compare.merged.remove', { kind, number })}
                  isOff={false}
                  onClick={props.onRemove}
                />
              </span>
            )}
          </div>
        </div>
      )}
    </NumberedPlace>
  );
}

interface ToolProps {
  readonly icon: LucideIcon;
  readonly label: string;
  readonly isOff: boolean;
  readonly onClick: () => void;
}

/** `data-disabled` keeps the focus where it is when a point reaches the end. */
function Tool({ icon: Icon, label, isOff, onClick }: ToolProps) {
  return (
    <Tooltip label={label} openDelay={350}>
      <ActionIcon
        size="sm"
        variant="subtle"
        color="gray"
        aria-label={label}
        aria-disabled={isOff}
        {...(isOff ? { 'data-disabled': true } : {})}
        onClick={isOff ? undefined : onClick}
      >
        <Icon size={15} aria-hidden />
      </ActionIcon>
    </Tooltip>
  );
}
