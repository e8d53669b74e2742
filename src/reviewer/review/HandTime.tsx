import { TextInput } from '@mantine/core';
import { timeCode } from '../../core/timeline/time-code.ts';
import { parseTime } from '../clips/parse-time.ts';
import { useT } from '../i18n/use-t.ts';
import classes from './ClipStage.module.css';

/** The typed place in milliseconds; null when there is none in the video. @param durationMs 0 when nobody knows it */
export function handTimeMs(text: string, durationMs: number): number | null {
  const ms = parseTime(text);
  // The last second counts as a whole: players round it up.
  return ms === null || (durationMs > 0 && ms > durationMs + 999) ? null : Math.min(ms, durationMs || ms);
}

interface HandTimeProps {
  readonly text: string;
  readonly durationMs: number;
  readonly onChange: (text: string) => void;
}

/** A time typed by hand, for marking a video that plays somewhere else. */
export function HandTime({ text, durationMs, onChange }: HandTimeProps) {
  const t = useT();
  const isWrong = text.trim() !== '' && handTimeMs(text, durationMs) === null;
  return (
    <div className={classes.hand}>
      <TextInput
        classNames={{ wrapper: classes.time ?? '' }}
        label={t('reviewer.hand.label')}
        description={t('reviewer.hand.explained')}
        placeholder={timeCode(83_000)}
        autoComplete="off"
        value={text}
        error={isWrong ? t('reviewer.hand.wrong', { end: timeCode(durationMs) }) : null}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
    </div>
  );
}
