import { useQuery, useQueryClient } from '@tanstack/react-query';
import { mediaPaths } from '../../contract/media-paths.ts';
import { AppError } from '../../core/errors.ts';
import type { Take } from '../../core/model/take.ts';
import { windowOf } from '../../core/model/take-window.ts';
import { cuesInWindow } from '../../core/transcript/cues-in-window.ts';
import type { Transcript } from '../../core/transcript/transcript.ts';
import { useApi } from '../api/api-context.tsx';
import { queryKeys } from '../api/query-keys.ts';
import { shell } from '../api/shell.ts';
import { useNotify } from '../app/use-notify.tsx';

/** The transcript of a take; kept fresh by events. */
export function useTranscript(takeId: string) {
  const { client } = useApi();
  return useQuery({
    queryKey: queryKeys.transcript(takeId),
    queryFn: ({ signal }) => client.transcript({ params: { takeId } }, { signal }),
    // Two hours of words are a megabyte, and every change of it is told.
    staleTime: Number.POSITIVE_INFINITY,
  });
}

/** What can be done with it. Failures are told, and what was changed offers its undo. */
export function useTranscriptCommands(take: Take) {
  const takeId = take.id;
  const { client, info } = useApi();
  const notify = useNotify();
  const queries = useQueryClient();
  const params = { takeId };
  const refresh = () => queries.invalidateQueries({ queryKey: queryKeys.transcript(takeId) });
  const undoOf =
    ({ revision }: Transcript) =>
    () =>
      client.restoreTranscript({ params, body: { revision } }).then(refresh);
  return {
    /** Rejects with an AppError. */
    importText: async (text: string): Promise<void> => {
      const made = await client.importTranscript({ params, body: { text } });
      await refresh();
      // Of another take, or with the times of a longer recording: better said at once than found out later.
      const outside = made.cues.length - cuesInWindow(made.cues, windowOf(take)).length;
      const count = made.cues.length;
      if (outside === 0) notify.done('transcript.import.done', { count }, undoOf(made), 'by-key');
      else notify.done('transcript.import.doneOutside', { count, outside }, undoOf(made), 'by-key');
    },
    remove: ({ revision }: Transcript) =>
      void client
        .removeTranscript({ params, body: { revision } })
        .then(async (removed) => {
          await refresh();
          notify.done('transcript.removed', {}, undoOf(removed), 'by-key');
        })
        .catch(notify.error),
    make: () => void client.makeTranscript({ params }).catch(notify.error),
    /** Writes the file and hands it over as this shell can: a save dialog, or a download. */
    save: async (format: 'vtt' | 'srt'): Promise<void> => {
      try {
        const file = await client.exportTranscript({ params, body: { format } });
        if (info.capabilities.saveAs) {
          const result = await shell()?.saveExportAs(file.id);
          if (result === 'failed') throw new AppError('file-failed');
          if (result === 'saved') notify.done('review.export.saved');
          return;
        }
        const link = document.createElement('a');
        link.href = mediaPaths.exportDownload(info.mediaTicket, file.id);
        link.download = file.fileName;
        link.click();
      } catch (error) {
        notify.error(error);
      }
    },
  };
}
