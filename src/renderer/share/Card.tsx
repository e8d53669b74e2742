import { Title } from '@mantine/core';
import { type ReactNode, useId } from 'react';
import classes from './share.module.css';

/** One thing to decide or to do, under its heading. */
export function Card({ title, children }: { title: string; children: ReactNode }) {
  const id = useId();
  return (
    <section className={classes.card} aria-labelledby={id}>
      <Title order={2} size="h3" id={id}>
        {title}
      </Title>
      {children}
    </section>
  );
}
