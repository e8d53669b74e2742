import { type BrowserWindow, dialog } from 'electron';
import type { Backend } from '../backend/backend.ts';
import { shellText } from '../backend/shell-text.ts';
import { PROGRAMS } from '../core/model/preferences.ts';

/** Asks for the file of another program and keeps the choice; `failed` for a name that is none of `PROGRAMS`. */
export async function chooseProgram(
  window: BrowserWindow,
  backend: Backend,
  asked: unknown,
): Promise<'chosen' | 'cancelled' | 'failed'> {
  const preference = PROGRAMS.find((name) => name === asked);
  if (!preference) return 'failed';
  try {
    const { canceled, filePaths } = await dialog.showOpenDialog(window, {
      title: shellText(`shell.dialog.program.${preference}`),
      properties: ['openFile', 'dontAddToRecent'],
    });
    const [path] = filePaths;
    if (canceled || !path) return 'cancelled';
    await backend.chooseProgram(preference, path);
    return 'chosen';
  } catch {
    return 'failed';
  }
}
