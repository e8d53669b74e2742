import { Fragment, memo } from 'react';
import { timeCode } from '../../core/timeline/time-code.ts';
import type { TranscriptLine } from '../../core/transcript/lines.ts';
import type { LineMarks } from './line-marks.ts';
import classes from './transcript.module.css';

/** What of a line is special now, by words of the whole text; only plain values, so that other lines are left alone. */
interface TranscriptRowProps {
  readonly line: TranscriptLine;
  /** Begins the ids of words; the number of the word follows. */
  readonly idPrefix: string;
  /** The word the Tab key leads to; -1 when it is in another line. */
  readonly tabWord: number;
  /** What is picked of this line; from behind to, when nothing is. */
  readonly pickedFrom: number;
  readonly pickedTo: number;
  /** The hit that is shown, in the same way. */
  readonly hitFrom: number;
  readonly hitTo: number;
  /** The words of this line that lie in a hit; undefined for none. */
  readonly hits: ReadonlySet<number> | undefined;
  readonly marks: LineMarks | undefined;
}

/** One line of a transcript: when it was said, by whom, and its words. */
export const TranscriptRow = memo(function TranscriptRow(props: TranscriptRowProps) {
  const { line, idPrefix, tabWord, hits, marks } = props;
  const { firstWord, speaker } = line;
  const time = timeCode(line.startMs);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot stand in a listbox
    <div role="group" aria-label={speaker === null ? time : `${time}, ${speaker}`} className={classes.line}>
      <span className={classes.time} data-word={firstWord} aria-hidden>
        {time}
      </span>
      <div className={classes.words} dir="auto">
        {speaker !== null && (
          <span className={classes.speaker} aria-hidden>
            {speaker}{' '}
          </span>
        )}
        {line.words.map((word, index) => {
          const number = firstWord + index;
          const isPicked = number >= props.pickedFrom && number <= props.pickedTo;
          return (
            <Fragment key={number}>
              <span
                id={`${idPrefix}${number}`}
                role="option"
                aria-selected={isPicked}
                tabIndex={number === tabWord ? 0 : -1}
                className={classes.word}
                data-word={number}
                data-hit={hits?.has(number) || undefined}
                data-current={(number >= props.hitFrom && number <= props.hitTo) || undefined}
                data-mark={marks?.[index] ?? undefined}
              >
                {word.text}
              </span>
              {word.isSpaced && ' '}
            </Fragment>
          );
        })}
      </div>
    </div>
  );
});
