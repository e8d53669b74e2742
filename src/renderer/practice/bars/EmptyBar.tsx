import classes from './bars.module.css';

/** Keeps the picture where it was while there is nothing to do. */
export const EmptyBar = () => <div className={classes.bar} />;
