import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { freePort } from '../support/shell-process.ts';
import { type BrowserWindow, findInPage, type Target } from './browser-window.ts';
import { watchDownloads } from './downloads.ts';
import { faultsInPage, watchInPage } from './page-watch.ts';
import { startProgram, told } from './started.ts';
import { until } from './until.ts';
import { type ElementReference, openWebDriver } from './webdriver.ts';

/** Where the parts of WebKitGTK are. */
export interface WebKitPrograms {
  readonly driver: string;
  readonly browser: string;
  readonly display: string;
}

/** Keys that write nothing have numbers of their own in WebDriver (section 17.4.2). */
const KEYS: Readonly<Record<string, string>> = {
  Space: ' ',
  Shift: '\uE008',
  Control: '\uE009',
  Escape: '\uE00C',
  ArrowLeft: '\uE012',
  ArrowRight: '\uE014',
};

/**
 * Starts WebKitGTK's own small browser on a display that nobody sees, through its WebDriver.
 * @param folder of its own, for settings and downloads
 */
export async function openWebKit(programs: WebKitPrograms, folder: string): Promise<BrowserWindow> {
  const downloads = join(folder, 'downloads');
  writeFileSync(join(folder, 'user-dirs.dirs'), `XDG_DOWNLOAD_DIR="${downloads}"\n`);
  const display = startProgram(programs.display, [
    '-displayfd',
    '3',
    '-screen',
    '0',
    '1280x900x24',
    '-nolisten',
    'tcp',
  ]);
  const port = await freePort();
  const environment = {
    ...process.env,
    DISPLAY: `:${await told(display)}`,
    XDG_CONFIG_HOME: folder,
    XDG_DATA_HOME: folder,
  };
  const server = startProgram(programs.driver, [`--port=${port}`], environment);
  const origin = `http://127.0.0.1:${port}`;
  await until('WebKitWebDriver', () =>
    fetch(`${origin}/status`).then(
      ({ ok }) => ok,
      () => false,
    ),
  );
  const driver = await openWebDriver(origin, {
    'webkitgtk:browserOptions': { binary: programs.browser, args: ['--automation'] },
  });
  await driver.send('POST', 'window/rect', { x: 0, y: 0, width: 1280, height: 860 });
  const faults: string[] = [];
  const collect = async () => void faults.push(...(await driver.run<string[]>(faultsInPage.toString(), [])));
  const watch = () => driver.run(watchInPage.toString(), []);
  const find = ({ css, name }: Target) =>
    until(`${css} ${name ?? ''}`, () =>
      driver.run<ElementReference | null>(findInPage.toString(), [css, name ?? null]),
    );
  const keys = (actions: readonly { type: 'keyDown' | 'keyUp'; value: string }[]) =>
    driver.send('POST', 'actions', { actions: [{ type: 'key', id: 'keyboard', actions }] });
  const codeOf = (name: string) => KEYS[name] ?? name;
  return {
    version: `${driver.capabilities.browserName} ${driver.capabilities.browserVersion}`,
    open: async (url) => {
      await driver.send('POST', 'url', { url });
      await watch();
    },
    reload: async () => {
      await collect();
      await driver.send('POST', 'refresh', {});
      await watch();
    },
    run: (inPage, ...values) => driver.run(inPage.toString(), values),
    click: async (target) => void (await driver.send('POST', driver.on(await find(target), 'click'), {})),
    press: async (names) => {
      const values = names.split('+').map(codeOf);
      const down = values.map((value) => ({ type: 'keyDown' as const, value }));
      await keys([...down, ...values.reverse().map((value) => ({ type: 'keyUp' as const, value }))]);
    },
    type: async (text) => {
      await keys(
        [...text].flatMap((value) => [
          { type: 'keyDown', value },
          { type: 'keyUp', value },
        ]),
      );
    },
    choose: async (input, path) =>
      void (await driver.send('POST', driver.on(await find(input), 'value'), { text: path })),
    saved: watchDownloads(downloads, join(folder, 'taken')),
    faults: async () => {
      await collect();
      return faults;
    },
    picture: async (path) => writeFileSync(path, Buffer.from(await driver.send<string>('GET', 'screenshot'), 'base64')),
    close: async () => {
      await driver.send('DELETE', '').catch(() => undefined);
      await server.stop();
      await display.stop();
    },
  };
}
