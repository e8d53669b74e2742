import type { Action } from '../../../ui/actions/action.ts';
import { ActionButton } from '../parts/ActionButton.tsx';
import classes from './bars.module.css';

/** Under the picture during the countdown: the way back. */
export function CountdownBar({ cancel }: { cancel: Action }) {
  return (
    <div className={classes.bar}>
      <span />
      <ActionButton
        action={cancel}
        takesFocus="always"
        size="lg"
        radius="xl"
        variant="default"
        className={classes.main}
      />
      <span />
    </div>
  );
}
