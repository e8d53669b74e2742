import { Anchor, Button } from '@mantine/core';
import { Copy, Pencil } from 'lucide-react';
import { Link } from 'wouter';
import type { Rubric } from '../../core/model/rubric.ts';
import { useT } from '../../ui/i18n/use-t.ts';
import { useApi } from '../api/api-context.tsx';
import { RubricMenu } from './RubricMenu.tsx';
import classes from './rubrics.module.css';
import { useRubricCommands } from './use-rubric-commands.ts';

interface RubricRowProps {
  readonly rubric: Pick<Rubric, 'id' | 'name' | 'criteria'>;
  readonly isOwn: boolean;
}

/** One rubric: its name, what is looked at, and the next thing to do with it. */
export function RubricRow({ rubric, isOwn }: RubricRowProps) {
  const t = useT();
  const { info } = useApi();
  const { copy } = useRubricCommands();
  const href = `/rubrics/${rubric.id}`;
  return (
    <article className={classes.row}>
      <div className={classes.rowText}>
        <Anchor component={Link} href={href} fw={600} c="inherit" dir="auto" display="inline-block">
          {rubric.name}
        </Anchor>
        <ul className={classes.names} aria-label={t('rubrics.criteriaOf', { name: rubric.name })}>
          {rubric.criteria.map(({ id, name }) => (
            <li key={id} dir="auto">
              {name}
            </li>
          ))}
        </ul>
      </div>
      {!info.library.readOnly &&
        (isOwn ? (
          <Button
            component={Link}
            href={href}
            variant="default"
            leftSection={<Pencil size={16} aria-hidden />}
            aria-label={t('rubrics.editNamed', { name: rubric.name })}
          >
            {t('rubrics.editOne')}
          </Button>
        ) : (
          <Button
            variant="default"
            leftSection={<Copy size={16} aria-hidden />}
            aria-label={t('rubrics.copyNamed', { name: rubric.name })}
            onClick={() => copy(rubric)}
          >
            {t('rubrics.copyToEdit')}
          </Button>
        ))}
      <RubricMenu rubric={rubric} isOwn={isOwn} />
    </article>
  );
}
