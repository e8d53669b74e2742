import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { Incoming } from '../../contract/imports-api.ts';
import { useApi } from '../api/api-context.tsx';
import { queryKeys } from '../api/query-keys.ts';
import { useNotify } from '../app/use-notify.tsx';

/** What was started together. */
interface Order {
  readonly incomingIds: readonly string[];
  /** The session that was made for it; null where it goes into one that was there. */
  readonly newSessionId: string | null;
}

/**
 * Notices when everything that was started together has ended, says so, and offers to undo it: the takes go into the bin,
 * with the session where there was none before and nothing else has come into it.
 * @param files the list, which may still be one from before an order: nothing of it is done in that
 */
export function useOrderEnd(files: readonly Incoming[] | undefined): (order: Order) => void {
  const { client } = useApi();
  const notify = useNotify();
  const queries = useQueryClient();
  const [orders, setOrders] = useState<readonly Order[]>([]);
  useEffect(() => {
    if (!files) return;
    const isOver = ({ incomingIds }: Order) => {
      const own = files.filter(({ id }) => incomingIds.includes(id));
      return own.some(({ state }) => state === 'done') && own.every(({ state }) => state !== 'bringing-in');
    };
    const over = orders.filter(isOver);
    if (over.length > 0) setOrders((before) => before.filter((order) => !over.includes(order)));
    for (const order of over) {
      const takes = files.flatMap(({ id, state, takeId }) =>
        order.incomingIds.includes(id) && state === 'done' && takeId ? [{ id, takeId }] : [],
      );
      const undo = async () => {
        const isOfOrder = (id: string) => takes.some(({ takeId }) => takeId === id);
        const params = { sessionId: order.newSessionId ?? '' };
        const inSession = order.newSessionId === null ? null : (await client.session({ params })).takes;
        const isWhole = inSession?.every(({ id, status }) => status === 'binned' || isOfOrder(id)) ?? false;
        if (isWhole) await client.binSession({ params });
        for (const { id, takeId } of takes) {
          if (!isWhole) await client.binTake({ params: { takeId } });
          // Off the list too, where leaving the page has not done that.
          const listed = queries.getQueryData<readonly Incoming[]>(queryKeys.incoming);
          if (listed?.some((file) => file.id === id)) await client.forgetIncoming({ params: { incomingId: id } });
        }
        notify.done('bringIn.undone', { count: takes.length });
        await queries.invalidateQueries({ queryKey: queryKeys.incoming });
        await queries.invalidateQueries({ queryKey: queryKeys.library });
      };
      notify.done('bringIn.done', { count: takes.length }, undo);
    }
  }, [files, orders, client, notify, queries]);
  // What was cancelled and is started again belongs to the new order alone.
  const isApart = ({ incomingIds }: Order, order: Order) => !incomingIds.some((id) => order.incomingIds.includes(id));
  return (order) => setOrders((before) => [...before.filter((one) => isApart(one, order)), order]);
}
