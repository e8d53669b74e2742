import { VisuallyHidden } from '@mantine/core';
import { Mic } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { useT } from '../../../ui/i18n/use-t.ts';
import { meterPosition } from './input-level.ts';
import classes from './level-meter.module.css';
import type { InputLevel } from './use-input-level.ts';

/** Screen readers ask for the value now and then; more often than this would only cost. */
const ARIA_EVERY_MS = 500;

/** How loud the microphone is. Drawn without rendering, twenty-five times a second. */
export function LevelMeter({ level, name }: { level: InputLevel; name: string | null }) {
  const t = useT();
  const meter = useRef<HTMLMeterElement>(null);
  const bar = useRef<HTMLDivElement>(null);
  useEffect(() => {
    let shown = 0;
    let told = 0;
    return level.subscribe((peak) => {
      const now = performance.now();
      // Falls slowly, so that a syllable can be seen; rises at once.
      shown = Math.max(meterPosition(peak), shown - 0.04);
      if (bar.current) bar.current.style.clipPath = `inset(0 ${((1 - shown) * 100).toFixed(1)}% 0 0)`;
      if (now - told < ARIA_EVERY_MS) return;
      told = now;
      if (meter.current) meter.current.value = Math.round(shown * 100);
    });
  }, [level.subscribe]);
  return (
    <div className={classes.row}>
      <Mic size={18} aria-hidden />
      <div className={classes.text}>
        <VisuallyHidden>
          <meter ref={meter} aria-label={t('practice.level')} min={0} max={100} value={0} />
        </VisuallyHidden>
        <div className={classes.track} aria-hidden>
          <div ref={bar} className={classes.bar} />
        </div>
        {name && <span className={classes.name}>{name}</span>}
      </div>
    </div>
  );
}
