import { Alert, Button, Skeleton, Text, Title } from '@mantine/core';
import { FileHeart } from 'lucide-react';
import { AppError } from '../../core/errors.ts';
import { timeCode } from '../../core/timeline/time-code.ts';
import { errorText } from '../../ui/errors/error-text.ts';
import { useT } from '../../ui/i18n/use-t.ts';
import type { AskDraft } from './ask-draft.ts';
import { PlanFacts } from './PlanFacts.tsx';
import classes from './share.module.css';
import { useRequestPlan } from './use-request-plan.ts';

interface AskSummaryProps {
  readonly sessionId: string;
  readonly draft: AskDraft;
  readonly change: (change: Partial<AskDraft>) => void;
  readonly takesMs: number;
  readonly rubricName: string;
  readonly hasJob: boolean;
  readonly isBusy: boolean;
  readonly onMake: () => void;
}

/** What is in it, how large it gets, that it cannot be called back; and the one thing to do. */
export function AskSummary(props: AskSummaryProps) {
  const { sessionId, draft, change, takesMs, rubricName, hasJob, isBusy, onMake } = props;
  const t = useT();
  const { data: plan, error } = useRequestPlan(sessionId, draft);
  const name = draft.reviewerName.trim();
  const owner = draft.ownerName.trim();
  const failure = error && errorText(t, error instanceof AppError ? error.code : 'unexpected');
  const hasTakes = draft.takeIds.length > 0;
  return (
    <section className={`${classes.card} ${classes.summary}`} aria-labelledby="share-summary">
      <Title order={2} size="h3" id="share-summary">
        {t('share.summary.title', { named: name ? 'yes' : 'no', name })}
      </Title>
      <ul className={classes.inside} aria-labelledby="share-summary">
        {hasTakes && <li>{t('share.summary.takes', { count: draft.takeIds.length, length: timeCode(takesMs) })}</li>}
        <li>{t('share.summary.rubric', { rubric: rubricName })}</li>
        {hasJob && <li>{t('share.summary.job')}</li>}
        {draft.includeFocus && <li>{t('share.summary.focus')}</li>}
        {owner && <li>{t('share.summary.owner', { owner })}</li>}
      </ul>
      <Text size="sm" c="dimmed">
        {t('share.summary.notIn')}
      </Text>
      <div aria-live="polite">
        {failure && (
          <Alert color="change" title={failure.what}>
            <Text size="sm">{failure.next}</Text>
          </Alert>
        )}
        {hasTakes && plan && !failure && <PlanFacts plan={plan} draft={draft} change={change} />}
        {hasTakes && !plan && !failure && <Skeleton h={44} aria-label={t('share.summary.checking')} />}
      </div>
      <Text size="sm">{t('share.summary.recall')}</Text>
      <Button
        size="md"
        leftSection={<FileHeart size={18} aria-hidden />}
        loading={isBusy}
        disabled={!hasTakes || plan?.state !== 'fits'}
        onClick={onMake}
      >
        {t('share.make')}
      </Button>
    </section>
  );
}
