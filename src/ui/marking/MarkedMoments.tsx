import { Group, Text, Title } from '@mantine/core';
import type { ReactNode, Ref, RefObject } from 'react';
import type { Moment } from '../../core/model/review.ts';
import type { Criterion } from '../../core/model/rubric.ts';
import type { Action } from '../actions/action.ts';
import { useT } from '../i18n/use-t.ts';
import { ActionControl } from '../player/ActionControl.tsx';
import type { PlayerController } from '../player/player-controller.ts';
import classes from './MarkedMoments.module.css';
import { MomentList, type Picking } from './MomentList.tsx';

/** The moments of the recording on screen and what can be done with them. */
export interface MarksOnScreen {
  /** Those that are looked at. */
  readonly moments: readonly Moment[];
  /** With those a filter hides. */
  readonly totalCount: number;
  readonly selectedId: string | null;
  /** The one whose key, pressed again, ends it; null when that would make another. */
  readonly openId: string | null;
  /** The one whose note is wanted at once. */
  readonly writingId: string | null;
  /** Is the same function from one drawing to the next. */
  readonly onSelect: (id: string) => void;
  readonly onChange: (moment: Moment, change: Partial<Moment>) => void;
  /** Back from the note to the recording. */
  readonly onDone: () => void;
  readonly noteRef: Ref<HTMLTextAreaElement>;
  /** Acts on the selected one. */
  readonly onSelected: readonly Action[];
  readonly previous: Action;
  readonly next: Action;
  /** Plays the recording. */
  readonly player: PlayerController;
  /**
   * What is picked out beside the list, in a transcript: a mark goes there instead of where the player is. `nowhere`: to
   * words that do not play, so none is made.
   */
  readonly passageRef: RefObject<Pick<Moment, 'startMs' | 'lengthMs'> | 'nowhere' | null>;
}

interface MarkedMomentsProps {
  readonly marks: MarksOnScreen;
  readonly criteria: readonly Criterion[];
  /** What to read while there is none. */
  readonly none: string;
  readonly readOnly: boolean;
  /** More to do with them, in the line of the heading. */
  readonly tools?: ReactNode;
  /** Under the heading. */
  readonly banner?: ReactNode;
  /** While several are being picked: which, and what a click on one does. */
  readonly picking?: Picking | undefined;
}

/** How many moments there are, the way from one to the next, and their list. */
export function MarkedMoments({ marks, criteria, none, readOnly, tools, banner, picking }: MarkedMomentsProps) {
  const t = useT();
  const { moments } = marks;
  return (
    <>
      <div className={classes.head}>
        {/* Said aloud with each mark, for who cannot look at the list. */}
        <Title order={2} size="h3" aria-live="polite">
          {moments.length === marks.totalCount
            ? t('review.moments.count', { count: moments.length })
            : t('review.moments.countOf', { count: moments.length, all: marks.totalCount })}
        </Title>
        <Group gap={0}>
          {tools}
          {moments.length > 1 && (
            <>
              <ActionControl action={marks.previous} />
              <ActionControl action={marks.next} />
            </>
          )}
        </Group>
      </div>
      {banner}
      {marks.totalCount === 0 ? (
        <Text size="sm" c="dimmed" className={classes.none}>
          {none}
        </Text>
      ) : (
        <MomentList
          moments={moments}
          criteria={criteria}
          selectedId={marks.selectedId}
          openId={marks.openId}
          writingId={marks.writingId}
          onSelect={marks.onSelect}
          actions={marks.onSelected}
          onChange={marks.onChange}
          onDone={marks.onDone}
          noteRef={marks.noteRef}
          readOnly={readOnly}
          picking={picking}
        />
      )}
    </>
  );
}
