import { basename, isAbsolute } from 'node:path';
import { type BrowserWindow, dialog } from 'electron';
import type { Backend } from '../backend/backend.ts';
import { shellText } from '../backend/shell-text.ts';
import type { OfferedFile } from '../contract/shell-channels.ts';

/** Endings the dialog shows first; whatever is chosen is looked at all the same. */
const EXTENSIONS =
  'mp4 m4v mov webm mkv avi wmv flv mpg mpeg mts m2ts ts 3gp ogv m4a mp3 wav ogg opus flac aac wma'.split(' ');
/** Files that are looked at at once. */
const MOST = 50;

const offer = (backend: Backend, path: string): OfferedFile => ({
  token: backend.offerFile(path),
  fileName: basename(path),
});

/** Gives tokens for paths the preload read off dropped files. */
export const offerPaths = (backend: Backend, paths: unknown): readonly OfferedFile[] =>
  Array.isArray(paths)
    ? paths
        .filter((path): path is string => typeof path === 'string' && isAbsolute(path))
        .slice(0, MOST)
        .map((path) => offer(backend, path))
    : [];

/** Asks for videos and sound, several at once; none when the owner closed the dialog. */
export async function chooseFiles(window: BrowserWindow, backend: Backend): Promise<readonly OfferedFile[]> {
  const { canceled, filePaths } = await dialog.showOpenDialog(window, {
    title: shellText('shell.dialog.bring-in'),
    properties: ['openFile', 'multiSelections', 'dontAddToRecent'],
    filters: [
      { name: shellText('shell.dialog.bring-in.media'), extensions: EXTENSIONS },
      { name: shellText('shell.dialog.bring-in.all'), extensions: ['*'] },
    ],
  });
  return canceled ? [] : offerPaths(backend, filePaths);
}
