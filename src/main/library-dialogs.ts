import { type BrowserWindow, dialog, type MessageBoxOptions, type OpenDialogOptions } from 'electron';
import { type ShellKey, shellText } from '../backend/shell-text.ts';
import { hasLibrary, placeForNew } from './library-place.ts';

/** Opened or made by the owner's choice. */
export interface ChosenLibrary {
  readonly folder: string;
  /** Whether it is to be made there. */
  readonly create: boolean;
}

/** The window a dialog belongs to; undefined before there is one. */
type Owner = BrowserWindow | undefined;

/** Asks for one of some buttons; gives its place, the last one when the dialog was closed. */
async function ask(owner: Owner, message: string, detail: string, keys: readonly ShellKey[]): Promise<number> {
  const options: MessageBoxOptions = {
    type: 'warning',
    message,
    detail,
    buttons: keys.map((key) => shellText(key)),
    defaultId: 0,
    cancelId: keys.length - 1,
    noLink: true,
  };
  return (await (owner ? dialog.showMessageBox(owner, options) : dialog.showMessageBox(options))).response;
}

async function askForFolder(owner: Owner, options: OpenDialogOptions): Promise<string | undefined> {
  const { canceled, filePaths } = await (owner
    ? dialog.showOpenDialog(owner, options)
    : dialog.showOpenDialog(options));
  return canceled ? undefined : filePaths[0];
}

/** Asks for the folder of a library that is there; undefined when the owner closes the dialog. */
export async function askForLibrary(owner: Owner): Promise<ChosenLibrary | undefined> {
  for (;;) {
    const folder = await askForFolder(owner, {
      title: shellText('shell.dialog.library.open'),
      properties: ['openDirectory', 'dontAddToRecent'],
    });
    if (folder === undefined) return undefined;
    if (await hasLibrary(folder)) return { folder, create: false };
    const again = await ask(
      owner,
      shellText('shell.dialog.library.none'),
      shellText('shell.dialog.library.none-detail', { folder }),
      ['shell.dialog.library.choose-another', 'shell.dialog.cancel'],
    );
    if (again !== 0) return undefined;
  }
}

/** Asks where a new library goes; one that is there already is offered instead. */
export async function askForNewLibrary(owner: Owner): Promise<ChosenLibrary | undefined> {
  for (;;) {
    const chosen = await askForFolder(owner, {
      title: shellText('shell.dialog.library.create'),
      buttonLabel: shellText('shell.dialog.library.create-here'),
      properties: ['openDirectory', 'createDirectory', 'promptToCreate', 'dontAddToRecent'],
    });
    if (chosen === undefined) return undefined;
    const { folder, state } = await placeForNew(chosen);
    if (state === 'free') return { folder, create: true };
    if (state === 'library') {
      const answer = await ask(
        owner,
        shellText('shell.dialog.library.already'),
        shellText('shell.dialog.library.already-detail', { folder }),
        ['shell.dialog.library.open-it', 'shell.dialog.library.choose-another', 'shell.dialog.cancel'],
      );
      if (answer === 0) return { folder, create: false };
      if (answer === 2) return undefined;
    } else {
      const answer = await ask(
        owner,
        shellText('shell.dialog.library.taken'),
        shellText('shell.dialog.library.taken-detail', { folder }),
        ['shell.dialog.library.choose-another', 'shell.dialog.cancel'],
      );
      if (answer === 1) return undefined;
    }
  }
}

/** What to do about a library that is not where it was at the last start; undefined to quit. */
export async function askForMissingLibrary(folder: string): Promise<ChosenLibrary | undefined> {
  while (!(await hasLibrary(folder))) {
    const answer = await ask(
      undefined,
      shellText('shell.dialog.library.missing'),
      shellText('shell.dialog.library.missing-detail', { folder }),
      [
        'shell.dialog.library.try-again',
        'shell.dialog.library.find',
        'shell.dialog.library.create-new',
        'shell.dialog.library.quit',
      ],
    );
    if (answer === 3) return undefined;
    const chosen =
      answer === 1 ? await askForLibrary(undefined) : answer === 2 ? await askForNewLibrary(undefined) : undefined;
    if (chosen) return chosen;
  }
  return { folder, create: false };
}

/** Says why no other library can be opened now, or why the one that was chosen was not. */
export async function tellLibraryStays(owner: Owner, detail: string): Promise<void> {
  await ask(owner, shellText('shell.dialog.library.stays'), detail, ['shell.dialog.ok']);
}
