import { useEffect, useState } from 'react';
import { timeCode } from '../../../core/timeline/time-code.ts';
import { useT } from '../../../ui/i18n/use-t.ts';
import classes from './bars.module.css';

/** How long it has been recording. Not announced every second: it can be asked for. */
export function ElapsedTime({ startedAtMs }: { startedAtMs: number }) {
  const t = useT();
  const [elapsedMs, setElapsed] = useState(0);
  useEffect(() => {
    const look = () => setElapsed(performance.now() - startedAtMs);
    look();
    const timer = setInterval(look, 250);
    return () => clearInterval(timer);
  }, [startedAtMs]);
  return (
    <span role="timer" aria-label={t('practice.elapsed')} aria-live="off" className={classes.clock}>
      {timeCode(elapsedMs)}
    </span>
  );
}
