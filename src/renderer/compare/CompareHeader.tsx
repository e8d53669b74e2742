import { Badge, Button, NativeSelect, Title } from '@mantine/core';
import { PenLine, ShieldCheck } from 'lucide-react';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import type { Session } from '../../core/model/session.ts';
import type { Take } from '../../core/model/take.ts';
import { useT } from '../../ui/i18n/use-t.ts';
import type { TakeLabels } from '../studio/use-take-labels.ts';
import classes from './compare.module.css';
import { SessionName } from './SessionName.tsx';

interface CompareHeaderProps {
  readonly session: Session;
  readonly ownReviewFirst: boolean;
  readonly takes: readonly Take[];
  readonly take: Take | undefined;
  readonly labels: TakeLabels;
  readonly onChooseTake: (takeId: string) => void;
  /** Chooses which moments the lanes show. */
  readonly filter: ReactNode;
}

/** Which session, which take, and whether the own review came first. */
export function CompareHeader(props: CompareHeaderProps) {
  const { session, ownReviewFirst, takes, take, labels, onChooseTake, filter } = props;
  const t = useT();
  return (
    <div className={classes.header}>
      <div className={classes.names}>
        <Title order={1} size="h2">
          {t('compare.title')}
        </Title>
        <SessionName session={session} />
      </div>
      <div className={classes.tools}>
        <Badge
          // Mantine's light grey is darker than the page in the dark.
          variant={ownReviewFirst ? 'light' : 'outline'}
          color={ownReviewFirst ? 'keep' : 'gray'}
          size="lg"
          tt="none"
          {...(ownReviewFirst ? { leftSection: <ShieldCheck size={14} aria-hidden /> } : {})}
        >
          {t('compare.ownFirst', { first: ownReviewFirst ? 'yes' : 'no' })}
        </Badge>
        {take && takes.length > 1 && (
          <NativeSelect
            aria-label={t('compare.take')}
            maw={220}
            value={take.id}
            onChange={(event) => onChooseTake(event.currentTarget.value)}
            data={takes.map((one) => ({ value: one.id, label: labels.long(one) }))}
          />
        )}
        {filter}
        <Button
          component={Link}
          href={`/sessions/${session.id}`}
          variant="default"
          leftSection={<PenLine size={16} aria-hidden />}
        >
          {t('compare.toReview')}
        </Button>
      </div>
    </div>
  );
}
