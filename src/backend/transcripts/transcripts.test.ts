import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { MAX_CUES } from '../../core/transcript/transcript.ts';
import { openTestLibrary, removeFolder, tempFolder } from '../library/testing/temp-library.ts';
import { openTranscripts } from './testing/transcript-ground.ts';

const VTT = 'WEBVTT\nLanguage: en\n\n00:01.000 --> 00:03.000\n<v Dana>Why you?\n\n00:03.000 --> 00:04.000\nI led it.\n';

let folder: string;
let ground: Awaited<ReturnType<typeof openTranscripts>>;
beforeEach(async () => {
  folder = await tempFolder();
  ground = await openTranscripts(folder);
});
afterEach(async () => {
  await ground.close();
  await removeFolder(folder);
});
const shown = async () => (await ground.transcripts.view('take1')).transcript;
const file = () => join(ground.takeFolder, 'transcript.json');

describe('importing', () => {
  it('keeps what was read beside the take and tells it', async () => {
    expect(await ground.transcripts.view('take1')).toEqual({ transcript: null, transcriber: 'not-chosen' });
    const made = await ground.transcripts.import('take1', VTT);
    expect(made).toMatchObject({ id: 'take1', revision: 0, language: 'en', source: 'imported', removedAt: null });
    expect(await shown()).toEqual(made);
    expect(JSON.parse(await readFile(file(), 'utf8'))).toEqual(made);
    expect(ground.changes).toEqual([{ document: 'transcript', id: 'take1', sessionId: 'session1', revision: 0 }]);
  });

  it('is there again in the next run', async () => {
    const made = await ground.transcripts.import('take1', VTT);
    await ground.library.close();
    const again = await openTestLibrary(join(folder, 'library'));
    expect(again.library.problems).toEqual([]);
    expect(again.library.all('take')).toHaveLength(1);
    expect(JSON.parse(await readFile(file(), 'utf8'))).toEqual(made);
    await again.library.close();
  });

  it.each([
    ['a letter', 'Dear Robin, --> thank you', 'transcript-unreadable'],
    ['nothing', '', 'transcript-unreadable'],
    ['too many cues', '0:1-->0:2\na\n\n'.repeat(MAX_CUES + 1), 'too-large'],
  ])('refuses %s and keeps what is there', async (_, text, code) => {
    const before = await ground.transcripts.import('take1', VTT);
    await expect(ground.transcripts.import('take1', text)).rejects.toMatchObject({ code });
    expect(await shown()).toEqual(before);
  });

  it('refuses an unknown take', async () => {
    await expect(ground.transcripts.import('take9', VTT)).rejects.toMatchObject({ code: 'not-found' });
    await expect(ground.transcripts.view('take9')).rejects.toMatchObject({ code: 'not-found' });
  });

  it('shows what is there in a library that may only be read, and changes nothing in it', async () => {
    const made = await ground.transcripts.import('take1', VTT);
    await ground.close();
    const about = join(folder, 'library', 'library.json');
    // As after a newer app: everything in it is left as it is.
    await writeFile(about, JSON.stringify({ ...JSON.parse(await readFile(about, 'utf8')), version: 99 }));
    ground = await openTranscripts(folder);
    const lying = () => readdir(join(folder, 'library'), { recursive: true });
    const before = await lying();
    expect(ground.library.readOnly).toBe(true);
    expect(await shown()).toEqual(made);
    await ground.choose({});
    const refused = { code: 'library-read-only' };
    await expect(ground.transcripts.import('take1', VTT)).rejects.toMatchObject(refused);
    await expect(ground.transcripts.remove('take1', made.revision)).rejects.toMatchObject(refused);
    await expect(ground.transcripts.make('take1')).rejects.toMatchObject(refused);
    await expect(ground.transcripts.export('take1', 'vtt')).rejects.toMatchObject(refused);
    expect(await lying()).toEqual(before);
  });

  it('writes one after the other, whoever asks at the same time', async () => {
    const many = await Promise.all(Array.from({ length: 8 }, () => ground.transcripts.import('take1', VTT)));
    expect(many.map(({ revision }) => revision)).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
    expect((await readdir(ground.takeFolder)).sort()).toEqual([
      'sound.webm',
      'take.json',
      'transcript.json',
      'transcript.json.previous',
    ]);
  });
});

describe('taking away and back', () => {
  it('removes, keeps it on disk, and brings it back', async () => {
    const made = await ground.transcripts.import('take1', VTT);
    const removed = await ground.transcripts.remove('take1', made.revision);
    expect(await shown()).toBeNull();
    await expect(ground.transcripts.remove('take1', removed.revision)).rejects.toMatchObject({ code: 'not-found' });
    await expect(ground.transcripts.export('take1', 'vtt')).rejects.toMatchObject({ code: 'not-found' });
    const back = await ground.transcripts.restoreEarlier('take1', removed.revision);
    expect(back).toEqual({ ...made, revision: 2 });
    expect(await shown()).toEqual(back);
  });

  it('takes an import back: to the one before it, or to none', async () => {
    const first = await ground.transcripts.import('take1', VTT);
    const second = await ground.transcripts.import('take1', '0:1-->0:2\nother');
    const back = await ground.transcripts.restoreEarlier('take1', second.revision);
    expect(back.cues).toEqual(first.cues);
    await expect(ground.transcripts.restoreEarlier('take1', second.revision)).rejects.toMatchObject({
      code: 'conflict',
    });

    await removeFolder(`${file()}.previous`);
    await ground.transcripts.restoreEarlier('take1', back.revision);
    expect(await shown()).toBeNull();
  });
});

describe('documents that cannot be read', () => {
  it('falls back to the version before', async () => {
    const first = await ground.transcripts.import('take1', VTT);
    await ground.transcripts.import('take1', '0:1-->0:2\nother');
    await writeFile(file(), '{"type":"transc');
    expect(await shown()).toEqual(first);
    expect((await readdir(ground.takeFolder)).some((name) => name.startsWith('transcript.json.corrupt-'))).toBe(true);
  });
  it('sets aside what is broken and says so once', async () => {
    await writeFile(file(), '[]');
    await expect(ground.transcripts.view('take1')).rejects.toMatchObject({ code: 'document-corrupt' });
    expect(await shown()).toBeNull();
    await ground.transcripts.import('take1', VTT);
  });
  it('leaves one of a newer version alone', async () => {
    const newer = JSON.stringify({ type: 'transcript', version: 2 });
    await writeFile(file(), newer);
    await expect(ground.transcripts.import('take1', VTT)).rejects.toMatchObject({ code: 'document-newer' });
    expect(await readFile(file(), 'utf8')).toBe(newer);
  });
});

describe('exporting', () => {
  it.each([
    ['vtt', /^WEBVTT\nLanguage: en\n\n00:00:01\.000 --> 00:00:03\.000\n<v Dana>Why you\?\n/],
    ['srt', /^1\n00:00:01,000 --> 00:00:03,000\nDana: Why you\?\n\n2\n/],
  ] as const)('writes %s under a free name', async (format, content) => {
    await ground.transcripts.import('take1', VTT);
    const one = await ground.transcripts.export('take1', format);
    const two = await ground.transcripts.export('take1', format);
    expect(one.fileName).toBe(`Second Take transcript - why-do-you-want-this-role - 1.${format}`);
    expect(two.fileName).toBe(`Second Take transcript - why-do-you-want-this-role - 1 (2).${format}`);
    const text = await readFile(join(ground.library.folderOf('export', one.id), one.fileName), 'utf8');
    expect(text).toMatch(content);
    expect(one.sizeBytes).toBe(Buffer.byteLength(text));
    expect(ground.library.ofSession('export', 'session1').map(({ kind }) => kind)).toEqual([
      `transcript-${format}`,
      `transcript-${format}`,
    ]);
  });
});
