import { type KeyboardEvent, useId } from 'react';
import { LEVELS } from '../../core/model/levels.ts';
import { useT } from '../i18n/use-t.ts';
import classes from './LevelChoice.module.css';

type Level = (typeof LEVELS)[number];

interface LevelChoiceProps {
  /** What the level is of. */
  readonly name: string;
  readonly level: Level | null;
  /** Null takes it back: the chosen one was chosen again. */
  readonly onChange: (level: Level | null) => void;
}

/** Five levels in one line beside a name, without descriptions. With the focus in it the digits choose. */
export function LevelChoice({ name, level, onChange }: LevelChoiceProps) {
  const t = useT();
  const label = useId();
  const group = useId();
  const onKeyDown = (event: KeyboardEvent) => {
    const digit = LEVELS.find((one) => event.key === String(one));
    if (digit === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    // Elsewhere on the page a digit marks a moment.
    event.preventDefault();
    event.stopPropagation();
    onChange(digit);
  };
  return (
    <div className={classes.row} role="radiogroup" aria-labelledby={label} onKeyDown={onKeyDown}>
      <span className={classes.name} id={label} dir="auto">
        {name}
      </span>
      <span className={classes.levels}>
        {LEVELS.map((one) => (
          <label key={one} className={classes.level}>
            <input
              type="radio"
              name={group}
              className={classes.input}
              checked={level === one}
              onChange={() => onChange(one)}
              onClick={() => level === one && onChange(null)}
              aria-label={t(`review.rate.level${one}`)}
            />
            <span className={classes.face}>{one}</span>
          </label>
        ))}
      </span>
    </div>
  );
}
