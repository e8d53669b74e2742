import { Alert, Container, Stack, Text, Title, VisuallyHidden } from '@mantine/core';
import { Lock } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { useSearchParams } from 'wouter';
import { type Translate, useT } from '../../ui/i18n/use-t.ts';
import { useApi } from '../api/api-context.tsx';
import classes from './bring-back.module.css';
import { KeptPanel } from './KeptPanel.tsx';
import { MailPanel } from './mail/MailPanel.tsx';
import { PreviewPanel } from './PreviewPanel.tsx';
import { ProblemNote } from './ProblemNote.tsx';
import { ReadPanel } from './ReadPanel.tsx';
import type { Stage } from './stage.ts';
import { useBringBack } from './use-bring-back.ts';
import { useDropAndPaste } from './use-drop-and-paste.ts';

/** What a screen reader hears when something came of it. */
function spoken(t: Translate, stage: Stage): string {
  if (stage.at === 'problem') return t(`bringBack.problem.${stage.problem}.what`);
  if (stage.at === 'kept') return t('bringBack.kept.title', { name: stage.name });
  if (stage.at !== 'preview') return '';
  return t(stage.preview.known === 'same' ? 'bringBack.same.title' : 'bringBack.preview.ready');
}

/** Brings back what reviewers sent. The address may name the request it is for: `/bring-back?request=…`. */
export function BringBackPage() {
  const t = useT();
  const { info } = useApi();
  const [search] = useSearchParams();
  const preselected = search.get('request') ?? '';
  const bringBack = useBringBack();
  const { stage, isBusy, readFiles, readText, startMail, again } = bringBack;
  const canWrite = !info.library.readOnly;
  // Text under work is not swept away by a file dropped beside it.
  const isOver = useDropAndPaste(stage.at !== 'mail', { onFiles: readFiles, onText: readText });
  const result = useRef<HTMLElement>(null);
  const top = useRef<HTMLDivElement>(null);
  const shown = useRef(stage);
  useEffect(() => {
    if (shown.current === stage) return;
    shown.current = stage;
    // What came of it begins right below the title; a tall result would be scrolled past it.
    result.current?.focus({ preventScroll: true });
    top.current?.scrollIntoView({ block: 'start' });
  }, [stage]);
  return (
    <Container size="sm" py="xl" ref={top}>
      <Stack gap="lg">
        <div>
          <Title order={1}>{t('bringBack.title')}</Title>
          <Text c="dimmed" mt={4}>
            {t('bringBack.text')}
          </Text>
        </div>
        {!canWrite && <Alert color="change" icon={<Lock aria-hidden />} title={t('bringBack.readOnly')} />}
        <VisuallyHidden role="status">{spoken(t, stage)}</VisuallyHidden>
        <section ref={result} tabIndex={-1} className={classes.result} aria-label={t('bringBack.result')}>
          {stage.at === 'problem' && (
            <ProblemNote
              problem={stage.problem}
              {...(canWrite && stage.text !== null ? { onMail: () => startMail(stage.text ?? '') } : {})}
            />
          )}
          {(stage.at === 'start' || stage.at === 'problem') && (
            <ReadPanel
              isBusy={isBusy}
              onFiles={readFiles}
              onText={readText}
              {...(canWrite ? { onMail: startMail } : {})}
            />
          )}
          {stage.at === 'preview' && <PreviewPanel stage={stage} bringBack={bringBack} preselected={preselected} />}
          {stage.at === 'mail' && <MailPanel text={stage.text} bringBack={bringBack} preselected={preselected} />}
          {stage.at === 'kept' && <KeptPanel sessionId={stage.sessionId} name={stage.name} onAgain={again} />}
        </section>
      </Stack>
      {isOver && (
        <div className={classes.over} aria-hidden>
          <Text fw={650}>{t('bringBack.file.letGo')}</Text>
        </div>
      )}
    </Container>
  );
}
