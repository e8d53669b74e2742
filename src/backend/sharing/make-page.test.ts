import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { ReviewRequest } from '../../core/model/request.ts';
import type { Task } from '../../core/model/task.ts';
import { PagePayload } from '../../core/sharing/page-payload.ts';
import { removeFolder, tempFolder } from '../library/testing/temp-library.ts';
import { makePage } from './make-page.ts';
import { planRequest } from './plan-request.ts';
import { openSharing, type SharingGround, TAKE_MS } from './testing/sharing-ground.ts';

let folder: string;
let ground: SharingGround;
beforeEach(async () => {
  folder = await tempFolder();
  ground = await openSharing(folder);
});
afterEach(async () => {
  await ground.close();
  await removeFolder(folder);
});

const change = (what: Partial<ReviewRequest>) =>
  ground.context.library.update('request', 'request1', (request) => ({ ...request, ...what }));
const start = (): Task =>
  ground.tasks.start({
    kind: 'make-review-page',
    sessionId: 'session1',
    work: (context) => makePage(ground.tools, 'request1', context),
  });
const make = () => ground.tasks.ended(start().id);
const filesOf = async () =>
  (await readdir(ground.exportsDir).catch(() => [])).filter((name) => !name.endsWith('.json'));

async function openPage() {
  const name = (await filesOf()).find((file) => file.endsWith('.html')) ?? '';
  const html = await readFile(join(ground.exportsDir, name), 'utf8');
  const block = (id: string) => new RegExp(`id="${id}">([^<]*)</script>`).exec(html)?.[1] ?? '';
  return { html, payload: PagePayload.parse(JSON.parse(block('payload'))), block };
}

it('writes one page with both videos in it, the videos beside it, and remembers what lies in them', async () => {
  await ground.context.library.update('session', 'session1', (session) => ({
    ...session,
    jobDescription: 'Lead <script>alert(1)</script> & "more"',
  }));
  await change({ include: { jobDescription: true, focus: false } });
  const task = await make();
  expect(task).toMatchObject({ state: 'done', progress: 1, error: null });
  expect(task.commands.length).toBeGreaterThanOrEqual(4);
  const { payload, block, html } = await openPage();
  expect(payload).toMatchObject({
    reviewerName: 'Dana',
    jobDescription: 'Lead <script>alert(1)</script> & "more"',
    focus: [],
  });
  expect(html).not.toContain('<script>alert');
  for (const clip of payload.clips) {
    expect(clip).toMatchObject({ source: { kind: 'embedded' }, durationMs: TAKE_MS, hasPicture: true });
    expect(clip.picture).toEqual({ width: 640, height: 360 });
    const video = join(folder, `${clip.clipId}.mp4`);
    await writeFile(video, Buffer.from(block(`clip-${clip.clipId}`), 'base64'));
    const probed = await ground.tools.media.probe(video);
    expect(probed).toMatchObject({ video: { codec: 'h264' }, audio: { codec: 'aac' } });
    expect(Math.abs((probed.durationMs ?? 0) - TAKE_MS)).toBeLessThan(200);
  }
  const request = ground.context.library.get('request', 'request1');
  expect(request.clips.map(({ pieces }) => pieces[0]?.takeId)).toEqual(['take1', 'take2']);
  const exports = request.exportIds.map((id) => ground.context.library.get('export', id));
  expect(exports.map(({ kind }) => kind)).toEqual(['review-page', 'review-video', 'review-video']);
  expect(exports[0]?.sizeBytes).toBe(Buffer.byteLength(html));
  expect(await filesOf()).toHaveLength(3);
});

it('writes a small page without video for a drive link, with the names of the files to choose', async () => {
  await change({ delivery: 'two-files' });
  expect((await make()).state).toBe('done');
  const { html, payload, block } = await openPage();
  expect(Buffer.byteLength(html)).toBeLessThan(1_000_000);
  const names = await filesOf();
  for (const clip of payload.clips) {
    expect(block(`clip-${clip.clipId}`)).toBe('');
    if (clip.source.kind !== 'file') throw new Error('embedded');
    expect(names).toContain(clip.source.fileName);
  }
});

it('makes it again under another name, with the same clips', async () => {
  await make();
  const before = ground.context.library.get('request', 'request1');
  await make();
  const after = ground.context.library.get('request', 'request1');
  expect(after.clips).toEqual(before.clips);
  expect(after.exportIds).not.toEqual(before.exportIds);
  expect(await filesOf()).toHaveLength(6);
});

it('says how large it will be before, and keeps to it', async () => {
  const input = { takeIds: ['take1', 'take2'], delivery: 'one-file', size: 'strict-mail' } as const;
  const plan = await planRequest({ ...ground.tools }, 'session1', input);
  if (plan.state !== 'fits') throw new Error('does not fit');
  expect(plan.pageBytes).toBeLessThanOrEqual(7_000_000);
  expect(plan.heightPx).toBe(360);
  await change({ size: 'strict-mail' });
  await make();
  const [page] = ground.context.library.get('request', 'request1').exportIds;
  expect(ground.context.library.get('export', page ?? '').sizeBytes).toBeLessThanOrEqual(7_000_000);
});

it('says clearly when it cannot fit, and leaves nothing', async () => {
  const long = 20 * 3_600_000;
  await ground.context.library.update('take', 'take1', (take) => ({
    ...take,
    media: take.media && { ...take.media, durationMs: long },
  }));
  const input = { takeIds: ['take1'], delivery: 'one-file', size: 'mail' } as const;
  expect((await planRequest({ ...ground.tools }, 'session1', input)).state).toBe('cannot-fit');
  expect(await make()).toMatchObject({ state: 'failed', error: { code: 'too-large' } });
  expect(await filesOf()).toEqual([]);
});

it('leaves nothing when it is cancelled or a take is gone', async () => {
  const { id } = start();
  const running = new Promise<void>((resolve) =>
    ground.tasks.onChange((task) => task.commands.length > 1 && resolve()),
  );
  await running;
  ground.tasks.cancel(id);
  expect((await ground.tasks.ended(id)).state).toBe('cancelled');
  expect(await filesOf()).toEqual([]);
  expect(ground.context.library.all('export')).toEqual([]);
  await ground.context.library.update('take', 'take2', (take) => ({ ...take, status: 'binned' }));
  expect(await make()).toMatchObject({ state: 'failed', error: { code: 'take-not-ready' } });
  expect(await filesOf()).toEqual([]);
  expect(ground.context.library.get('request', 'request1').clips).toEqual([]);
});
