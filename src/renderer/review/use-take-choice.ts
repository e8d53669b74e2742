import { useMemo, useState } from 'react';
import type { Take } from '../../core/model/take.ts';

/** The take shown first: the newest that can be played, else the newest that is not in the bin. */
export function firstTake(takes: readonly Take[]): Take | undefined {
  const there = takes.filter((take) => take.status !== 'binned');
  return there.findLast((take) => take.status === 'ready') ?? there.at(-1) ?? takes.at(-1);
}

/** Which take of the session is on screen. @param wanted id from the address */
export function useTakeChoice(takes: readonly Take[], wanted: string | null) {
  const [chosen, setChosen] = useState(wanted);
  const [asked, setAsked] = useState(wanted);
  // Somebody was sent to another take of the session that is on screen already.
  if (asked !== wanted) {
    setAsked(wanted);
    setChosen(wanted);
  }
  const take = takes.find((candidate) => candidate.id === chosen) ?? firstTake(takes);
  return { take, chooseTake: setChosen };
}

/** Names of takes where there is more than one to tell apart: by attempt, with the question's number if needed. */
export function useTakeNames(takes: readonly Take[], nameOf: (take: Take) => string) {
  return useMemo(() => {
    const there = takes.filter((take) => take.status !== 'binned');
    const names = new Map(takes.map((take) => [take.id, nameOf(take)]));
    return (takeId: string): string | null => (there.length > 1 ? (names.get(takeId) ?? null) : null);
  }, [takes, nameOf]);
}
