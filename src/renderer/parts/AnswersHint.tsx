import { Anchor, Text } from '@mantine/core';
import { Link } from 'wouter';
import type { Take } from '../../core/model/take.ts';
import { playedMs } from '../../core/model/take-window.ts';
import { useT } from '../../ui/i18n/use-t.ts';

/** Hardly anybody answers one question for longer than this, in milliseconds. */
const LONG_MS = 180_000;

/** Where a recording that is not divided is divided. */
export const answersPath = ({ id, sessionId }: Take): string => `/sessions/${sessionId}/answers?take=${id}`;

/** Offers to divide a long recording, before anything is marked in it. */
export function AnswersHint({ take }: { take: Take }) {
  const t = useT();
  if (take.status !== 'ready' || take.source || playedMs(take) < LONG_MS) return null;
  return (
    <Text size="sm" c="dimmed" mb={8}>
      {t('parts.answers.hint')}{' '}
      <Anchor component={Link} href={answersPath(take)} size="sm" underline="always">
        {t('parts.answers.hintOpen')}
      </Anchor>
    </Text>
  );
}
