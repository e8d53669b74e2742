import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type ElementHandle, type KeyInput, launch } from 'puppeteer-core';
import { type BrowserWindow, findInPage, type Target } from './browser-window.ts';
import { watchDownloads } from './downloads.ts';
import { until } from './until.ts';

/** Files go where the test looks, without asking; sounds stay out of the room. */
const preferences = (downloads: string) => ({
  'browser.download.folderList': 2,
  'browser.download.dir': downloads,
  'browser.download.useDownloadDir': true,
  'browser.download.always_ask_before_handling_new_types': false,
  'media.volume_scale': '0.0',
  'intl.accept_languages': 'en-GB',
});

const keyOf = (name: string): KeyInput => (name === 'Space' ? ' ' : name) as KeyInput;

/** A browser that says nothing for so long has broken down. */
const ANSWER_LIMIT_MS = 60_000;

/** Requests that stay inside the page. */
const isInside = (url: string): boolean => /^(blob|data|about):/.test(url);

/**
 * Starts an installed Firefox without a window on a screen, through WebDriver BiDi.
 * @param folder of its own, for profile and downloads
 */
export async function openFirefox(executablePath: string, folder: string): Promise<BrowserWindow> {
  const downloads = join(folder, 'downloads');
  const browser = await launch({
    browser: 'firefox',
    executablePath,
    headless: true,
    protocolTimeout: ANSWER_LIMIT_MS,
    userDataDir: join(folder, 'profile'),
    extraPrefsFirefox: preferences(downloads),
    defaultViewport: { width: 1280, height: 800 },
  });
  const page = await browser.newPage();
  const faults: string[] = [];
  let address = '';
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(`console error: ${message.text()}`);
  });
  page.on('pageerror', (error) => faults.push(`uncaught: ${error}`));
  page.on('request', (request) => {
    if (request.url() !== address && !isInside(request.url())) faults.push(`asked for ${request.url()}`);
  });
  const find = ({ css, name }: Target) =>
    until(`${css} ${name ?? ''}`, async () => {
      const handle = await page.evaluateHandle(findInPage, css, name ?? null);
      return handle.asElement() as ElementHandle<Element> | null;
    });
  return {
    version: await browser.version(),
    open: async (url) => {
      address = url;
      await page.goto(url);
    },
    reload: async () => void (await page.reload()),
    run: (inPage, ...values) => page.evaluate(inPage as never, ...values) as never,
    click: async (target) => (await find(target)).click(),
    press: async (keys) => {
      const names = keys.split('+');
      const last = names.pop() ?? '';
      for (const name of names) await page.keyboard.down(keyOf(name));
      await page.keyboard.press(keyOf(last));
      for (const name of names.reverse()) await page.keyboard.up(keyOf(name));
    },
    type: (text) => page.keyboard.type(text),
    choose: async (input, path) => ((await find(input)) as ElementHandle<HTMLInputElement>).uploadFile(path),
    saved: watchDownloads(downloads, join(folder, 'taken')),
    faults: async () => faults,
    picture: async (path) => writeFileSync(path, await page.screenshot()),
    close: () => browser.close(),
  };
}
