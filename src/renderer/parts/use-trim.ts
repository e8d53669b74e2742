import { useQueryClient } from '@tanstack/react-query';
import { ArrowLeftToLine, ArrowRightToLine, Brackets, Check, Undo2, X } from 'lucide-react';
import { type RefObject, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { Take, TakeTrim } from '../../core/model/take.ts';
import {
  canBeWindow,
  isTrimmed,
  LEAST_WINDOW_MS,
  type TimeWindow,
  wholeOf,
  windowOf,
} from '../../core/model/take-window.ts';
import { timeCode } from '../../core/timeline/time-code.ts';
import type { Action } from '../../ui/actions/action.ts';
import type { PlayerController } from '../../ui/player/player-controller.ts';
import { useApi } from '../api/api-context.tsx';
import { queryKeys } from '../api/query-keys.ts';
import { useNotify } from '../app/use-notify.tsx';

/** A window as it is being chosen, on the take it is for. */
interface TrimDraft extends TimeWindow {
  readonly takeId: string;
}

/** A window of a take with one edge put to a time: never shorter than what can be kept. */
export function withTrimEdge(window: TimeWindow, edge: 'start' | 'end', atMs: number, durationMs: number): TimeWindow {
  const at = Math.round(atMs);
  if (edge === 'start') return { ...window, startMs: Math.min(Math.max(0, at), window.endMs - LEAST_WINDOW_MS) };
  return { ...window, endMs: Math.max(Math.min(durationMs, at), window.startMs + LEAST_WINDOW_MS) };
}

/** The window being chosen for the take on screen; null while it is not being trimmed. */
export function useTrimDraft(take: Take | undefined) {
  const [given, setDraft] = useState<TrimDraft | null>(null);
  const draft = given && given.takeId === take?.id ? given : null;
  return { draft, setDraft };
}

interface TrimOptions extends ReturnType<typeof useTrimDraft> {
  /** The take on screen; undefined where it cannot be trimmed. */
  readonly take: Take | undefined;
  readonly player: PlayerController;
}

interface TrimCommands {
  readonly toggle: () => void;
  readonly setEdge: (edge: 'start' | 'end') => void;
  readonly apply: (window: TimeWindow | null) => void;
}

/** What can be done, by key and from the menu. */
export function trimActions(latest: RefObject<TrimCommands>, canTrim: boolean, isTakeTrimmed: boolean) {
  const common = { group: 'parts.group' as const, enabled: canTrim };
  return {
    open: {
      ...common,
      id: 'trim.open',
      label: 'parts.trim.open',
      icon: Brackets,
      shortcuts: [],
      run: () => latest.current.toggle(),
    },
    start: {
      ...common,
      id: 'trim.start',
      label: 'parts.trim.start',
      icon: ArrowLeftToLine,
      shortcuts: [{ key: 'i', shift: true }],
      run: () => latest.current.setEdge('start'),
    },
    end: {
      ...common,
      id: 'trim.end',
      label: 'parts.trim.end',
      icon: ArrowRightToLine,
      shortcuts: [{ key: 'o', shift: true }],
      run: () => latest.current.setEdge('end'),
    },
    takeBack: {
      ...common,
      id: 'trim.take-back',
      label: 'parts.trim.takeBack',
      icon: Undo2,
      shortcuts: [],
      enabled: canTrim && isTakeTrimmed,
      run: () => latest.current.apply(null),
    },
  } satisfies Record<string, Action>;
}

/** Trimming the take on screen: nothing is kept before it is applied, and then there is one undo. */
export function useTrim({ take, player, draft, setDraft }: TrimOptions) {
  const { client } = useApi();
  const notify = useNotify();
  const queries = useQueryClient();
  const durationMs = take ? wholeOf(take).endMs : 0;
  const canTrim = take !== undefined && durationMs > LEAST_WINDOW_MS;

  const save = async (of: Take, trim: TakeTrim | null): Promise<Take> => {
    const params = { takeId: of.id };
    const saved = await client.trimTake({ params, body: { revision: of.revision, trim } });
    await queries.invalidateQueries({ queryKey: queryKeys.session(of.sessionId) });
    return saved;
  };
  const apply = (trim: TimeWindow | null) => {
    if (!take) return;
    const before = take.trim ?? null;
    const kept = trim && { startMs: trim.startMs, endMs: trim.endMs };
    save(take, kept)
      .then((saved) => {
        setDraft(null);
        if (saved.revision === take.revision) return;
        const undo = () => save(saved, before);
        if (!saved.trim) notify.done('parts.trim.gone', {}, undo, 'by-key');
        else {
          const { startMs, endMs } = saved.trim;
          notify.done('parts.trim.done', { from: timeCode(startMs), to: timeCode(endMs) }, undo, 'by-key');
        }
      })
      .catch(notify.error);
  };
  const change = (window: TimeWindow) =>
    take && setDraft({ startMs: window.startMs, endMs: window.endMs, takeId: take.id });
  const toggle = () => {
    if (!take) return;
    if (draft) setDraft(null);
    else change(windowOf(take));
  };
  const setEdge = (edge: 'start' | 'end') => {
    if (take) change(withTrimEdge(draft ?? windowOf(take), edge, player.nowMs(), durationMs));
  };
  const latest = useRef({ toggle, setEdge, apply });
  useLayoutEffect(() => {
    latest.current = { toggle, setEdge, apply };
  });
  const isTakeTrimmed = take !== undefined && isTrimmed(take);
  // The same objects from one mark to the next: the header that shows them is not drawn again.
  const actions = useMemo(() => trimActions(latest, canTrim, isTakeTrimmed), [canTrim, isTakeTrimmed]);
  const endings = {
    apply: {
      group: 'parts.group',
      id: 'trim.apply',
      label: 'parts.trim.apply',
      icon: Check,
      shortcuts: [{ key: 'enter' }],
      enabled: draft !== null && canBeWindow(draft, durationMs),
      run: () => apply(draft),
    },
    cancel: {
      group: 'parts.group',
      id: 'trim.cancel',
      label: 'parts.trim.cancel',
      icon: X,
      shortcuts: [{ key: 'escape' }],
      enabled: draft !== null,
      run: () => setDraft(null),
    },
  } satisfies Record<string, Action>;
  return { draft, actions, endings, change };
}

/** Trimming as it stands. */
export type Trim = ReturnType<typeof useTrim>;
