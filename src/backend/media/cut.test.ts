import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { exactPieces, fastPieces } from '../../core/clips/cut-map.ts';
import { planCut } from '../../core/clips/cut-plan.ts';
import type { CutOptions } from '../../core/clips/cut-request.ts';
import { clipToTake } from '../../core/sharing/clip-map.ts';
import { drawCard } from '../clips/title-card.ts';
import { runProgram } from '../process/runner.ts';
import type { PieceToCut } from './cut.ts';
import { createMedia } from './media.ts';
import { COUNTED_FPS, type CountedTake, makeCountedTake, readCounters } from './testing/counted-take.ts';
import { installedFfmpegs } from './testing/installed.ts';

const ffmpegs = await installedFfmpegs();
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'cut-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** A piece of one of the takes, in milliseconds. */
interface Asked {
  readonly take: string;
  readonly startMs: number;
  readonly lengthMs: number;
  readonly title?: string;
}
const exact: CutOptions = { leadInMs: 0, leadOutMs: 0, mode: 'exact', maxBytes: null, evenSound: false };
/** How far what is seen may be from what was asked for. */
const ERROR_MS = 34;
const frameMs = 1_000 / COUNTED_FPS;

/** Number of the picture that stands at a time, where only some are there. */
function standing(ms: number, keeps: (frame: number) => boolean): number {
  let frame = Math.floor((ms + 0.01) / frameMs);
  while (frame > 0 && !keeps(frame)) frame -= 1;
  return frame;
}

describe.each(ffmpegs)('cutting with $name ffmpeg', ({ name, path }) => {
  const media = createMedia({ preferences: () => path, log: () => undefined });
  const takes = new Map<string, string>();
  const at = (file: string) => join(folder, `${name.replace(/\W/g, '')}-${file}`);
  const add = async (id: string, take: CountedTake) => {
    const file = at(`${id}.${take.codec === 'h264' ? 'mp4' : 'webm'}`);
    await makeCountedTake(path, file, take);
    takes.set(id, file);
  };
  const fileOf = (id: string) => takes.get(id) ?? '';
  beforeAll(async () => {
    await Promise.all([
      add('h264', { codec: 'h264', seconds: 12 }),
      add('vp8', { codec: 'vp8', seconds: 12 }),
      add('vp9', { codec: 'vp9', seconds: 12 }),
    ]);
    await Promise.all([
      // Pictures that come as they like: five a second, then none for two seconds and more.
      add('vfr', { codec: 'vp8', seconds: 12, select: 'eq(mod(n,6),0)*not(between(n,90,155))' }),
      add('mute', { codec: 'vp8', seconds: 8, sound: null, size: { width: 160, height: 240 } }),
      add('reordered', { codec: 'h264', seconds: 12, isReordered: true }),
      add('seldom', { codec: 'h264', seconds: 12, select: 'not(mod(n,60))', sound: null }),
      add('quiet', { codec: 'h264', seconds: 8, sound: "aevalsrc='0.01*sin(2764*t)':s=48000:d=8" }),
    ]);
    const sound = at('sound.webm');
    await runProgram({
      file: path,
      args: ['-v', 'error', '-y', '-f', 'lavfi', '-i', 'sine=d=8', '-c:a', 'libopus', sound],
      timeoutMs: 30_000,
    });
    takes.set('sound', sound);
  }, 120_000);

  const factsOf = async (id: string) => {
    const { durationMs, sizeBytes, video, audio } = await media.probe(fileOf(id));
    const container = fileOf(id).endsWith('.mp4') ? ('mp4' as const) : ('webm' as const);
    return { container, durationMs: durationMs ?? 0, sizeBytes, video, audio };
  };
  /** Cuts as the app does and gives the file with where it comes from. */
  const cut = async (asked: readonly Asked[], options: Partial<CutOptions> = {}) => {
    const output = at(`cut-${Math.random()}.mp4`);
    const facts = await Promise.all(asked.map(({ take }) => factsOf(take)));
    const pieces = asked.map(({ take, title, ...range }) => ({ ...range, takeId: take, title: title ?? null }));
    const plan = planCut({ ...exact, ...options, pieces, about: '' }, facts);
    if (plan.kind === 'cannot-fit') throw new Error(`needs ${plan.smallestBytes}`);
    if (plan.kind === 'fast') {
      const copied = await media.copyPassage(fileOf(plan.takeId), plan.passage, output);
      const clip = { durationMs: copied.durationMs, picture: null };
      return { output, clip, pieces: fastPieces(plan.takeId, plan.passage, copied), copied };
    }
    const laid: PieceToCut[] = [];
    for (const piece of plan.pieces) {
      const { picture } = plan.clip;
      const card = piece.title !== null && picture ? at(`card-${laid.length}.png`) : null;
      if (card && picture) await writeFile(card, await drawCard(piece.title ?? '', picture, 'resources'));
      laid.push({ ...piece, file: fileOf(piece.takeId), offsetMs: 0, card });
    }
    const { evenSound = false } = options;
    await media.encodePieces({ pieces: laid, clip: plan.clip, evenSound }, output);
    return { output, clip: plan.clip, pieces: exactPieces(plan.pieces), copied: null };
  };
  /** The largest distance of what is shown from what the map says, over all pictures of all pieces, in milliseconds. */
  const errorOf = async ({ output, pieces }: Awaited<ReturnType<typeof cut>>, keeps?: (frame: number) => boolean) => {
    const shown = await readCounters(path, output);
    const map = { clipId: 'clip1', pieces };
    const errors = shown.flatMap((number, index) => {
      const clipMs = Math.round(index * frameMs);
      const piece = pieces.find((one) => clipMs >= one.clipStartMs - 1 && clipMs < one.clipStartMs + one.lengthMs - 1);
      const place = piece && clipToTake(map, clipMs, 0);
      if (!place) return [];
      const off = Math.abs(number * frameMs - place.startMs);
      // Where pictures stand longer, each of those that stand around that time is right.
      return keeps && [-ERROR_MS, 0, ERROR_MS].some((by) => number === standing(place.startMs + by, keeps))
        ? [0]
        : [off];
    });
    expect(errors.length).toBeGreaterThan(20);
    return Math.max(...errors);
  };

  it.each([
    ['h264', 0, 2_000],
    ['h264', 3_517, 2_250],
    ['vp8', 3_517, 2_250],
    ['vp9', 6_049, 1_984],
    ['vp8', 10_500, 9_000],
    ['vp9', 1, 1_000],
  ] as const)('cuts %s from %i ms, %i ms long, to the picture', async (take, startMs, lengthMs) => {
    const result = await cut([{ take, startMs, lengthMs }]);
    expect(await errorOf(result)).toBeLessThanOrEqual(ERROR_MS);
    const probed = await media.probe(result.output);
    expect(probed).toMatchObject({ video: { codec: 'h264', width: 192, height: 108 }, audio: { codec: 'aac' } });
    expect(Math.abs((probed.durationMs ?? 0) - Math.min(lengthMs, 12_000 - startMs))).toBeLessThanOrEqual(60);
  });

  it('shows what was shown, where pictures come as they like', async () => {
    const keeps = (frame: number) => frame % 6 === 0 && !(frame >= 90 && frame <= 155);
    const result = await cut([{ take: 'vfr', startMs: 4_100, lengthMs: 3_000 }]);
    expect(await errorOf(result, keeps)).toBeLessThanOrEqual(ERROR_MS);
    // In the middle of the gap: the picture from before it.
    expect((await readCounters(path, result.output))[0]).toBe(84);
  });

  it('joins pieces of several takes with cards, each where its map says', async () => {
    const result = await cut([
      { take: 'vp8', startMs: 2_017, lengthMs: 1_503, title: 'Keep: direct answer, 0:02' },
      { take: 'h264', startMs: 7_331, lengthMs: 1_111 },
      { take: 'vp9', startMs: 5_003, lengthMs: 1_333, title: 'שלום 👋 عرب' },
    ]);
    expect(await errorOf(result)).toBeLessThanOrEqual(ERROR_MS);
    const probed = await media.probe(result.output);
    expect(Math.abs((probed.durationMs ?? 0) - result.clip.durationMs)).toBeLessThanOrEqual(60);
    expect(result.pieces[0]?.clipStartMs).toBe(2_500);
  });

  it('joins what has no sound, no picture and another shape', async () => {
    const result = await cut([
      { take: 'mute', startMs: 1_000, lengthMs: 1_000 },
      { take: 'sound', startMs: 1_000, lengthMs: 1_000, title: 'Sound only' },
      { take: 'sound', startMs: 3_000, lengthMs: 1_000 },
      { take: 'h264', startMs: 5_000, lengthMs: 1_500 },
    ]);
    const probed = await media.probe(result.output);
    expect(probed).toMatchObject({ video: { codec: 'h264', width: 160, height: 240 }, audio: { codec: 'aac' } });
    expect(Math.abs((probed.durationMs ?? 0) - 7_000)).toBeLessThan(100);
  });

  it('leaves sound alone and silence alone', async () => {
    const sound = await media.probe((await cut([{ take: 'sound', startMs: 2_000, lengthMs: 3_000 }])).output);
    expect(sound).toMatchObject({ video: null, audio: { codec: 'aac' } });
    expect(Math.abs((sound.durationMs ?? 0) - 3_000)).toBeLessThan(60);
    const mute = await media.probe((await cut([{ take: 'mute', startMs: 2_000, lengthMs: 3_000 }])).output);
    expect(mute).toMatchObject({ video: { codec: 'h264' }, audio: null });
  });

  it('starts a fast cut at the key frame and says how much earlier that is', async () => {
    const result = await cut([{ take: 'h264', startMs: 3_817, lengthMs: 4_000 }], { mode: 'fast' });
    expect(result.copied?.startMs).toBe(3_000);
    // Sound begins with the block that is heard before the first picture.
    expect(result.pieces).toMatchObject([{ takeId: 'h264', takeStartMs: 3_000, lengthMs: 4_817 }]);
    expect(result.pieces[0]?.clipStartMs).toBeLessThanOrEqual(ERROR_MS);
    expect(await errorOf(result)).toBeLessThanOrEqual(ERROR_MS);
    expect((await readCounters(path, result.output))[0]).toBe(90);
  });

  it.each([
    [3_517, 2_000, 2_000],
    // Just after a key frame, where ffmpeg 4.1 by itself would start with the one before.
    [4_012, 1_500, 4_000],
    // Just before one, which is stored before that time already.
    [5_970, 1_500, 4_000],
    [0, 1_000, 0],
  ])('starts a fast cut from %i ms right where pictures are stored in another order', async (at, lengthMs, startMs) => {
    const result = await cut([{ take: 'reordered', startMs: at, lengthMs }], { mode: 'fast' });
    expect(result.pieces[0]?.takeStartMs).toBe(startMs);
    // Up to where the last pictures wait for ones that come after them.
    const [piece] = result.pieces;
    if (!piece) throw new Error('no piece');
    const sure = { ...result, pieces: [{ ...piece, lengthMs: piece.lengthMs - 250 }] };
    expect(await errorOf(sure)).toBeLessThanOrEqual(ERROR_MS);
  });

  it('takes a fast cut whose last picture stands for long', async () => {
    const result = await cut([{ take: 'seldom', startMs: 2_100, lengthMs: 2_500 }], { mode: 'fast' });
    expect((await readCounters(path, result.output))[0]).toBe(Math.round((result.copied?.startMs ?? 0) / frameMs));
    expect(result.clip.durationMs).toBeGreaterThanOrEqual(2_500);
  });

  it('brings a quiet voice to the loudness of speech on the web', async () => {
    const loudness = async (file: string) => {
      const args = ['-hide_banner', '-i', file, '-af', 'ebur128', '-f', 'null', '-'];
      const { stderr } = await runProgram({ file: path, args, timeoutMs: 30_000 });
      return Number([...stderr.matchAll(/I:\s+(-?[\d.]+) LUFS/g)].at(-1)?.[1]);
    };
    const range = { take: 'quiet', startMs: 1_000, lengthMs: 5_000 };
    const [plain, even] = [await cut([range]), await cut([range], { evenSound: true })];
    expect(await loudness(plain.output)).toBeLessThan(-35);
    expect(await loudness(even.output)).toBeGreaterThan((await loudness(plain.output)) + 18);
    const loud = await cut([{ take: 'h264', startMs: 1_000, lengthMs: 5_000 }], { evenSound: true });
    expect(Math.abs((await loudness(loud.output)) + 16)).toBeLessThan(1.5);
  });

  it('keeps a limit of size', async () => {
    const result = await cut([{ take: 'h264', startMs: 1_000, lengthMs: 8_000, title: 'Small' }], {
      maxBytes: 120_000,
    });
    expect((await media.probe(result.output)).sizeBytes).toBeLessThanOrEqual(120_000);
    expect(await errorOf(result)).toBeLessThanOrEqual(ERROR_MS);
  });

  it.each(['exact', 'fast'] as const)('leaves nothing of a %s cut that is cancelled', async (mode) => {
    const before = await readdir(folder);
    const cancel = new AbortController();
    const output = at('cancelled.mp4');
    const options = { signal: cancel.signal, onCommand: (line: string) => line.includes('-i file') && cancel.abort() };
    const facts = await factsOf('h264');
    const piece = { takeId: 'h264', startMs: 0, lengthMs: 10_000, title: null };
    const plan = planCut({ ...exact, pieces: [piece], about: '' }, [facts]);
    if (plan.kind !== 'exact') throw new Error(plan.kind);
    const pieces = plan.pieces.map((laid) => ({ ...laid, file: fileOf('h264'), offsetMs: 0, card: null }));
    const run =
      mode === 'exact'
        ? media.encodePieces({ pieces, clip: plan.clip, evenSound: false }, output, options)
        : media.copyPassage(fileOf('h264'), { startMs: 0, lengthMs: 10_000 }, output, options);
    await expect(run).rejects.toMatchObject({ name: 'AbortError' });
    expect(await readdir(folder)).toEqual(before);
  });
});
