import type { Page } from '@playwright/test';
import { alternate, median } from './support/stats.ts';
import { withStudio } from './support/studio-ground.ts';

const ROUNDS = 7;
const MOMENTS = 40;
/** Clicked in this order: forwards and backwards, near and far. */
const ORDER = [3, 31, 12, 38, 7, 22, 1, 29, 16, 35, 9];

/** The median of the milliseconds from each click to the frame of the moment on screen. */
async function clicksMs(page: Page, selector: string): Promise<number> {
  await page.bringToFront();
  const each = await page.evaluate(
    async ({ selector, order, moments }) => {
      const video = document.querySelector('video') as HTMLVideoElement;
      const buttons = [...document.querySelectorAll<HTMLButtonElement>(selector)];
      const took: number[] = [];
      for (const index of order) {
        const wanted = Math.round(((index + 0.5) / moments) * 19_000) / 1_000;
        const from = performance.now();
        buttons[index]?.click();
        await new Promise<void>((shown) => {
          const look: VideoFrameRequestCallback = (_now, { mediaTime }) => {
            if (Math.abs(mediaTime - wanted) < 0.04) shown();
            else video.requestVideoFrameCallback(look);
          };
          video.requestVideoFrameCallback(look);
        });
        took.push(performance.now() - from);
        await new Promise((rest) => setTimeout(rest, 60));
      }
      return took;
    },
    { selector, order: ORDER, moments: MOMENTS },
  );
  return median(each);
}

const barePage = (video: string) => `<!doctype html><title>bare</title><style>video { width: 824px }</style>
<video src="${video}" preload="auto"></video><script>
for (let index = 0; index < ${MOMENTS}; index += 1) {
  const button = document.body.appendChild(document.createElement('button'));
  button.textContent = index;
  button.onclick = () => { document.querySelector('video').currentTime = Math.round((index + 0.5) / ${MOMENTS} * 19000) / 1000; };
}
</script>`;

/** `vsBareVideo`: from the click on a moment to its frame on screen, against a page with a video and buttons alone. */
export function run(): Promise<Record<string, number>> {
  return withStudio(MOMENTS, async ({ page, video, openBare }) => {
    const bare = await openBare(barePage(video));
    await bare.waitForFunction(() => (document.querySelector('video') as HTMLVideoElement).readyState >= 4);
    const ours = () => clicksMs(page, '[role="list"][aria-label="Moments"] [role="listitem"] > button');
    const floor = () => clicksMs(bare, 'button');
    await ours();
    await floor();
    const result = await alternate(ROUNDS, ours, floor);
    return { vsBareVideo: result.ours / result.floor, seekMs: result.ours, bareMs: result.floor };
  });
}
