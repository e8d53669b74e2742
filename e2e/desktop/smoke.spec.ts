import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { _electron, expect, test } from '@playwright/test';
import { findElectron } from '../../scripts/electron-binary.ts';
import { SHELL_CHANNELS } from '../../src/contract/shell-channels.ts';

// The real desktop window, wherever Electron's binary is on the machine. Chromium has no window to open without a
// display on Linux, and refuses its sandbox to root.

const binary = findElectron();
const hasDisplay = process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
const missing = !binary ? "Electron's binary is not on this machine" : !hasDisplay ? 'there is no display' : undefined;

test('the desktop window opens, is isolated, and reaches its backend', async () => {
  if (missing) console.log(`\n!!! SKIPPED: the desktop smoke test, because ${missing}.\n`);
  test.skip(missing !== undefined, missing);
  const home = await mkdtemp(join(tmpdir(), 'second-take-smoke-'));
  const asRoot = process.getuid?.() === 0;
  const app = await _electron.launch({
    executablePath: binary ?? '',
    args: [...(asRoot ? ['--no-sandbox'] : []), resolve(import.meta.dirname, '../..')],
    env: {
      ...(process.env as Record<string, string>),
      SECOND_TAKE_USER_DATA: join(home, 'settings'),
      SECOND_TAKE_LIBRARY: join(home, 'library'),
    },
  });
  try {
    const page = await app.firstWindow();
    await expect(page.getByRole('main')).toBeVisible();
    expect(page.url()).toMatch(/^http:\/\/127\.0\.0\.1:\d+\//);
    const reach = await page.evaluate(() => ({
      node: typeof Reflect.get(globalThis, 'require') + typeof Reflect.get(globalThis, 'process'),
      bridge: Object.keys(Reflect.get(globalThis, 'secondTakeShell') as object).sort(),
    }));
    expect(reach.node).toBe('undefinedundefined');
    expect(reach.bridge).toEqual(Object.keys(SHELL_CHANNELS).sort());
  } finally {
    await app.close();
    await rm(home, { recursive: true, force: true });
  }
});
