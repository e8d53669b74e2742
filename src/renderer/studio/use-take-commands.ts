import { useQueryClient } from '@tanstack/react-query';
import type { FocusOutcome, Take } from '../../core/model/take.ts';
import { useApi } from '../api/api-context.tsx';
import { queryKeys } from '../api/query-keys.ts';
import { useNotify } from '../app/use-notify.tsx';

/** What can be done with a take as a whole. Failures are told; what was put away offers its undo. */
export function useTakeCommands(take: Take) {
  const { client } = useApi();
  const notify = useNotify();
  const queries = useQueryClient();
  const params = { takeId: take.id };
  const refresh = () => queries.invalidateQueries({ queryKey: queryKeys.session(take.sessionId) });
  const run = (call: Promise<unknown>, then?: () => void) => {
    call
      .then(() => {
        then?.();
        return refresh();
      })
      .catch(notify.error);
  };
  const restore = () => run(client.restoreTake({ params }));
  const undoBin = async () => {
    const { takes } = await client.session({ params: { sessionId: take.sessionId } });
    if (takes.find(({ id }) => id === take.id)?.status !== 'binned') return false;
    await client.restoreTake({ params });
    return refresh();
  };
  return {
    bin: () => run(client.binTake({ params }), () => notify.done('review.take.binned', {}, undoBin, 'by-key')),
    restore,
    star: (starred: boolean) => run(client.starTake({ params, body: { starred } })),
    keep: () => run(client.keepTake({ params }), () => notify.done('review.take.kept')),
    repair: () => run(client.repairTake({ params })),
    setOutcome: (pointId: string, outcome: FocusOutcome | null) =>
      run(client.setOutcome({ params: { ...params, pointId }, body: { outcome } })),
  };
}
