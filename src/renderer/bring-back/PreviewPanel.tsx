import { Alert, Button, Group, Text, Title } from '@mantine/core';
import { Check } from 'lucide-react';
import { useIntl } from 'react-intl';
import { useT } from '../../ui/i18n/use-t.ts';
import { useApi } from '../api/api-context.tsx';
import classes from './bring-back.module.css';
import { ChooseRequest } from './ChooseRequest.tsx';
import { KeepButton } from './KeepButton.tsx';
import { NextSteps } from './NextSteps.tsx';
import { PreviewCounts, PreviewNotes, PreviewTarget } from './PreviewNotes.tsx';
import { HiddenWords, PreviewWords } from './PreviewWords.tsx';
import { sessionName } from './request-name.ts';
import { savingOrder } from './saving-order.ts';
import type { Stage } from './stage.ts';
import type { BringBack } from './use-bring-back.ts';

interface Props {
  readonly stage: Extract<Stage, { at: 'preview' }>;
  readonly bringBack: BringBack;
  /** Request that is offered first when it has to be chosen by hand; may be empty. */
  readonly preselected: string;
}

/** What came back, before it is kept. */
export function PreviewPanel({ stage: { text, preview, isChosen }, bringBack, preselected }: Props) {
  const t = useT();
  const intl = useIntl();
  const { client } = useApi();
  const { request: item, known, points } = preview;
  const name = item?.request.reviewer.name ?? preview.reviewerName;
  const order = savingOrder({ kept: item?.answer ?? null, savedAt: preview.savedAt });
  const keep = (requestId: string) => (replace: boolean) =>
    bringBack.keep({ name, requestId, replace }, () => client.acceptFeedback({ body: { text, requestId, replace } }));
  return (
    <div className={classes.card}>
      <Title order={2} mb="xs" dir="auto" className={classes.theirs}>
        {name.trim() === '' ? t('bringBack.preview.titleNoName') : t('bringBack.preview.title', { name })}
      </Title>
      {item && (
        <PreviewTarget
          session={sessionName(t, item.session)}
          date={intl.formatDate(item.request.createdAt, { dateStyle: 'long' })}
        />
      )}
      <PreviewCounts preview={preview} />
      <PreviewNotes preview={preview} />
      {item &&
        known !== 'same' &&
        (points === null ? <HiddenWords sessionId={item.session.id} /> : <PreviewWords points={points} />)}
      {(item === null || isChosen) && (
        <>
          {item === null && <Text size="sm">{t('bringBack.preview.unknown')}</Text>}
          <ChooseRequest
            preselected={item?.request.id ?? preselected}
            isBusy={bringBack.isBusy}
            onChoose={(requestId) => bringBack.chooseRequest(text, requestId)}
          />
        </>
      )}
      {item && known === 'same' && (
        <Alert color="ink" icon={<Check aria-hidden />} title={t('bringBack.same.title')} role="group">
          <Text size="sm" mb="sm">
            {t('bringBack.same.text')}
          </Text>
          <NextSteps sessionId={item.session.id} />
        </Alert>
      )}
      {item && known === 'replaces' && <Text size="sm">{t('bringBack.replace.note', { name, order })}</Text>}
      <Group gap="sm" mt="md">
        {item && known !== 'same' && (
          <KeepButton
            label={t(known === 'new' ? 'bringBack.keep' : 'bringBack.replace.start')}
            name={name}
            replaces={known === 'replaces'}
            times={{ kept: item.answer, savedAt: preview.savedAt }}
            isBusy={bringBack.isBusy}
            onKeep={keep(item.request.id)}
          />
        )}
        <Button variant="default" onClick={bringBack.again}>
          {t('bringBack.other')}
        </Button>
      </Group>
    </div>
  );
}
