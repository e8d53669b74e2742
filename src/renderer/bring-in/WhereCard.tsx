import { Radio, Select, Stack, Text } from '@mantine/core';
import { FormattedDate } from 'react-intl';
import type { SessionSummary } from '../../contract/views.ts';
import { useT } from '../../ui/i18n/use-t.ts';
import { Card } from '../share/Card.tsx';

interface WhereCardProps {
  /** null: a new one; empty: one that is there, not chosen yet. */
  readonly sessionId: string | null;
  readonly onChoose: (sessionId: string | null) => void;
  readonly sessions: readonly SessionSummary[];
}

/** Several sessions may be called the same: the day tells them apart. */
function SessionOption({ name, at }: { name: string; at: string | undefined }) {
  return (
    <div>
      <Text size="sm" lineClamp={2} dir="auto">
        {name}
      </Text>
      {at !== undefined && (
        <Text size="xs" c="dimmed">
          <FormattedDate value={at} dateStyle="medium" timeStyle="short" />
        </Text>
      )}
    </div>
  );
}

/** Where the takes go: one new session, or one that is there. */
export function WhereCard({ sessionId, onChoose, sessions }: WhereCardProps) {
  const t = useT();
  const createdAt = new Map(sessions.map(({ session }) => [session.id, session.createdAt]));
  const nameOf = ({ session }: SessionSummary) =>
    session.title || session.questions[0]?.text || t('app.session.untitled');
  return (
    <Card title={t('bringIn.where')}>
      <Radio.Group
        aria-label={t('bringIn.where')}
        value={sessionId === null ? 'new' : 'there'}
        onChange={(value) => onChoose(value === 'new' ? null : '')}
      >
        <Stack gap={10}>
          <Radio value="new" label={t('bringIn.where.new')} />
          <Radio value="there" label={t('bringIn.where.there')} disabled={sessions.length === 0} />
        </Stack>
      </Radio.Group>
      {sessionId !== null && (
        <Select
          label={t('bringIn.session')}
          data={sessions.map((summary) => ({ value: summary.session.id, label: nameOf(summary) }))}
          value={sessionId === '' ? null : sessionId}
          onChange={(value) => onChoose(value ?? '')}
          renderOption={({ option }) => <SessionOption name={option.label} at={createdAt.get(option.value)} />}
          searchable
          error={sessionId === '' && t('bringIn.session.needed')}
        />
      )}
    </Card>
  );
}
