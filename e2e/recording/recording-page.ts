import { expect, type Locator, type Page } from '@playwright/test';

/** The recording screen as a person uses it. */
export class RecordingPage {
  readonly page: Page;
  readonly record: Locator;
  readonly stop: Locator;
  readonly clock: Locator;
  readonly kept: Locator;

  constructor(page: Page) {
    this.page = page;
    this.record = page.getByRole('button', { name: 'Record', exact: true });
    this.stop = page.getByRole('button', { name: 'Stop', exact: true });
    this.clock = page.getByRole('timer');
    this.kept = page.getByRole('heading', { name: 'Your take is kept' });
  }

  /** Opens the app and goes straight to the recording screen. */
  async open(address: string): Promise<void> {
    await this.page.goto(address);
    await this.page.getByRole('link', { name: 'Practice', exact: true }).click();
  }

  async start(): Promise<void> {
    await expect(this.record).toBeEnabled();
    await this.record.click();
    await expect(this.stop).toBeVisible();
  }

  /** Waits until so many whole seconds are on the clock. */
  async recordUntil(seconds: number): Promise<void> {
    await expect
      .poll(async () => Number((await this.clock.textContent())?.split(':').at(-1)), { timeout: 60_000 })
      .toBeGreaterThanOrEqual(seconds);
  }

  /** Stops and waits until the take can be watched. */
  async finish(): Promise<void> {
    await this.stop.click();
    await expect(this.kept).toBeVisible({ timeout: 30_000 });
  }

  /** The fault on screen says this. */
  async expectFault(heading: string): Promise<void> {
    await expect(this.page.getByRole('alert').getByRole('heading', { name: heading })).toBeVisible();
  }
}
