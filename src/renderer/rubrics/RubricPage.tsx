import { Alert, Button, Stack } from '@mantine/core';
import { Copy } from 'lucide-react';
import { useLocation } from 'wouter';
import type { Rubric } from '../../core/model/rubric.ts';
import { rubricOf } from '../../core/rubric/rubric-content.ts';
import { useT } from '../../ui/i18n/use-t.ts';
import { useApi } from '../api/api-context.tsx';
import { ErrorPanel } from '../app/ErrorPanel.tsx';
import { CriterionView } from './CriterionView.tsx';
import { RubricEditor } from './RubricEditor.tsx';
import { RubricMenu } from './RubricMenu.tsx';
import { RubricsFrame, RubricsLoading } from './RubricsFrame.tsx';
import { useRubricCommands } from './use-rubric-commands.ts';
import { useRubrics } from './use-rubrics.ts';

/** One rubric: an own one to edit, any other to read and to copy. */
export function RubricPage({ rubricId }: { rubricId: string }) {
  const t = useT();
  const [, go] = useLocation();
  const { info } = useApi();
  const { data, error, refetch } = useRubrics();
  const { restore } = useRubricCommands();
  if (error && !data) return <ErrorPanel error={error} retry={() => void refetch()} />;
  if (!data) return <RubricsLoading />;
  const own = data.own.find(({ id }) => id === rubricId);
  const rubric = own ? rubricOf(own) : data.builtIn.find(({ id }) => id === rubricId);
  const frame = { backLabel: t('rubrics.all'), onBack: () => go('/rubrics') };
  if (!rubric)
    return (
      <RubricsFrame {...frame} title={t('rubrics.title')} text={t('rubrics.gone')}>
        {null}
      </RubricsFrame>
    );
  if (own && own.binnedAt !== null)
    return (
      <RubricsFrame {...frame} title={rubric.name} text={t('rubrics.isBinned')}>
        {!info.library.readOnly && (
          <Button variant="default" w="fit-content" onClick={() => restore(own)}>
            {t('rubrics.restore')}
          </Button>
        )}
      </RubricsFrame>
    );
  if (own && !info.library.readOnly)
    return (
      <RubricsFrame
        {...frame}
        title={own.name}
        text={t('rubrics.editText')}
        tools={<RubricMenu rubric={rubric} isOwn />}
      >
        <RubricEditor
          document={own}
          optional={[...data.builtIn.flatMap(({ criteria }) => criteria), ...data.criteria]}
        />
      </RubricsFrame>
    );
  return (
    <RubricsFrame
      {...frame}
      title={rubric.name}
      text={t('rubrics.readText')}
      tools={<RubricMenu rubric={rubric} isOwn={false} />}
    >
      <ReadOnly rubric={rubric} canCopy={!info.library.readOnly} />
    </RubricsFrame>
  );
}

function ReadOnly({ rubric, canCopy }: { rubric: Rubric; canCopy: boolean }) {
  const t = useT();
  const { copy } = useRubricCommands();
  return (
    <Stack gap="md">
      {canCopy && (
        <Alert color="ink" title={t('rubrics.builtInCopy')}>
          <Button size="xs" leftSection={<Copy size={14} aria-hidden />} onClick={() => copy(rubric)}>
            {t('rubrics.copyToEdit')}
          </Button>
        </Alert>
      )}
      {rubric.criteria.map((criterion) => (
        <CriterionView key={criterion.id} criterion={criterion} />
      ))}
    </Stack>
  );
}
