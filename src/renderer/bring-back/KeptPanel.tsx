import { Button, Text, Title } from '@mantine/core';
import { CircleCheck } from 'lucide-react';
import { useT } from '../../ui/i18n/use-t.ts';
import { useComparison } from '../api/queries.ts';
import classes from './bring-back.module.css';
import { NextSteps } from './NextSteps.tsx';

interface Props {
  readonly sessionId: string;
  readonly name: string;
  readonly onAgain: () => void;
}

/** It is kept: what next. */
export function KeptPanel({ sessionId, name, onAgain }: Props) {
  const t = useT();
  const { data } = useComparison(sessionId);
  return (
    <div className={classes.card}>
      <div className={classes.titled}>
        <CircleCheck size={26} aria-hidden color="var(--st-keep-mark)" />
        <Title order={2} dir="auto" className={classes.theirs}>
          {t('bringBack.kept.title', { name })}
        </Title>
      </div>
      <Text mb="md">
        {t(data?.ownReview?.state === 'finished' ? 'bringBack.kept.finished' : 'bringBack.kept.unfinished')}
      </Text>
      <NextSteps sessionId={sessionId} />
      <Button variant="subtle" mt="sm" px={0} onClick={onAgain}>
        {t('bringBack.another')}
      </Button>
    </div>
  );
}
