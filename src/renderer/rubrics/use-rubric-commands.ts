import { useQueryClient } from '@tanstack/react-query';
import copyText from 'copy-text-to-clipboard';
import { useLocation } from 'wouter';
import { AppError } from '../../core/errors.ts';
import type { Rubric } from '../../core/model/rubric.ts';
import { fileSlug } from '../../core/report/file-name.ts';
import { MAX_NAME } from '../../core/rubric/rubric-content.ts';
import { MAX_RUBRIC_FILE, type RubricFileProblem, rubricFileText } from '../../core/rubric/rubric-file.ts';
import { saveFile } from '../../ui/files/save-file.ts';
import { useT } from '../../ui/i18n/use-t.ts';
import { useApi } from '../api/api-context.tsx';
import { queryKeys } from '../api/query-keys.ts';
import { useNotify } from '../app/use-notify.tsx';

/** What can be done with a rubric as a whole. Failures are told; what was put away offers its undo. */
export function useRubricCommands() {
  const t = useT();
  const { client } = useApi();
  const notify = useNotify();
  const queries = useQueryClient();
  const [, go] = useLocation();
  const refresh = () => queries.invalidateQueries({ queryKey: queryKeys.rubrics });
  const run = (work: () => Promise<void>) => {
    work().then(refresh).catch(notify.error);
  };
  const restore = ({ id }: Pick<Rubric, 'id'>) =>
    run(async () => {
      await client.restoreRubric({ params: { rubricId: id } });
    });
  return {
    /** Makes an own one of it and opens that. */
    copy: ({ id, name }: Pick<Rubric, 'id' | 'name'>) =>
      run(async () => {
        const body = { name: t('rubrics.copyName', { name }).slice(0, MAX_NAME), language: navigator.language };
        const made = await client.copyRubric({ params: { rubricId: id }, body });
        await refresh();
        go(`/rubrics/${made.id}`);
      }),
    bin: (rubric: Pick<Rubric, 'id' | 'name'>) =>
      run(async () => {
        await client.binRubric({ params: { rubricId: rubric.id } });
        notify.done('rubrics.binned', { name: rubric.name }, async () => {
          const { own } = await client.rubrics({ query: {} });
          if ((own.find(({ id }) => id === rubric.id)?.binnedAt ?? null) === null) return false;
          await client.restoreRubric({ params: { rubricId: rubric.id } });
          return refresh();
        });
      }),
    restore,
    saveAsFile: (rubric: Pick<Rubric, 'name' | 'criteria'>) =>
      saveFile(`Second Take rubric - ${fileSlug(rubric.name)}.json`, rubricFileText(rubric)),
    copyAsText: (rubric: Pick<Rubric, 'name' | 'criteria'>) => {
      if (copyText(rubricFileText(rubric))) notify.done('rubrics.copied');
      else notify.error(new AppError('unexpected'));
    },
    /** A file somebody has. @param onRefused hears why it is no rubric; nothing was changed then */
    bringIn: (file: File, onRefused: (why: RubricFileProblem) => void) =>
      run(async () => {
        const text = file.size > MAX_RUBRIC_FILE * 2 ? null : await file.text();
        const came =
          text === null ? null : await client.importRubric({ body: { text: text.slice(0, MAX_RUBRIC_FILE + 1) } });
        if (came?.state === 'kept') {
          notify.done('rubrics.imported', { name: came.rubric.name });
          await refresh();
          go(`/rubrics/${came.rubric.id}`);
        } else onRefused(came?.state ?? 'too-large');
      }),
  };
}
