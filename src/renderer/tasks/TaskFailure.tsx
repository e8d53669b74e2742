import { Text } from '@mantine/core';
import { AppError } from '../../core/errors.ts';
import type { Task } from '../../core/model/task.ts';
import { errorText } from '../../ui/errors/error-text.ts';
import { useT } from '../../ui/i18n/use-t.ts';
import { CopyDetails } from '../app/CopyDetails.tsx';
import classes from './tasks.module.css';

/** What went wrong, what is safe and what to do next; the rest can be copied. */
export function TaskFailure({ error }: { error: NonNullable<Task['error']> }) {
  const t = useT();
  const { what, next } = errorText(t, error.code);
  return (
    <div className={classes.failure}>
      <Text size="sm" fw={600}>
        {what}
      </Text>
      <Text size="sm" mb={6}>
        {next}
      </Text>
      <CopyDetails error={new AppError(error.code, error.details)} size="compact-xs" variant="default" />
    </div>
  );
}
