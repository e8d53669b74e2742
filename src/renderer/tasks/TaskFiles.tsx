import { useQueries } from '@tanstack/react-query';
import { useT } from '../../ui/i18n/use-t.ts';
import { useApi } from '../api/api-context.tsx';
import { queryKeys } from '../api/query-keys.ts';
import { ExportRow, shortName } from '../review/ExportRow.tsx';
import classes from './tasks.module.css';

/** The files a task made, with the ways to get at them. */
export function TaskFiles({ exportIds }: { exportIds: readonly string[] }) {
  const t = useT();
  const { client } = useApi();
  const files = useQueries({
    queries: exportIds.map((exportId) => ({
      queryKey: queryKeys.export(exportId),
      queryFn: ({ signal }: { signal: AbortSignal }) => client.exportInfo({ params: { exportId } }, { signal }),
      // A finished file does not change.
      staleTime: Number.POSITIVE_INFINITY,
    })),
  });
  return (
    <ul className={classes.files} aria-label={t('review.export.files')}>
      {files.map(
        ({ data }) =>
          data && (
            <ExportRow
              key={data.id}
              file={data}
              {...(data.kind === 'clip' || data.kind === 'reel' ? { label: shortName(data.fileName) } : {})}
            />
          ),
      )}
    </ul>
  );
}
