import { Button, Group, Text, Textarea, TextInput } from '@mantine/core';
import { useT } from '../../ui/i18n/use-t.ts';
import type { AskDraft } from './ask-draft.ts';
import { Card } from './Card.tsx';
import { dayOf } from './due-date.ts';

interface MessageCardProps {
  readonly draft: AskDraft;
  readonly change: (change: Partial<AskDraft>) => void;
  /** What the app would write. */
  readonly suggested: string;
}

/** The date, and what the owner writes to the reviewer. Once edited, the text is the owner's. */
export function MessageCard({ draft, change, suggested }: MessageCardProps) {
  const t = useT();
  return (
    <Card title={t('share.message')}>
      <TextInput
        type="date"
        w={240}
        label={t('share.message.due')}
        description={t('share.message.dueText')}
        value={draft.dueOn}
        min={dayOf(new Date())}
        onChange={(event) => change({ dueOn: event.currentTarget.value })}
      />
      <Textarea
        label={t('share.message.field')}
        value={draft.ownMessage ?? suggested}
        onChange={(event) => change({ ownMessage: event.currentTarget.value })}
        maxLength={20_000}
        autosize
        minRows={10}
        maxRows={24}
        dir="auto"
      />
      {draft.ownMessage !== null && draft.ownMessage !== suggested && (
        <Group gap="sm" justify="space-between">
          <Text size="xs" c="dimmed">
            {t('share.message.own')}
          </Text>
          <Button size="compact-sm" variant="subtle" onClick={() => change({ ownMessage: null })}>
            {t('share.message.suggest')}
          </Button>
        </Group>
      )}
    </Card>
  );
}
