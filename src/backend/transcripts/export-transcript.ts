import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { AppError } from '../../core/errors.ts';
import type { ExportDocument } from '../../core/model/documents.ts';
import { windowOf } from '../../core/model/take-window.ts';
import { fileSlug } from '../../core/report/file-name.ts';
import { cuesInWindow } from '../../core/transcript/cues-in-window.ts';
import type { TranscriptFormat } from '../../core/transcript/parse-transcript.ts';
import { serialiseTranscript } from '../../core/transcript/serialise.ts';
import type { Transcript } from '../../core/transcript/transcript.ts';
import type { ExportsFolder } from '../exports/exports-folder.ts';
import { type LibraryContext, timestamp } from '../library/context.ts';
import { CHILD_FOLDERS } from '../library/layout.ts';

/** A take without a file: nothing of it can be trimmed away. */
const ALL = { startMs: 0, endMs: Number.POSITIVE_INFINITY };

/** Writes a transcript as a file into the session's `exports/`, under the first free name. Errors are `AppError`s. */
export async function exportTranscript(
  context: LibraryContext & { readonly exportsFolder: ExportsFolder },
  transcript: Transcript,
  format: TranscriptFormat,
): Promise<ExportDocument> {
  const { library, exportsFolder, clock, ids } = context;
  if (library.readOnly) throw new AppError('library-read-only');
  const session = library.get('session', transcript.sessionId);
  const take = library.get('take', transcript.takeId);
  const { questionId, attempt } = take;
  // What is trimmed away is not exported.
  const said = { ...transcript, cues: cuesInWindow(transcript.cues, take.media ? windowOf(take) : ALL) };
  const question = session.questions.find(({ id }) => id === questionId)?.text ?? '';
  const parts = ['Second Take transcript', fileSlug(question), String(attempt)].filter((part) => part !== '');
  const folder = join(library.folderOf('session', session.id), CHILD_FOLDERS.export);
  const stemOf = (copy: number) => parts.join(' - ') + (copy > 1 ? ` (${copy})` : '');
  const names = await exportsFolder.reserve(folder, [format], stemOf);
  const { fileName, path } = names.final(format);
  try {
    const data = new TextEncoder().encode(serialiseTranscript(said, format));
    await exportsFolder.write(names.part(format), data);
    await exportsFolder.publish(names, format);
    return await library.create('export', {
      type: 'export',
      version: 1,
      id: ids.next(),
      revision: 0,
      sessionId: session.id,
      kind: `transcript-${format}`,
      fileName,
      sizeBytes: data.length,
      sha256: createHash('sha256').update(data).digest('hex'),
      createdAt: timestamp(clock),
    });
  } catch (error) {
    for (const file of [names.part(format), path]) await exportsFolder.remove(file).catch(() => undefined);
    throw error;
  } finally {
    names.release();
  }
}
