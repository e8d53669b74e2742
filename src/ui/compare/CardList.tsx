import type { ReactNode } from 'react';
import classes from './CardList.module.css';

interface CardListProps {
  /** The heading that names it. */
  readonly labelledBy: string;
  /** Whether the order says something. */
  readonly isOrdered: boolean;
  readonly children: ReactNode;
}

/** Places or cards one below the other. */
export function CardList({ labelledBy, isOrdered, children }: CardListProps) {
  const List = isOrdered ? 'ol' : 'ul';
  return (
    <List className={classes.list} aria-labelledby={labelledBy}>
      {children}
    </List>
  );
}
