import classes from './stage.module.css';

/** The seconds until recording, over the picture. Spoken by the page's status line, so it is only drawn here. */
export function Countdown({ secondsLeft, overPicture }: { secondsLeft: number; overPicture: boolean }) {
  return (
    <div className={classes.count} data-over-picture={overPicture || undefined} aria-hidden>
      {secondsLeft > 0 && <span key={secondsLeft}>{secondsLeft}</span>}
    </div>
  );
}
