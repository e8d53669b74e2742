import { Group, Stack, Text, Title } from '@mantine/core';
import { type ReactNode, useEffect, useRef } from 'react';
import { AppError, type ErrorCode } from '../../../core/errors.ts';
import { errorText } from '../../../ui/errors/error-text.ts';
import { useT } from '../../../ui/i18n/use-t.ts';
import { CopyDetails } from '../../app/CopyDetails.tsx';
import classes from './stage.module.css';

interface Props {
  readonly code: ErrorCode;
  readonly details: unknown;
  /** What to do next; the first is the main one. */
  readonly children: ReactNode;
}

/** What happened, what is safe, and the next step, in place of the picture. */
export function FaultCard({ code, details, children }: Props) {
  const t = useT();
  const { what, next } = errorText(t, code);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (document.activeElement === document.body) heading.current?.focus();
  }, []);
  return (
    <div className={classes.centre}>
      <Stack className={classes.card} gap="md" role="alert">
        <Title order={2} ref={heading} tabIndex={-1} style={{ outline: 'none' }}>
          {what}
        </Title>
        <Text c="dimmed">{next}</Text>
        <Group gap="sm">{children}</Group>
        <CopyDetails
          error={new AppError(code, details)}
          variant="subtle"
          size="compact-sm"
          style={{ alignSelf: 'start' }}
          px={0}
        />
      </Stack>
    </div>
  );
}
