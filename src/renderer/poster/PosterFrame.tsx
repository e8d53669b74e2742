import type { ReactNode } from 'react';
import classes from './PosterFrame.module.css';

interface PosterFrameProps {
  /** Address of the still; `icon` stands where there is none. */
  readonly src: string | undefined;
  readonly icon: ReactNode;
  /** Shows all of an upright picture instead of filling the frame with its middle. */
  readonly showsWhole?: boolean;
  /** Asked for only once it is about to be seen. */
  readonly isLazy?: boolean;
  /** What lies over it. */
  readonly children?: ReactNode;
}

/** The still of a take or file, as lists show it; a screen reader has its name beside it. */
export function PosterFrame({ src, icon, showsWhole = false, isLazy = false, children }: PosterFrameProps) {
  return (
    <span className={showsWhole ? `${classes.frame} ${classes.whole}` : classes.frame}>
      {src ? <img src={src} alt="" loading={isLazy ? 'lazy' : 'eager'} /> : icon}
      {children}
    </span>
  );
}
