import { dirname } from 'node:path';
import { AppError } from '../../core/errors.ts';
import { importArguments } from '../../core/ffmpeg/import-arguments.ts';
import type { ProbedMedia } from '../../core/ffmpeg/parse-probe.ts';
import { findImportFault } from '../../core/importing/import-check.ts';
import type { FileFindings, ImportPlan } from '../../core/importing/import-plan.ts';
import { toAppError } from '../disk/disk-errors.ts';
import { type EncodeTools, explainFailure } from './encode.ts';
import { probeFile } from './probe.ts';
import { ffmpegProgress } from './run-ffmpeg.ts';
import { toneMapping } from './tone-mapping.ts';
import type { RunOptions } from './types.ts';

/** With less than this free where it writes, the disk was what stopped ffmpeg. */
const FULL_BELOW_BYTES = 1_000_000;

/** A file to bring in: where it lies, what was found in it, what is to become of it. */
export interface FileToImport {
  /** Absolute. */
  readonly file: string;
  readonly found: Pick<FileFindings, 'source' | 'isCutOff'>;
  readonly plan: ImportPlan;
}

/** Looks at a file that has just been written. @throws AppError `ffmpeg-failed` when it is not what was planned */
export async function checkImported(
  { tools }: EncodeTools,
  { found, plan }: FileToImport,
  written: string,
  writtenMs: number | null,
  options: RunOptions,
): Promise<ProbedMedia> {
  const result = await probeFile(tools, written, options);
  const fault = findImportFault(result, plan, {
    writtenMs,
    sourceMs: found.isCutOff ? null : found.source.durationMs,
  });
  if (fault !== null) throw new AppError('ffmpeg-failed', { message: fault, result });
  return result;
}

/** See `Media.importFile`. The `.part` file is gone afterwards, whatever happens. */
export async function importFile(
  at: EncodeTools,
  asked: FileToImport,
  outputFile: string,
  options: RunOptions,
): Promise<ProbedMedia> {
  const { file, found, plan } = asked;
  const { source } = found;
  const partFile = `${outputFile}.part`;
  try {
    await at.disk.remove(partFile);
    const isEncoded = plan.video !== null && plan.video !== 'copy';
    const { tools, toneMap } = await toneMapping(at.tools, isEncoded ? (source.video?.hdr ?? null) : null);
    const run = { file, partFile, plan, interlaced: source.video?.interlaced ?? false, toneMap };
    const written = await ffmpegProgress(tools, importArguments(run), options, ({ outMs, sizeBytes }) => {
      const share =
        plan.action === 'repack'
          ? (sizeBytes ?? 0) / Math.max(1, source.sizeBytes)
          : (outMs ?? 0) / Math.max(1, source.durationMs ?? Number.POSITIVE_INFINITY);
      options.onProgress?.(Math.min(0.97, share));
    });
    const result = await checkImported(at, asked, partFile, written.outMs, options);
    options.signal?.throwIfAborted();
    await at.disk.rename(partFile, outputFile);
    return result;
  } catch (error) {
    // Looked at while what was written still takes its room: with it gone, a full disk looks like one with room enough.
    const known = await explainFailure(at, [dirname(outputFile)], FULL_BELOW_BYTES, toAppError(error));
    await at.disk.remove(partFile).catch(() => undefined);
    options.signal?.throwIfAborted();
    throw known;
  }
}
