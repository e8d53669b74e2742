import { expect, type Locator, type Page } from '@playwright/test';

/** The session page as a person uses it. */
export class ReviewPage {
  readonly page: Page;
  readonly moments: Locator;
  readonly note: Locator;
  readonly finish: Locator;
  readonly saved: Locator;

  constructor(page: Page) {
    this.page = page;
    this.moments = page.getByRole('list', { name: 'Moments' }).getByRole('listitem');
    this.note = page.getByRole('textbox', { name: 'Note' });
    this.finish = page.getByRole('button', { name: 'Finish', exact: true });
    this.saved = page.getByText('Saved', { exact: true });
  }

  async open(address: string, sessionId: string): Promise<void> {
    await this.page.goto(`${new URL(address).origin}/#/sessions/${sessionId}`);
    await this.ready();
  }
  /** Waits until the take on screen can be played. */
  async ready(): Promise<void> {
    await expect(this.page.getByRole('slider', { name: 'Position' })).toBeEnabled();
  }
  async step(name: 'Mark' | 'Rate' | 'Three and three'): Promise<void> {
    await this.page.getByRole('tab', { name }).click();
  }
  async play(): Promise<void> {
    await this.page.getByRole('button', { name: 'Play', exact: true }).click();
    await expect.poll(() => this.isPlaying()).toBe(true);
  }
  isPlaying(): Promise<boolean> {
    return this.page.locator('video').evaluate((video: HTMLVideoElement) => !video.paused && !video.ended);
  }
  positionMs(): Promise<number> {
    return this.page.locator('video').evaluate((video: HTMLVideoElement) => video.currentTime * 1_000);
  }
  /** Sends the player to a place and waits until its picture is there. */
  async seekMs(ms: number): Promise<void> {
    await this.page.locator('video').evaluate(async (element, to) => {
      const video = element as HTMLVideoElement;
      const seeked = new Promise((done) => video.addEventListener('seeked', done, { once: true }));
      video.currentTime = to / 1_000;
      await seeked;
    }, ms);
  }
  /** Goes to a time by typing it. */
  async goTo(time: string): Promise<void> {
    await this.page.keyboard.press('g');
    await this.page.getByRole('textbox', { name: 'Time to go to' }).fill(time);
    await this.page.keyboard.press('Enter');
  }
  /** Waits until the recording has played up to a place, or further. */
  async playedUntil(ms: number): Promise<void> {
    await expect.poll(() => this.positionMs(), { intervals: [30] }).toBeGreaterThanOrEqual(ms);
  }
  /** One of the six places. */
  place(name: string): Locator {
    return this.page.getByRole('listitem').filter({ has: this.page.getByRole('textbox', { name }) });
  }
}
