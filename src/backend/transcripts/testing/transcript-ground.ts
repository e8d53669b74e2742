import { copyFile, mkdir, readdir, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { defaultPreferences, type Preferences } from '../../../core/model/preferences.ts';
import { realDisk } from '../../disk/real-disk.ts';
import { ExportsFolder } from '../../exports/exports-folder.ts';
import { aSession, aTake } from '../../library/testing/example-documents.ts';
import { openTestLibrary } from '../../library/testing/temp-library.ts';
import type { DocumentChange, Library } from '../../library/types.ts';
import { createMedia } from '../../media/media.ts';
import { createReader } from '../../sharing/reader.ts';
import { createTasks } from '../../tasks/tasks.ts';
import { createTranscripts } from '../transcripts.ts';

/** A program that answers like whisper-cli; its "model" says what it is to do, see there. */
export const STAND_IN = join(import.meta.dirname, 'whisper-stand-in.mjs');

/** What the stand-in writes: whisper.cpp's full JSON with these words, half a second each. */
export const heardWords = (...words: readonly string[]): string =>
  JSON.stringify({
    result: { language: 'en' },
    transcription: [
      {
        offsets: { from: 0, to: words.length * 500 },
        text: words.map((word) => ` ${word}`).join(''),
        tokens: words.map((word, at) => ({ text: ` ${word}`, offsets: { from: at * 500, to: at * 500 + 400 } })),
      },
    ],
  });

/** Folders of work under way that nobody has removed. */
export const workFolders = async (): Promise<string[]> =>
  (await readdir(tmpdir())).filter((name) => name.startsWith('second-take-speech-'));

async function addTake(library: Library): Promise<void> {
  await library.create('session', aSession());
  const media = { ...aTake().media, fileName: 'sound.webm', audio: { codec: 'opus' } } as ReturnType<
    typeof aTake
  >['media'];
  await library.create('take', aTake({ media }));
  await copyFile(
    join(import.meta.dirname, '../../recorder/samples/sound.webm'),
    join(library.folderOf('take', 'take1'), 'sound.webm'),
  );
}

/**
 * A library with the ready take `take1`, whose sound is a real recording, and everything transcripts work with. One that
 * is there is opened again.
 */
export async function openTranscripts(folder: string, ffmpegPath: string | null = null) {
  const context = await openTestLibrary(join(folder, 'library'));
  const { library, clock, ids } = context;
  if (library.all('session').length === 0) await addTake(library);
  const takeFolder = library.folderOf('take', 'take1');

  const preferences: Preferences = { ...defaultPreferences };
  const log = () => undefined;
  const tasks = createTasks({ clock, ids, log });
  const reader = createReader({ worker: join(import.meta.dirname, '../../sharing/reading-worker.ts') });
  const changes: DocumentChange[] = [];
  const listeners: ((change: DocumentChange) => void)[] = [];
  const transcripts = createTranscripts({
    ...context,
    disk: realDisk,
    media: createMedia({ preferences: () => ffmpegPath, log }),
    reader,
    tasks,
    exportsFolder: new ExportsFolder(realDisk),
    preferences: { read: () => preferences },
    onChange: (change) => {
      changes.push(change);
      for (const listener of listeners) listener(change);
    },
  });
  return {
    ...context,
    takeFolder,
    preferences,
    tasks,
    transcripts,
    changes,
    onChange: (listener: (change: DocumentChange) => void) => void listeners.push(listener),
    /** Chooses the stand-in, which will do what `told` says. */
    choose: async (told: { readonly write?: string; readonly fail?: boolean; readonly hang?: boolean }) => {
      await mkdir(folder, { recursive: true });
      const model = join(folder, 'ggml-it’s a model.bin');
      await writeFile(model, JSON.stringify(told));
      Object.assign(preferences, { whisperPath: STAND_IN, whisperModelPath: model });
    },
    close: async () => {
      await tasks.close();
      await reader.close();
      await library.close();
    },
  };
}
