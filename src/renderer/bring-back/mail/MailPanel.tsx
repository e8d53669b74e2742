import { Button, Group, Text, Textarea, Title } from '@mantine/core';
import { useState } from 'react';
import type { RequestItem } from '../../../contract/sharing-views.ts';
import { useT } from '../../../ui/i18n/use-t.ts';
import { useApi } from '../../api/api-context.tsx';
import { useRequests } from '../../api/queries.ts';
import { ErrorPanel } from '../../app/ErrorPanel.tsx';
import { useNotify } from '../../app/use-notify.tsx';
import classes from '../bring-back.module.css';
import { RequestSelect } from '../RequestSelect.tsx';
import type { BringBack } from '../use-bring-back.ts';
import { MailParts } from './MailParts.tsx';
import { type EditedPart, proposedParts } from './mail-points.ts';

/** Characters the app splits; a longer paste brings whole earlier mails along. */
const MAX_MAIL = 20_000;

interface Props {
  /** What was pasted before it turned out to be a plain mail. */
  readonly text: string;
  readonly bringBack: BringBack;
  /** Request that is chosen at first, if it is one of them. */
  readonly preselected: string;
}

/** Somebody answered by plain mail: who, the text, then its parts as points. */
export function MailPanel({ text: pasted, bringBack, preselected }: Props) {
  const t = useT();
  const { client } = useApi();
  const notify = useNotify();
  const { data: requests, error, refetch } = useRequests();
  const [text, setText] = useState(pasted);
  const [requestId, setRequestId] = useState(preselected);
  const [isSplitting, setIsSplitting] = useState(false);
  const [parts, setParts] = useState<EditedPart[] | null>(null);
  if (error && !requests) return <ErrorPanel error={error} retry={() => void refetch()} />;
  if (!requests) return null;
  const item: RequestItem | undefined = requests.find(({ request }) => request.id === requestId);
  if (item && parts)
    return (
      <MailParts item={item} parts={parts} onParts={setParts} onBack={() => setParts(null)} bringBack={bringBack} />
    );

  const split = async (language: string) => {
    setIsSplitting(true);
    try {
      // A mail may carry the feedback itself; that says more than its text.
      const preview = await client.previewFeedback({ body: { text } });
      if (preview.state === 'readable') bringBack.readText(text);
      else setParts(proposedParts(await client.splitMail({ body: { text, language } })));
    } catch (failure) {
      notify.error(failure);
    } finally {
      setIsSplitting(false);
    }
  };
  const isLong = text.length > MAX_MAIL;
  return (
    <form
      className={classes.card}
      onSubmit={(event) => {
        event.preventDefault();
        if (item) void split(item.request.language);
      }}
    >
      <Title order={2} mb={4}>
        {t('bringBack.mail.title')}
      </Title>
      <Text size="sm" c="dimmed" mb="md">
        {t('bringBack.mail.text')}
      </Text>
      {requests.length === 0 ? (
        <Text size="sm" mb="md">
          {t('bringBack.request.none')}
        </Text>
      ) : (
        <RequestSelect
          label={t('bringBack.mail.who')}
          requests={requests}
          value={item ? requestId : ''}
          onChange={setRequestId}
        />
      )}
      <Textarea
        mt="md"
        label={t('bringBack.mail.label')}
        rows={10}
        dir="auto"
        value={text}
        error={isLong ? t('bringBack.mail.tooLong') : null}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <Group gap="sm" mt="md">
        <Button type="submit" loading={isSplitting} disabled={!item || text.trim() === '' || isLong}>
          {t('bringBack.mail.split')}
        </Button>
        <Button variant="default" onClick={bringBack.again}>
          {t('bringBack.back')}
        </Button>
      </Group>
    </form>
  );
}
