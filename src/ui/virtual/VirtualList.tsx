import { defaultRangeExtractor, useVirtualizer, type VirtualItem } from '@tanstack/react-virtual';
import { type ReactNode, useCallback, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { useRoving } from './use-roving.ts';
import classes from './VirtualList.module.css';

/** Where a list was left, to be given back when it is shown again. */
export interface VirtualPlace {
  readonly scrollTop: number;
  readonly measured: readonly VirtualItem[];
  readonly active: string | null;
}

interface VirtualListProps<T> {
  readonly items: readonly T[];
  readonly keyOf: (item: T) => string;
  readonly label: string;
  /** What scrolls; the list is somewhere in it. */
  readonly scroller: { readonly current: HTMLElement | null };
  /** Side by side; more than one needs items of one height. */
  readonly columns: number;
  readonly estimatePx: number;
  readonly gapPx: number;
  readonly place?: VirtualPlace | null;
  readonly onLeave?: (place: VirtualPlace) => void;
  /** The control that opens the item has `data-roving` and this `tabIndex`, as every other one in it. */
  readonly children: (item: T, tabIndex: 0 | -1) => ReactNode;
}

/** Drawn beyond the edges: enough for a quick turn of the wheel, few enough for any size of screen. */
const OVERSCAN = 6;

/**
 * A list of any length of which only what is on screen is in the page, with names and counts for screen readers and one
 * stop for the keyboard.
 */
export function VirtualList<T>(props: VirtualListProps<T>) {
  const { items, keyOf, label, scroller, columns, estimatePx, gapPx, place, onLeave, children } = props;
  const list = useRef<HTMLUListElement>(null);
  const [scrollMargin, setScrollMargin] = useState(0);
  const keys = useMemo(() => items.map(keyOf), [items, keyOf]);
  const activeRef = useRef(0);
  const virtualizer = useVirtualizer({
    count: items.length,
    getScrollElement: () => scroller.current,
    getItemKey: useCallback((index: number) => keys[index] ?? index, [keys]),
    estimateSize: () => estimatePx,
    lanes: columns,
    gap: gapPx,
    overscan: OVERSCAN,
    scrollMargin,
    scrollPaddingStart: gapPx,
    scrollPaddingEnd: gapPx,
    initialOffset: place?.scrollTop ?? 0,
    initialMeasurementsCache: place ? [...place.measured] : [],
    // The item with the focus stays in the page, wherever it is: else the focus would be lost with it.
    rangeExtractor: (range) => {
      const shown = defaultRangeExtractor(range);
      const active = activeRef.current;
      return active >= items.length || shown.includes(active) ? shown : [...shown, active].sort((a, b) => a - b);
    },
  });
  const roving = useRoving({
    list,
    keys,
    columns,
    page: () => Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / (estimatePx + gapPx))) * columns,
    show: (index) => virtualizer.scrollToIndex(index, { align: 'auto' }),
    initial: place?.active ?? null,
  });
  activeRef.current = roving.active;

  // What stands above the list comes and goes.
  useLayoutEffect(() => {
    const { current: outer } = scroller;
    if (!list.current || !outer) return;
    const top = list.current.getBoundingClientRect().top - outer.getBoundingClientRect().top + outer.scrollTop;
    if (Math.abs(top - scrollMargin) > 1) setScrollMargin(Math.round(top));
  });
  // Other columns are other heights: nothing that was measured fits any more.
  const shape = `${columns} ${estimatePx}`;
  const measuredShape = useRef(shape);
  useLayoutEffect(() => {
    if (measuredShape.current === shape) return;
    measuredShape.current = shape;
    virtualizer.measure();
  }, [shape, virtualizer]);

  // Where it was left counts once, when it comes.
  const [first] = useState(place);
  const leave = useRef(() => {});
  leave.current = () =>
    onLeave?.({
      scrollTop: virtualizer.scrollOffset ?? 0,
      measured: virtualizer.measurementsCache,
      active: keys[roving.active] ?? null,
    });
  useLayoutEffect(() => {
    const { current: outer } = scroller;
    if (outer && first) outer.scrollTop = first.scrollTop;
    return () => leave.current();
  }, [scroller, first]);

  return (
    <ul
      ref={list}
      className={classes.list}
      aria-label={label}
      style={{ height: virtualizer.getTotalSize() }}
      onKeyDown={roving.onKeyDown}
    >
      {virtualizer.getVirtualItems().map(({ index, key, lane, start }) => {
        const item = items[index];
        if (item === undefined) return null;
        return (
          <li
            key={key}
            ref={columns === 1 ? virtualizer.measureElement : undefined}
            data-index={index}
            aria-setsize={items.length}
            aria-posinset={index + 1}
            className={classes.item}
            style={{
              transform: `translateY(${start - scrollMargin}px)`,
              width: `calc((100% - ${(columns - 1) * gapPx}px) / ${columns})`,
              insetInlineStart: `calc((100% + ${gapPx}px) / ${columns} * ${lane})`,
              ...(columns === 1 ? {} : { height: estimatePx }),
            }}
            onFocus={() => roving.setActiveKey(keys[index] ?? null)}
          >
            {children(item, index === roving.active ? 0 : -1)}
          </li>
        );
      })}
    </ul>
  );
}
