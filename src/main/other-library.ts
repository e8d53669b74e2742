import type { BrowserWindow } from 'electron';
import { shellText } from '../backend/shell-text.ts';
import { startFailure } from '../backend/start-failure.ts';
import { askForLibrary, askForNewLibrary, type ChosenLibrary, tellLibraryStays } from './library-dialogs.ts';
import type { Running } from './running.ts';

/** What opening another library needs of the shell. */
export interface LibrarySwitch {
  readonly window: () => BrowserWindow | undefined;
  readonly running: () => Running;
  /**
   * Closes the running library and opens this one; where that fails the one before is open again.
   * @throws what kept it from being opened
   */
  readonly replace: (next: ChosenLibrary) => Promise<void>;
}

/** Why the running library cannot be closed now, as a sentence; undefined when it can. */
function obstacle({ backend }: Running): string | undefined {
  if (backend.isRecording()) return shellText('shell.dialog.library.recording');
  const count = backend.runningTasks();
  return count > 0 ? shellText('shell.dialog.library.working', { count }) : undefined;
}

/**
 * Asks for another library, or for a place to make one, and opens it. One at a time: `cancelled` while a dialog is open.
 * Nothing is closed before the owner has chosen, and nothing while a recording or a task runs.
 */
export function libraryChooser(shell: LibrarySwitch) {
  let asking = false;

  async function choose(how: 'open' | 'create'): Promise<'opened' | 'cancelled' | 'busy' | 'failed'> {
    const owner = shell.window();
    const busy = async (): Promise<boolean> => {
      const reason = obstacle(shell.running());
      if (reason !== undefined) await tellLibraryStays(owner, reason);
      return reason !== undefined;
    };
    if (await busy()) return 'busy';
    const chosen = await (how === 'open' ? askForLibrary(owner) : askForNewLibrary(owner));
    if (!chosen || chosen.folder === shell.running().folder) return 'cancelled';
    // A dialog can stand open for long.
    if (await busy()) return 'busy';
    try {
      await shell.replace(chosen);
      return 'opened';
    } catch (error) {
      await tellLibraryStays(owner, startFailure(error, chosen));
      return 'failed';
    }
  }

  return async (how: unknown): Promise<'opened' | 'cancelled' | 'busy' | 'failed'> => {
    if (how !== 'open' && how !== 'create') return 'failed';
    if (asking) return 'cancelled';
    asking = true;
    try {
      return await choose(how);
    } finally {
      asking = false;
    }
  };
}
