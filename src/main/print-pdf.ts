import { writeFile } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import { BrowserWindow } from 'electron';
import type { Printer } from '../backend/reports/types.ts';
import { AppError } from '../core/errors.ts';
import { guardNavigation } from './navigation.ts';
import { printWindowOptions } from './window-options.ts';

async function printIn(window: BrowserWindow, htmlFile: string): Promise<Uint8Array> {
  const address = pathToFileURL(htmlFile).href;
  const { session } = window.webContents;
  guardNavigation(
    window.webContents,
    () => false,
    () => {},
  );
  session.setPermissionRequestHandler((_contents, _permission, callback) => callback(false));
  session.setPermissionCheckHandler(() => false);
  session.webRequest.onBeforeRequest(({ url }, callback) =>
    callback({ cancel: url !== address && !url.startsWith('data:') }),
  );
  await window.loadURL(address);
  return window.webContents.printToPDF({
    printBackground: true,
    preferCSSPageSize: true,
    pageSize: 'A4',
    generateTaggedPDF: true,
    generateDocumentOutline: true,
  });
}

/**
 * Prints reports in a hidden window of Electron's own Chromium, which loads the one file and nothing else.
 * @param nextName gives each window a partition of its own that dies with it
 */
export const electronPrinter = (nextName: () => string): Printer => ({
  available: async () => true,
  print: async (htmlFile, pdfFile, signal) => {
    signal.throwIfAborted();
    const window = new BrowserWindow(printWindowOptions(`print-${nextName()}`));
    const stop = () => window.destroy();
    signal.addEventListener('abort', stop, { once: true });
    try {
      await writeFile(pdfFile, await printIn(window, htmlFile), { signal });
    } catch (cause) {
      throw new AppError('print-failed', String(cause), { cause });
    } finally {
      signal.removeEventListener('abort', stop);
      if (!window.isDestroyed()) window.destroy();
    }
  },
});
