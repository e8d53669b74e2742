import { copyFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { app, type BrowserWindow, dialog, shell, type WebContents } from 'electron';
import { exportFile } from '../backend/http/media-routes.ts';
import type { Library } from '../backend/library/types.ts';
import { shellText } from '../backend/shell-text.ts';
import { Id } from '../core/model/common.ts';

/** Asks where to and copies a finished export there. */
export async function saveExportAs(
  window: BrowserWindow,
  library: Library,
  exportId: unknown,
): Promise<'saved' | 'cancelled' | 'failed'> {
  try {
    const id = Id.parse(exportId);
    const { fileName } = library.get('export', id);
    const source = await exportFile(library, id);
    const { canceled, filePath } = await dialog.showSaveDialog(window, {
      title: shellText('shell.dialog.save.title'),
      defaultPath: join(app.getPath('documents'), fileName),
      filters: [{ name: extname(fileName).slice(1).toUpperCase(), extensions: [extname(fileName).slice(1)] }],
      properties: ['createDirectory', 'showOverwriteConfirmation'],
    });
    if (canceled || !filePath) return 'cancelled';
    await copyFile(source, filePath);
    return 'saved';
  } catch {
    return 'failed';
  }
}

/** Shows a finished export in the system's file manager; false when it is not there. */
export async function revealExport(library: Library, exportId: unknown): Promise<boolean> {
  try {
    shell.showItemInFolder(await exportFile(library, Id.parse(exportId)));
    return true;
  } catch {
    return false;
  }
}

/**
 * Goes on with a drag that began on an export, outside the window; false when the file is not there.
 * @param icon absolute path of the picture under the pointer, which Electron requires
 */
export async function dragExport(
  contents: WebContents,
  library: Library,
  exportId: unknown,
  icon: string,
): Promise<boolean> {
  try {
    contents.startDrag({ file: await exportFile(library, Id.parse(exportId)), icon });
    return true;
  } catch {
    return false;
  }
}

/** Opens the folder of a session in the system's file manager; false when it is not there. */
export async function revealSession(library: Library, sessionId: unknown): Promise<boolean> {
  try {
    return (await shell.openPath(library.folderOf('session', Id.parse(sessionId)))) === '';
  } catch {
    return false;
  }
}

/** Opens the library's folder in the system's file manager; false when it could not be opened. */
export const revealLibrary = async (library: Library): Promise<boolean> =>
  (await shell.openPath(library.folder)) === '';
