import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { clipFileStem, reelFileStem } from '../../core/clips/clip-names.ts';
import { exactPieces, fastPieces } from '../../core/clips/cut-map.ts';
import type { CutPlan } from '../../core/clips/cut-plan.ts';
import type { CutRequest } from '../../core/clips/cut-request.ts';
import { AppError } from '../../core/errors.ts';
import type { ClipPiece } from '../../core/sharing/clip-map.ts';
import { toAppError } from '../disk/disk-errors.ts';
import { ExportFiles } from '../exports/export-files.ts';
import { takeFile } from '../library/take-file.ts';
import type { RunOptions } from '../media/types.ts';
import { dayOf } from '../reports/manner.ts';
import type { TaskContext } from '../tasks/types.ts';
import { type CutTools, planOf } from './cut-tools.ts';
import { drawCard } from './title-card.ts';

type Makeable = Exclude<CutPlan, { kind: 'cannot-fit' }>;

/** A request with its plan. @throws AppError `too-large` (details: `smallestBytes`) when it cannot fit */
async function makeable(
  tools: CutTools,
  sessionId: string,
  request: CutRequest,
): Promise<{ request: CutRequest; plan: Makeable }> {
  const plan = await planOf(tools, sessionId, request);
  if (plan.kind === 'cannot-fit') throw new AppError('too-large', { smallestBytes: plan.smallestBytes });
  return { request, plan };
}

/** Writes the file of a plan. @returns its size and where its stretches come from */
async function writeCut(
  { library, media, resourcesDir }: CutTools,
  { request, plan }: { readonly request: CutRequest; readonly plan: Makeable },
  outputFile: string,
  cardsFolder: string,
  options: RunOptions,
): Promise<{ readonly sizeBytes: number; readonly pieces: ClipPiece[] }> {
  if (plan.kind === 'fast') {
    const { takeId, passage } = plan;
    const { path, offsetMs } = takeFile(library, takeId);
    const inFile = { ...passage, startMs: offsetMs + passage.startMs };
    const { startMs, clipStartMs, sizeBytes } = await media.copyPassage(path, inFile, outputFile, options);
    return { sizeBytes, pieces: fastPieces(takeId, passage, { startMs: startMs - offsetMs, clipStartMs }) };
  }
  const { picture } = plan.clip;
  const pieces = [];
  for (const [index, piece] of plan.pieces.entries()) {
    const card = picture && piece.title !== null ? join(cardsFolder, `card-${index}.png`) : null;
    if (card && picture && piece.title !== null)
      await writeFile(card, await drawCard(piece.title, picture, resourcesDir));
    const { path, offsetMs } = takeFile(library, piece.takeId);
    pieces.push({ ...piece, file: path, offsetMs, card });
  }
  const cut = { pieces, clip: plan.clip, evenSound: request.evenSound };
  const { sizeBytes } = await media.encodePieces(cut, outputFile, options);
  return { sizeBytes, pieces: exactPieces(plan.pieces) };
}

/** How long encoding takes, roughly: for the bar, when several are made. */
const weightOf = (plan: Makeable): number => (plan.kind === 'fast' ? plan.passage.lengthMs / 20 : plan.clip.durationMs);

/**
 * The work of making clips (or one reel): writes each file under a name nothing else has, checks it, and gives it its
 * document with the map. When one fails or it is cancelled, none of them stays.
 * @returns ids of the exports, in the order of the requests
 * @throws AppError `too-large`, `not-found`, `take-not-ready`, `ffmpeg-…`, `disk-full`, `file-failed`, `library-read-only`
 */
export async function makeCuts(
  tools: CutTools,
  sessionId: string,
  kind: 'clip' | 'reel',
  requests: readonly CutRequest[],
  { signal, command, progress }: TaskContext,
): Promise<readonly string[]> {
  const cuts: Awaited<ReturnType<typeof makeable>>[] = [];
  // One after the other: a fast cut may ask ffprobe.
  for (const request of requests) cuts.push(await makeable(tools, sessionId, request));
  const files = new ExportFiles(tools, tools.exportsFolder, sessionId);
  const day = dayOf(new Date(tools.clock.now()), { locale: 'en' });
  const totalWeight = cuts.reduce((sum, { plan }) => sum + weightOf(plan), 0);
  const cardsFolder = await mkdtemp(join(tmpdir(), 'second-take-cards-')).catch((error: unknown) =>
    Promise.reject(toAppError(error)),
  );
  let doneWeight = 0;
  try {
    for (const { request, plan } of cuts) {
      // Of the moment, not of what leads to it: that is the time people know it by.
      const startMs = request.pieces[0]?.startMs ?? 0;
      const names = await files.reserve('mp4', (copy) =>
        kind === 'clip' ? clipFileStem(request.about, startMs, day, copy) : reelFileStem(request.about, day, copy),
      );
      const { pieces, sizeBytes } = await writeCut(tools, { request, plan }, names.part('mp4'), cardsFolder, {
        signal,
        onCommand: command,
        onProgress: (fraction) => progress((doneWeight + weightOf(plan) * fraction) / Math.max(1, totalWeight)),
      });
      await tools.exportsFolder.sync(names.part('mp4'));
      signal.throwIfAborted();
      await files.publish(names, 'mp4', { kind, map: { clipId: tools.ids.next(), pieces } }, { sizeBytes });
      doneWeight += weightOf(plan);
    }
    return files.exportIds;
  } catch (error) {
    await files.takeBack();
    signal.throwIfAborted();
    throw toAppError(error);
  } finally {
    await files.cleanUp();
    await rm(cardsFolder, { recursive: true, force: true });
  }
}
