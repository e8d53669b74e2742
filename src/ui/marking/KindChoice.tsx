import { useId } from 'react';
import type { MomentKind } from '../../core/model/review.ts';
import { useT } from '../i18n/use-t.ts';
import classes from './KindChoice.module.css';
import { KindShape } from './KindShape.tsx';

const KINDS: readonly MomentKind[] = ['keep', 'change', 'undecided'];

/**
 * Keep, change or undecided as three radios in a row. Mantine's SegmentedControl measures the page to slide its
 * indicator, some 20 ms with 500 moments, on every mark.
 */
export function KindChoice({ kind, onChange }: { kind: MomentKind; onChange: (kind: MomentKind) => void }) {
  const t = useT();
  const name = useId();
  return (
    <fieldset className={classes.choice} aria-label={t('review.moment.kind')}>
      {KINDS.map((one) => (
        <label key={one} className={classes.option}>
          <input
            type="radio"
            name={name}
            className={classes.input}
            checked={kind === one}
            onChange={() => onChange(one)}
          />
          <span className={classes.face}>
            <KindShape kind={one} size={10} />
            {t(`review.kind.${one}`)}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
