import assert from 'node:assert/strict';
import type { BrowserWindow } from './browser-window.ts';
import { until } from './until.ts';

/** What a reviewer sees of the video. */
interface Shown {
  readonly ms: number;
  readonly durationMs: number;
  readonly widthPx: number;
  readonly isSeeking: boolean;
}

/** The hands and eyes of a reviewer, in whatever browser. */
export class ReviewerAtWork {
  readonly #window: BrowserWindow;

  constructor(window: BrowserWindow) {
    this.#window = window;
  }

  /** Waits until a text stands on the page. */
  async sees(text: string): Promise<void> {
    await until(`"${text}"`, () => this.#window.run((wanted) => document.body.innerText.includes(wanted), text));
  }
  start(): Promise<void> {
    return this.#window.click({ css: 'button', name: 'Start' });
  }
  /** Waits until the list has so many moments. Without measuring anything, which would hide faults of drawing. */
  async hasMoments(count: number): Promise<void> {
    const listed = () =>
      this.#window.run(() => document.querySelectorAll('[role="list"][aria-label="Moments"] [role="listitem"]').length);
    await until(`${count} moments in the list`, async () => (await listed()) === count);
  }
  /** Waits until no row of the list that is in sight is an empty place. */
  async drawsMoments(): Promise<void> {
    await until('moments that are drawn', () =>
      this.#window.run(() => {
        const rows = [...document.querySelectorAll('[role="list"][aria-label="Moments"] [role="listitem"]')];
        const frame = rows[0]?.closest('section')?.getBoundingClientRect();
        const isInSight = ({ top, bottom }: DOMRect) => frame && bottom > frame.top && top < frame.bottom;
        const shown = rows.filter((row) => isInSight(row.getBoundingClientRect()));
        const isDrawn = (row: Element) => row.firstElementChild?.checkVisibility({ contentVisibilityAuto: true });
        return shown.length > 0 && shown.every(isDrawn);
      }),
    );
  }

  /** The video, once it has been loaded. */
  shown(): Promise<Shown> {
    return until('a video that can be played', () =>
      this.#window.run((): Shown | null => {
        const video = document.querySelector('video');
        if (!video || video.readyState < HTMLMediaElement.HAVE_CURRENT_DATA) return null;
        const { currentTime, duration, videoWidth, seeking } = video;
        return { ms: currentTime * 1_000, durationMs: duration * 1_000, widthPx: videoWidth, isSeeking: seeking };
      }),
    );
  }

  /** Goes to a whole second of the first ten by keys: back to the start, then forward. */
  async goTo(ms: number): Promise<void> {
    const { press } = this.#window;
    await press('ArrowLeft');
    await press('ArrowLeft');
    for (let at = 0; at < ms; at += 1_000) await press('.');
    await until(`the video at ${ms} ms`, async () => {
      const shown = await this.shown();
      return !shown.isSeeking && Math.abs(shown.ms - ms) < 1;
    });
  }

  /** Plays a little, pauses, jumps. */
  async playsAndSeeks(): Promise<void> {
    const { durationMs, widthPx } = await this.shown();
    assert.ok(widthPx > 0, 'the video has a picture');
    assert.ok(durationMs > 7_000, `the video is ${durationMs} ms long`);
    await this.#window.press('Space');
    await until('a video that plays', async () => (await this.shown()).ms > 300);
    await this.#window.press('Space');
    await this.goTo(5_000);
  }

  /** Copies the feedback as text and gives what is on the clipboard then, by pasting it into the note of a moment. */
  async copiesAsText(): Promise<string> {
    const { click, press, run } = this.#window;
    await click({ css: 'button', name: 'Copy as text' });
    await this.sees('Copied. Paste it into your reply.');
    await click({ css: 'button', name: 'Back to the video' });
    await click({ css: '[role="list"][aria-label="Moments"] [role="listitem"] button' });
    await click({ css: 'textarea', name: 'Note' });
    await press(process.platform === 'darwin' ? 'Meta+v' : 'Control+v');
    const note = () => run(() => document.querySelector<HTMLTextAreaElement>('textarea[aria-label="Note"]')?.value);
    return until('the pasted text', note);
  }
}
