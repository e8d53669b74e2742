import { type KeyboardEvent, type RefObject, useLayoutEffect, useRef, useState } from 'react';

interface RovingOptions {
  /** The list; controls that carry the focus from item to item have `data-roving`. */
  readonly list: RefObject<HTMLElement | null>;
  readonly keys: readonly string[];
  readonly columns: number;
  /** Items that fit on the screen, for Page Up and Page Down. */
  readonly page: () => number;
  /** Brings an item into view; it is drawn afterwards. */
  readonly show: (index: number) => void;
  readonly initial: string | null;
}

function step(key: string, columns: number, page: number, isRtl: boolean): number | 'start' | 'end' | null {
  const across = columns > 1 ? (isRtl ? -1 : 1) : 0;
  switch (key) {
    case 'ArrowDown':
      return columns;
    case 'ArrowUp':
      return -columns;
    case 'ArrowRight':
      return across || null;
    case 'ArrowLeft':
      return -across || null;
    case 'PageDown':
      return page;
    case 'PageUp':
      return -page;
    case 'Home':
      return 'start';
    case 'End':
      return 'end';
    default:
      return null;
  }
}

/**
 * One stop for Tab in a list of any length: arrows, Home, End, Page Up and Page Down move from item to item. An item that
 * goes away gives the keyboard to the one that took its place.
 */
export function useRoving({ list, keys, columns, page, show, initial }: RovingOptions) {
  const [activeKey, setActiveKey] = useState(initial);
  const lastIndex = useRef(0);
  const wantsFocus = useRef(false);
  const at = activeKey === null ? -1 : keys.indexOf(activeKey);
  const active = at >= 0 ? at : Math.min(lastIndex.current, Math.max(0, keys.length - 1));
  useLayoutEffect(() => {
    lastIndex.current = active;
    // An item that had the focus is gone: without this the focus would be on nothing.
    const isLost = activeKey !== null && at < 0 && keys.length > 0;
    if (isLost) setActiveKey(keys[active] ?? null);
    if (!wantsFocus.current && !(isLost && document.activeElement === document.body)) return;
    const control = list.current?.querySelector<HTMLElement>(`[data-index="${active}"] [data-roving]`);
    if (!control) return;
    wantsFocus.current = false;
    control.focus({ preventScroll: true });
  });
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const { target, currentTarget, key } = event;
    if (!(target instanceof HTMLElement) || !currentTarget.contains(target) || !target.matches('[data-roving]')) return;
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    const by = step(key, columns, page(), getComputedStyle(currentTarget).direction === 'rtl');
    if (by === null) return;
    event.preventDefault();
    const last = keys.length - 1;
    const wanted = by === 'start' ? 0 : by === 'end' ? last : active + by;
    // In the last rows of a grid Down goes to the last item rather than nowhere.
    const next = Math.min(last, Math.max(0, wanted));
    if (next === active) return;
    wantsFocus.current = true;
    setActiveKey(keys[next] ?? null);
    show(next);
  };
  return { active, setActiveKey, onKeyDown };
}
