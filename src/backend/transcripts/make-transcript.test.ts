import { chmod, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { removeFolder, tempFolder } from '../library/testing/temp-library.ts';
import { installedFfmpegs } from '../media/testing/installed.ts';
import { heardWords, openTranscripts, workFolders } from './testing/transcript-ground.ts';

let folder: string;
let before: string[];
let ground: Awaited<ReturnType<typeof openTranscripts>>;
beforeEach(async () => {
  folder = await tempFolder();
  before = await workFolders();
});
afterEach(async () => {
  await ground.close();
  await removeFolder(folder);
});
const made = async () => ground.tasks.ended(await ground.transcripts.make('take1'));
/** Nothing of the work is left, neither in the temporary folder nor beside the take. */
async function expectNothingLeft() {
  expect((await workFolders()).filter((name) => !before.includes(name))).toEqual([]);
  expect((await readdir(ground.takeFolder)).sort()).toEqual(['sound.webm', 'take.json']);
  expect((await ground.transcripts.view('take1')).transcript).toBeNull();
}

describe.each(await installedFfmpegs())('with ffmpeg $name', ({ path }) => {
  it('gives the program the sound of the take and keeps what it heard', async () => {
    ground = await openTranscripts(folder, path);
    await ground.choose({ write: heardWords('I', 'led', 'it') });
    expect((await ground.transcripts.view('take1')).transcriber).toBe('ready');
    const task = await made();
    expect(task).toMatchObject({
      state: 'done',
      kind: 'make-transcript',
      takeId: 'take1',
      sessionId: 'session1',
      exportIds: [],
    });
    expect(task.commands).toHaveLength(2);
    expect(task.commands[1]).toMatch(/whisper-stand-in\.mjs --model '.*it’s a model\.bin' --file \S+speech\.wav/);
    const { transcript } = await ground.transcripts.view('take1');
    expect(transcript).toMatchObject({ source: 'made', language: 'en', revision: 0 });
    expect(transcript?.cues).toEqual([
      {
        startMs: 0,
        endMs: 1_500,
        text: 'I led it',
        words: [
          { text: 'I', startMs: 0 },
          { text: 'led', startMs: 500 },
          { text: 'it', startMs: 1_000 },
        ],
      },
    ]);
    expect((await workFolders()).filter((name) => !before.includes(name))).toEqual([]);
  });
});

describe('what goes wrong', () => {
  beforeEach(async () => {
    ground = await openTranscripts(folder);
  });

  it.each([
    ['fails', { fail: true }, 'transcriber-failed', /failed to initialize whisper context/],
    ['ends without a result', {}, 'transcriber-failed', /ended without a result/],
    ['writes something else', { write: '{"transcription":7}' }, 'transcriber-failed', /could not be read/],
    ['hears nobody', { write: heardWords() }, 'no-speech', /^/],
  ])('a program that %s', async (_, told, code, details) => {
    await ground.choose(told);
    const task = await made();
    expect(task).toMatchObject({ state: 'failed', error: { code } });
    expect(task.error?.details ?? '').toMatch(details);
    await expectNothingLeft();
  });

  it('a file that is no program', async () => {
    await ground.choose({});
    const odd = join(folder, 'odd');
    await writeFile(odd, '\u007fELF nonsense');
    await chmod(odd, 0o755);
    ground.preferences.whisperPath = odd;
    expect((await made()).error?.code).toBe('transcriber-failed');
    await expectNothingLeft();
  });

  it('a recording that cannot be read', async () => {
    await ground.choose({ write: heardWords('never') });
    await writeFile(join(ground.takeFolder, 'sound.webm'), 'no sound');
    expect((await made()).error?.code).toBe('ffmpeg-failed');
    await expectNothingLeft();
  });

  it('nothing chosen, or moved away since', async () => {
    await expect(ground.transcripts.make('take1')).rejects.toMatchObject({ code: 'transcriber-missing' });
    await ground.choose({});
    await rm(ground.preferences.whisperModelPath ?? '');
    expect((await ground.transcripts.view('take1')).transcriber).toBe('missing');
    await expect(ground.transcripts.make('take1')).rejects.toMatchObject({ code: 'transcriber-missing' });
    await ground.choose({});
    ground.preferences.whisperPath = folder;
    expect((await ground.transcripts.view('take1')).transcriber).toBe('missing');
  });

  it('a take that is not ready or has no sound', async () => {
    await ground.choose({});
    await ground.library.update('take', 'take1', (take) => ({
      ...take,
      media: take.media && { ...take.media, audio: null },
    }));
    await expect(ground.transcripts.make('take1')).rejects.toMatchObject({ code: 'invalid-input' });
    await ground.library.update('take', 'take1', (take) => ({ ...take, status: 'damaged', media: null }));
    await expect(ground.transcripts.make('take1')).rejects.toMatchObject({ code: 'take-not-ready' });
  });

  it('cancelled while it listens: the program ends and nothing is left', async () => {
    await ground.choose({ hang: true });
    const listening = new Promise<void>((done) =>
      ground.tasks.onChange((task) => {
        if ((task.progress ?? 0) > 0.3) done();
      }),
    );
    const id = await ground.transcripts.make('take1');
    expect(await ground.transcripts.make('take1'), 'one at a time for a take').toBe(id);
    await listening;
    ground.tasks.cancel(id);
    expect(await ground.tasks.ended(id)).toMatchObject({ state: 'cancelled', error: null });
    await expectNothingLeft();
  });
});
