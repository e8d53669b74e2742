import type { BrowserWindowConstructorOptions, Rectangle } from 'electron';

/** Not starting with "persist:", so cookies, storage and cache are gone when the app quits. */
export const PARTITION = 'second-take';

/** What every window of this app is made with; pages get nothing of Node and only a few functions of the preload. */
const secure = {
  contextIsolation: true,
  sandbox: true,
  nodeIntegration: false,
  nodeIntegrationInWorker: false,
  nodeIntegrationInSubFrames: false,
  webSecurity: true,
  allowRunningInsecureContent: false,
  webviewTag: false,
  navigateOnDragDrop: false,
  // Chromium would fetch dictionaries from the network.
  spellcheck: false,
} as const;

/**
 * Options of the app's window.
 * @param preload absolute path of the preload file
 * @param bounds where it was last time; undefined: centred
 */
export function mainWindowOptions(
  preload: string,
  bounds: Rectangle | undefined,
  dark: boolean,
): BrowserWindowConstructorOptions {
  return {
    width: 1280,
    height: 860,
    ...bounds,
    minWidth: 720,
    minHeight: 560,
    show: false,
    // Seen for a moment before the page is there.
    backgroundColor: dark ? '#1a1b1e' : '#ffffff',
    webPreferences: {
      ...secure,
      preload,
      partition: PARTITION,
      // A recording goes on at full speed behind other windows.
      backgroundThrottling: false,
    },
  };
}

/** Options of the hidden window that prints one report: a document, so not even script. */
export const printWindowOptions = (partition: string): BrowserWindowConstructorOptions => ({
  show: false,
  webPreferences: { ...secure, javascript: false, partition },
});
