import classes from './bars.module.css';

/** The record light: steady on the button, breathing while recording. */
export function RecordDot({ live = false }: { live?: boolean }) {
  return <span className={live ? classes.live : classes.dot} aria-hidden />;
}
