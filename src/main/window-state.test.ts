import { expect, it } from 'vitest';
import { parseWindowState, visibleBounds } from './window-state.ts';

const screen = { x: 0, y: 0, width: 1920, height: 1080 };
const right = { x: 1920, y: 0, width: 1920, height: 1080 };
const bounds = { x: 2000, y: 100, width: 1000, height: 700 };

it('opens where it was while that screen is there', () => {
  expect(visibleBounds(bounds, [screen, right])).toEqual(bounds);
  expect(visibleBounds(bounds, [screen])).toBeUndefined();
});

it.each([
  [{ ...bounds, x: -900 }, false],
  [{ ...bounds, x: -800 }, true],
  [{ ...bounds, x: 0, y: 1050 }, false],
  [{ ...bounds, x: 0, y: -690 }, false],
])('needs enough on a screen to be taken hold of: %j', (place, visible) => {
  expect(visibleBounds(place, [screen]) !== undefined).toBe(visible);
});

it.each([undefined, null, {}, { bounds: {} }, { bounds: { x: 'a', y: 0, width: 1, height: 1 } }, 'text'])(
  'takes %j for no state',
  (stored) => {
    expect(parseWindowState(stored)).toBeUndefined();
  },
);

it('reads what it stored', () => {
  expect(parseWindowState({ bounds, maximized: true })).toEqual({ bounds, maximized: true });
  expect(parseWindowState({ bounds })).toEqual({ bounds, maximized: false });
});
