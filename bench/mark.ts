import type { Page } from '@playwright/test';
import { alternate, median } from './support/stats.ts';
import { withStudio } from './support/studio-ground.ts';

const ROUNDS = 7;
const MOMENTS = 500;
const PRESSES = 9;

/** The median of the milliseconds from each press of a key to a page painted with the new mark. */
async function pressesMs(page: Page, selector: string, undo: () => Promise<void>): Promise<number> {
  await page.bringToFront();
  const took: number[] = [];
  for (let press = 0; press < PRESSES; press += 1) {
    await page.evaluate((selector) => {
      const seen = globalThis as unknown as { took: Promise<number> };
      const count = () => document.querySelectorAll(selector).length;
      const before = count();
      seen.took = new Promise((done) => {
        window.addEventListener(
          'keydown',
          () => {
            const from = performance.now();
            const look = () => {
              if (count() === before) requestAnimationFrame(look);
              else {
                // A message comes after the frame has been painted.
                const { port1, port2 } = new MessageChannel();
                port1.onmessage = () => done(performance.now() - from);
                port2.postMessage(null);
              }
            };
            requestAnimationFrame(look);
          },
          { capture: true, once: true },
        );
      });
    }, selector);
    await page.keyboard.press('Digit1');
    took.push(await page.evaluate(() => (globalThis as unknown as { took: Promise<number> }).took));
    await undo();
  }
  return median(took);
}

const barePage = `<!doctype html><title>bare</title><div id="lane"></div><script>
const lane = document.getElementById('lane');
const add = () => lane.appendChild(document.createElement('span'));
for (let index = 0; index < ${MOMENTS}; index += 1) add();
window.addEventListener('keydown', add);
</script>`;

/** `vsBareDom`: from the press of a key to the mark on screen with 500 moments, against a page that inserts an element. */
export function run(): Promise<Record<string, number>> {
  return withStudio(MOMENTS, async ({ page, openBare }) => {
    const bare = await openBare(barePage);
    // Somewhere in the middle, where one is while a take plays.
    await page.locator('video').evaluate((video: HTMLVideoElement) => {
      video.currentTime = 9.007;
    });
    const marks = '[role="toolbar"] button[data-moment]';
    const ours = () =>
      pressesMs(page, marks, async () => {
        await page.keyboard.press('Control+z');
        await page.waitForFunction(({ marks, count }) => document.querySelectorAll(marks).length === count, {
          marks,
          count: MOMENTS,
        });
        // What is saved and drawn afterwards belongs to this press, not to the next.
        await page.waitForTimeout(150);
      });
    const floor = () => pressesMs(bare, '#lane > span', async () => {});
    await ours();
    await floor();
    const result = await alternate(ROUNDS, ours, floor);
    return { vsBareDom: result.ours / result.floor, markMs: result.ours, bareMs: result.floor };
  });
}
