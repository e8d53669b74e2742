import { Title } from '@mantine/core';
import type { Criterion } from '../../core/model/rubric.ts';
import { ANCHORED } from './anchored.ts';
import classes from './rubrics.module.css';

/** A criterion for reading. */
export function CriterionView({ criterion }: { criterion: Criterion }) {
  return (
    <section className={classes.criterion} aria-label={criterion.name}>
      <Title order={2} size="h3" dir="auto">
        {criterion.name}
      </Title>
      <dl className={classes.anchors}>
        {ANCHORED.map((level) => (
          <div key={level}>
            <dt>{level}</dt>
            <dd dir="auto">{criterion.anchors[level]}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
