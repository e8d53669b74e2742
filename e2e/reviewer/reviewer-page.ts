import { readFile } from 'node:fs/promises';
import { expect, type Locator, type Page } from '@playwright/test';
import { Feedback } from '../../src/core/sharing/feedback.ts';

/** The page an invited reviewer opens, as they use it. */
export class ReviewerPage {
  readonly page: Page;
  readonly moments: Locator;
  readonly note: Locator;
  readonly save: Locator;
  /** What the page asked for, beside itself and the videos it holds. */
  readonly requests: string[] = [];

  constructor(page: Page) {
    this.page = page;
    this.moments = page.getByRole('list', { name: 'Moments' }).getByRole('listitem');
    this.note = page.getByRole('textbox', { name: 'Note' });
    this.save = page.getByRole('button', { name: 'Save my feedback' });
  }

  async open(address: string): Promise<void> {
    this.page.on('request', (request) => {
      if (request.url() !== address && !/^(blob|data):/.test(request.url())) this.requests.push(request.url());
    });
    await this.page.goto(address);
    await expect(this.page.getByRole('heading', { level: 1 })).toBeVisible();
  }
  async start(): Promise<void> {
    await this.page.getByRole('button', { name: /^(Start|Go on)/ }).click();
  }
  /** Waits until the video can be played. */
  async ready(): Promise<void> {
    await expect(this.page.getByRole('slider', { name: 'Position' })).toBeEnabled();
  }
  async step(name: 'Mark' | 'Rate' | 'Three and three'): Promise<void> {
    await this.page.getByRole('tab', { name }).click();
  }
  positionMs(): Promise<number> {
    return this.page.locator('video').evaluate((video: HTMLVideoElement) => video.currentTime * 1_000);
  }
  /** Waits until the video has played up to a place, or further. */
  async playedUntil(ms: number): Promise<void> {
    await expect.poll(() => this.positionMs(), { intervals: [30] }).toBeGreaterThanOrEqual(ms);
  }
  /** Presses what saves a file, and reads the file as the app would. */
  async download(press: () => Promise<void>): Promise<{ name: string; feedback: Feedback }> {
    const [download] = await Promise.all([this.page.waitForEvent('download'), press()]);
    const text = await readFile(await download.path(), 'utf8');
    return { name: download.suggestedFilename(), feedback: Feedback.parse(JSON.parse(text)) };
  }
}
