import { SegmentedControl, Text } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { FocusPoint } from '../../../core/model/session.ts';
import { FocusOutcome, type Take } from '../../../core/model/take.ts';
import type { MessageKey } from '../../../ui/i18n/messages.ts';
import { useT } from '../../../ui/i18n/use-t.ts';
import { useApi } from '../../api/api-context.tsx';
import { queryKeys } from '../../api/query-keys.ts';
import { useNotify } from '../../app/use-notify.tsx';
import panel from '../setup/setup.module.css';

const LABELS: Readonly<Record<FocusOutcome, MessageKey>> = {
  better: 'practice.outcome.better',
  same: 'practice.outcome.same',
  'not-observed': 'practice.outcome.notObserved',
};

/** One question for each carried change: better, same, not observed. Answered at once or never; nothing waits for it. */
export function OutcomeQuestions({ take, focus }: { take: Take; focus: readonly FocusPoint[] }) {
  const t = useT();
  return (
    <section className={panel.card} aria-labelledby="practice-outcomes">
      <h3 id="practice-outcomes" className={panel.title}>
        {t('practice.outcome.title')}
      </h3>
      {focus.map((point) => (
        <OutcomeQuestion key={point.pointId} take={take} point={point} />
      ))}
    </section>
  );
}

function OutcomeQuestion({ take, point }: { take: Take; point: FocusPoint }) {
  const t = useT();
  const { client } = useApi();
  const queries = useQueryClient();
  const notify = useNotify();
  const save = useMutation({
    mutationFn: (outcome: FocusOutcome) =>
      client.setOutcome({ params: { takeId: take.id, pointId: point.pointId }, body: { outcome } }),
    onSettled: () => queries.invalidateQueries({ queryKey: queryKeys.session(take.sessionId) }),
    onError: (error) => notify.error(error),
  });
  const answer = save.isPending ? save.variables : take.outcomes[point.pointId];
  const id = `outcome-${point.pointId}`;
  return (
    <div>
      <Text size="sm" mb={6} id={id}>
        {point.text}
      </Text>
      <SegmentedControl
        fullWidth
        size="xs"
        aria-labelledby={id}
        value={answer ?? ''}
        onChange={(value) => save.mutate(FocusOutcome.parse(value))}
        data={FocusOutcome.options.map((value) => ({ value, label: t(LABELS[value]) }))}
      />
    </div>
  );
}
