import { useCallback, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { Moment } from '../../core/model/review.ts';
import { inTimeOrder } from '../../ui/marking/edit-moment.ts';
import type { Picking } from '../../ui/marking/MomentList.tsx';

/** Picking several moments of the list; `picking` is undefined while one at a time is looked at. */
export function usePicking(moments: readonly Moment[]) {
  const [ids, setIds] = useState<ReadonlySet<string> | null>(null);
  const ordered = useMemo(() => inTimeOrder(moments), [moments]);
  const latest = useRef(ordered);
  useLayoutEffect(() => {
    latest.current = ordered;
  });
  const lastId = useRef<string | null>(null);

  const onPick = useCallback((id: string, upTo: boolean) => {
    const order = latest.current.map((moment) => moment.id);
    const from = upTo && lastId.current !== null ? order.indexOf(lastId.current) : -1;
    const to = order.indexOf(id);
    lastId.current = id;
    setIds((before) => {
      const next = new Set(before);
      if (from >= 0) for (const one of order.slice(Math.min(from, to), Math.max(from, to) + 1)) next.add(one);
      else if (!next.delete(id)) next.add(id);
      return next;
    });
  }, []);
  const picking = useMemo<Picking | undefined>(() => (ids ? { ids, onPick } : undefined), [ids, onPick]);
  return {
    picking,
    /** Those picked that are still there, in the order of time. */
    picked: ids ? ordered.filter(({ id }) => ids.has(id)) : [],
    start: () => setIds(new Set()),
    end: () => setIds(null),
    pickAll: () => setIds(new Set(ordered.map(({ id }) => id))),
    pickNone: () => setIds(new Set()),
  };
}
