import { Alert, Button, FileButton, Stack, Text, Title } from '@mantine/core';
import { ArchiveRestore, FileInput } from 'lucide-react';
import { type ReactNode, useId, useRef, useState } from 'react';
import { useLocation } from 'wouter';
import type { RubricFileProblem } from '../../core/rubric/rubric-file.ts';
import { useT } from '../../ui/i18n/use-t.ts';
import { useApi } from '../api/api-context.tsx';
import { ErrorPanel } from '../app/ErrorPanel.tsx';
import { placeBefore } from '../app/places.ts';
import { RubricRow } from './RubricRow.tsx';
import { RubricsFrame, RubricsLoading } from './RubricsFrame.tsx';
import classes from './rubrics.module.css';
import { useRubricCommands } from './use-rubric-commands.ts';
import { useRubrics } from './use-rubrics.ts';

/** Every rubric: the owner's own, those that come with the app, and what lies in the bin. */
export function RubricsPage() {
  const t = useT();
  const [, go] = useLocation();
  const { info } = useApi();
  const { data, error, refetch } = useRubrics();
  const { bringIn, restore } = useRubricCommands();
  const [refused, setRefused] = useState<RubricFileProblem | null>(null);
  const reset = useRef<() => void>(null);
  const open = (file: File | null) => {
    setRefused(null);
    // The same file can be chosen again once it was mended.
    reset.current?.();
    if (file) bringIn(file, setRefused);
  };
  if (error && !data) return <ErrorPanel error={error} retry={() => void refetch()} />;
  if (!data) return <RubricsLoading />;
  const own = data.own.filter(({ binnedAt }) => binnedAt === null);
  const binned = data.own.filter(({ binnedAt }) => binnedAt !== null);
  const canWrite = !info.library.readOnly;
  return (
    <RubricsFrame
      title={t('rubrics.title')}
      text={t('rubrics.text')}
      backLabel={t('rubrics.back')}
      onBack={() => go(placeBefore('/rubrics'))}
      tools={
        canWrite && (
          <FileButton resetRef={reset} accept=".json,application/json" onChange={open}>
            {(props) => (
              <Button {...props} variant="default" leftSection={<FileInput size={16} aria-hidden />} flex="none">
                {t('rubrics.import')}
              </Button>
            )}
          </FileButton>
        )
      }
    >
      {refused && (
        <Alert color="change" role="alert" title={t('rubrics.import.refused')}>
          {t(`rubrics.import.${refused}`)}
        </Alert>
      )}
      <Section title={t('rubrics.own')}>
        {own.length === 0 && (
          <Text size="sm" c="dimmed">
            {t('rubrics.ownNone')}
          </Text>
        )}
        {own.map((rubric) => (
          <RubricRow key={rubric.id} rubric={rubric} isOwn />
        ))}
      </Section>
      <Section title={t('rubrics.builtIn')}>
        {data.builtIn.map((rubric) => (
          <RubricRow key={rubric.id} rubric={rubric} isOwn={false} />
        ))}
      </Section>
      {binned.length > 0 && (
        <Section title={t('rubrics.inBin')}>
          {binned.map((rubric) => (
            <article key={rubric.id} className={classes.row}>
              <Text className={classes.rowText} dir="auto">
                {rubric.name}
              </Text>
              {canWrite && (
                <Button
                  variant="default"
                  leftSection={<ArchiveRestore size={16} aria-hidden />}
                  aria-label={t('rubrics.restoreNamed', { name: rubric.name })}
                  onClick={() => restore(rubric)}
                >
                  {t('rubrics.restore')}
                </Button>
              )}
            </article>
          ))}
        </Section>
      )}
    </RubricsFrame>
  );
}

function Section({ title, children }: { title: string; children: ReactNode }) {
  const id = useId();
  return (
    <section aria-labelledby={id}>
      <Title order={2} size="h3" id={id} mb={8}>
        {title}
      </Title>
      <Stack gap={10}>{children}</Stack>
    </section>
  );
}
