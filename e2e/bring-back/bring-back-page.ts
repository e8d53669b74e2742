import { expect, type Locator, type Page } from '@playwright/test';

/** The page on which feedback comes back, as people use it. */
export class BringBackPage {
  readonly page: Page;
  readonly result: Locator;
  readonly keep: Locator;

  constructor(page: Page) {
    this.page = page;
    this.result = page.getByRole('region', { name: 'What came back' });
    this.keep = this.result.getByRole('button', { name: 'Keep it', exact: true });
  }

  async open(requestId?: string): Promise<void> {
    const address = new URL(this.page.url());
    address.search = requestId ? `?request=${requestId}` : '';
    address.hash = '/bring-back';
    await this.page.goto(address.href);
    await this.page.getByRole('heading', { name: 'Bring feedback back', level: 1 }).waitFor();
  }

  async choose(text: string | Buffer, name = 'feedback.json'): Promise<void> {
    const choosing = this.page.waitForEvent('filechooser');
    await this.page.getByRole('button', { name: 'Choose a file' }).click();
    const buffer = typeof text === 'string' ? Buffer.from(text) : text;
    await (await choosing).setFiles({ name, mimeType: 'application/json', buffer });
  }

  /** Drags files over the page and lets them go on its heading. */
  async drop(...texts: string[]): Promise<void> {
    const data = await this.page.evaluateHandle((contents) => {
      const transfer = new DataTransfer();
      for (const content of contents) transfer.items.add(new File([content], 'feedback.json'));
      return transfer;
    }, texts);
    const target = this.page.getByRole('heading', { level: 1 });
    await target.dispatchEvent('dragover', { dataTransfer: data });
    await expect(this.page.getByText('Let go to open it')).toBeVisible();
    await target.dispatchEvent('drop', { dataTransfer: data });
    await expect(this.page.getByText('Let go to open it')).toHaveCount(0);
  }

  /** Copies a text and pastes it where the focus is. */
  async paste(text: string): Promise<void> {
    await this.page.evaluate((copied) => navigator.clipboard.writeText(copied), text);
    await this.page.keyboard.press('ControlOrMeta+v');
  }

  async shows(title: string): Promise<void> {
    await expect(this.result.getByRole('heading', { name: title, level: 2 })).toBeVisible();
  }
}
