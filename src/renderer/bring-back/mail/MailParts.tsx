import { Button, Group, Text, Title } from '@mantine/core';
import { Plus } from 'lucide-react';
import { useEffect, useRef } from 'react';
import type { RequestItem } from '../../../contract/sharing-views.ts';
import { useT } from '../../../ui/i18n/use-t.ts';
import { useApi } from '../../api/api-context.tsx';
import classes from '../bring-back.module.css';
import { KeepButton } from '../KeepButton.tsx';
import { sessionName } from '../request-name.ts';
import type { BringBack } from '../use-bring-back.ts';
import { MailPartRow } from './MailPartRow.tsx';
import { type EditedPart, pointsOf, pointsProblem, withPart } from './mail-points.ts';

interface Props {
  readonly item: RequestItem;
  readonly parts: readonly EditedPart[];
  readonly onParts: (parts: EditedPart[]) => void;
  readonly onBack: () => void;
  readonly bringBack: BringBack;
}

/** The parts of a mail, each to keep, to change or left out, and the way to keep them as a review in their name. */
export function MailParts({ item: { request, session, answer }, parts, onParts, onBack, bringBack }: Props) {
  const t = useT();
  const { client } = useApi();
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);
  const { name } = request.reviewer;
  const points = pointsOf(parts);
  const problem = pointsProblem(points);
  const keeps = points.filter(({ kind }) => kind === 'keep').length;
  const counts = { keeps, changes: points.length - keeps };
  const onKeep = (replace: boolean) =>
    bringBack.keep({ name, requestId: request.id, replace }, () =>
      client.addMailReview({ params: { requestId: request.id }, body: { points, replace } }),
    );
  return (
    <div className={classes.card}>
      <Title order={2} mb={4} ref={title} tabIndex={-1} dir="auto" className={classes.theirs}>
        {t('bringBack.parts.title', { name })}
      </Title>
      <Text size="sm" c="dimmed" mb="md" className={classes.theirs}>
        {t('bringBack.parts.text', { session: sessionName(t, session) })}
      </Text>
      {parts.length === 0 && <Text size="sm">{t('bringBack.parts.empty')}</Text>}
      {parts.length > 0 && (
        <ol className={classes.parts} aria-label={t('bringBack.parts.list')}>
          {parts.map((part, index) => (
            <MailPartRow
              key={part.key}
              number={index + 1}
              part={part}
              criteria={request.rubric.criteria}
              onChange={(change) =>
                onParts(parts.map((each) => (each.key === part.key ? { ...each, ...change } : each)))
              }
            />
          ))}
        </ol>
      )}
      <Button
        variant="subtle"
        mt="sm"
        leftSection={<Plus size={16} aria-hidden />}
        onClick={() => onParts(withPart(parts))}
      >
        {t('bringBack.parts.add')}
      </Button>
      <Text size="sm" mt="md" role="status">
        {t('bringBack.parts.counts', counts)}
        {problem && <strong> {t(`bringBack.parts.problem.${problem}`)}</strong>}
      </Text>
      <Group gap="sm" mt="sm">
        <KeepButton
          label={t('bringBack.parts.keep', { name })}
          name={name}
          replaces={answer !== null}
          times={{ kept: answer, savedAt: null }}
          isBusy={bringBack.isBusy}
          disabled={problem !== null}
          onKeep={onKeep}
        />
        <Button variant="default" onClick={onBack}>
          {t('bringBack.back')}
        </Button>
      </Group>
    </div>
  );
}
