import type { BrowserWindow, Rectangle } from 'electron';

/** Where the window was. */
export interface WindowState {
  readonly bounds: Rectangle;
  readonly maximized: boolean;
}

/** So much of the window has to lie on a screen that it can be seen and taken hold of. Device-independent pixels. */
const VISIBLE_WIDTH = 120;
const VISIBLE_HEIGHT = 80;

const overlap = (start: number, size: number, otherStart: number, otherSize: number) =>
  Math.min(start + size, otherStart + otherSize) - Math.max(start, otherStart);

/**
 * The remembered place if it can be seen on the screens there are now; a screen may have been unplugged since.
 * @param areas the usable area of each screen
 */
export function visibleBounds(bounds: Rectangle, areas: readonly Rectangle[]): Rectangle | undefined {
  const isVisible = areas.some(
    (area) =>
      overlap(bounds.x, bounds.width, area.x, area.width) >= VISIBLE_WIDTH &&
      overlap(bounds.y, bounds.height, area.y, area.height) >= VISIBLE_HEIGHT,
  );
  return isVisible ? bounds : undefined;
}

const isNumber = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value);

/** A remembered state as it was stored, or undefined where it is not one. */
export function parseWindowState(stored: unknown): WindowState | undefined {
  const { bounds, maximized } = (stored ?? {}) as { bounds?: Partial<Rectangle>; maximized?: unknown };
  if (!bounds) return undefined;
  const { x, y, width, height } = bounds;
  if (!isNumber(x) || !isNumber(y) || !isNumber(width) || !isNumber(height)) return undefined;
  return { bounds: { x, y, width, height }, maximized: maximized === true };
}

/** The state of a window, for the next start. Its size before it was maximized or made full screen. */
export const windowStateOf = (window: BrowserWindow): WindowState => ({
  bounds: window.getNormalBounds(),
  maximized: window.isMaximized(),
});
