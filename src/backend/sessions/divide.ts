import { join } from 'node:path';
import { AppError } from '../../core/errors.ts';
import { posterMs } from '../../core/model/poster-time.ts';
import type { MediaFacts, Take } from '../../core/model/take.ts';
import { fileOffsetMs, type TimeWindow, wholeOf, windowOf } from '../../core/model/take-window.ts';
import { canDivide, momentsFromParts, momentsToParts, type PartPlace } from '../../core/review/divide.ts';
import type { ReviewEdit } from '../../core/review/edits.ts';
import type { Disk } from '../disk/disk.ts';
import { writeSynced } from '../disk/synced.ts';
import type { LibraryContext } from '../library/context.ts';
import { mapLimit } from '../library/map-limit.ts';
import { takeFile } from '../library/take-file.ts';
import { POSTER_FILE, POSTER_WIDTH } from '../media/poster.ts';
import type { Media } from '../media/types.ts';
import type { Log } from '../ports.ts';
import { editReview } from '../reviews/reviews.ts';
import { keepAnswersDraft } from './answers-draft.ts';
import { isSameQuestion, nextAttempt } from './attempts.ts';
import { addQuestion } from './sessions.ts';
import { ownReviewOf } from './summary.ts';
import { binTake, restoreTake } from './takes.ts';
import { checkReviewIsOpen } from './trim.ts';

/** What dividing works with. */
export interface DivideTools extends LibraryContext {
  readonly media: Pick<Media, 'still'>;
  readonly disk: Disk;
  readonly log: Log;
  /** Gives each part what was said in it. */
  readonly handOnTranscript: (takeId: string, parts: readonly PartPlace[]) => Promise<void>;
}

/** One answer in a recording, in the time of the take it is in, with the question it answers. */
export interface NewPart extends TimeWindow {
  readonly question: { readonly questionId: string } | { readonly text: string };
}

const POSTERS_AT_ONCE = 2;

/** A take of `whole` as it is before it has a poster. */
function partOf(
  whole: Take & { readonly media: MediaFacts },
  { startMs, endMs }: TimeWindow,
  own: Pick<Take, 'id' | 'questionId' | 'attempt'>,
): Take {
  const { media } = whole;
  const { trim: _trim, ...rest } = whole;
  const offsetMs = fileOffsetMs(whole);
  const durationMs = endMs - startMs;
  const sizeBytes = Math.round((media.sizeBytes * durationMs) / Math.max(1, media.durationMs));
  return {
    ...rest,
    ...own,
    revision: 0,
    // When this answer was given: so parts stand in the order of the recording.
    createdAt: new Date(Date.parse(whole.createdAt) + startMs).toISOString(),
    raw: null,
    recordedMs: null,
    recovery: 'none',
    problem: null,
    outcomes: {},
    media: { ...media, durationMs, sizeBytes, posterFileName: null },
    source: { takeId: whole.source?.takeId ?? whole.id, startMs: offsetMs + startMs, endMs: offsetMs + endMs },
  };
}

/** A part without a still is still a part: failing is logged. */
async function addPoster({ library, media, disk, log }: DivideTools, take: Take): Promise<void> {
  try {
    const { path, offsetMs } = takeFile(library, take.id);
    const atMs = posterMs(wholeOf(take));
    const jpeg = take.media?.video ? await media.still(path, offsetMs + atMs, POSTER_WIDTH) : null;
    if (!jpeg) return;
    const folder = library.folderOf('take', take.id);
    const part = join(folder, `${POSTER_FILE}.part`);
    await writeSynced(disk, part, jpeg);
    await disk.rename(part, join(folder, POSTER_FILE));
    await library.update('take', take.id, (current) =>
      current.media ? { ...current, media: { ...current.media, posterFileName: POSTER_FILE } } : current,
    );
  } catch (error) {
    log('warn', 'a part goes without a poster', { takeId: take.id, reason: String(error) });
  }
}

async function moveMoments(context: LibraryContext, sessionId: string, edits: readonly ReviewEdit[]): Promise<void> {
  const review = ownReviewOf(context.library, sessionId);
  if (review && edits.length > 0) await editReview(context, review.id, edits);
}

const momentsOf = (context: LibraryContext, sessionId: string) =>
  ownReviewOf(context.library, sessionId)?.moments ?? [];

async function makeParts(tools: DivideTools, whole: Take & { readonly media: MediaFacts }, parts: readonly NewPart[]) {
  const { library, ids } = tools;
  const made: Take[] = [];
  try {
    for (const part of parts) {
      const { question } = part;
      const { questions } = library.get('session', whole.sessionId);
      const asked =
        'text' in question
          ? (await addQuestion(tools, whole.sessionId, { text: question.text, source: 'own' })).question
          : questions.find(({ id }) => id === question.questionId);
      if (!asked) throw new AppError('not-found', { type: 'question', ...question });
      const own = questions.find(({ id }) => id === whole.questionId);
      const isFirstOfOwn = own && isSameQuestion(asked, own) && !made.some(({ attempt }) => attempt === whole.attempt);
      // The whole and its part are one and the same attempt.
      const attempt = isFirstOfOwn ? whole.attempt : nextAttempt(library, asked);
      made.push(await library.create('take', partOf(whole, part, { id: ids.next(), questionId: asked.id, attempt })));
    }
    return made;
  } catch (error) {
    for (const { id } of made) await binTake(tools, id).catch(() => undefined);
    throw error;
  }
}

/**
 * Makes each part of a take a take of its own, in the same file. What the owner marked goes to the part it begins in, and
 * the take itself into the bin, where its file stays while it is needed. `joinParts` takes it back.
 * @throws AppError `not-found` also for a question, `take-not-ready`, `review-finished`, `trim-too-short` for parts that
 * are shorter than a second, overlap or lie outside, `conflict` when the take has another revision by now
 */
export async function divideTake(
  tools: DivideTools,
  takeId: string,
  seen: number,
  parts: readonly NewPart[],
): Promise<Take[]> {
  const { library } = tools;
  const whole = library.get('take', takeId);
  const { media, sessionId } = whole;
  if (whole.status !== 'ready' || !media) throw new AppError('take-not-ready', { takeId });
  if (whole.revision !== seen) throw new AppError('conflict', { type: 'take', id: takeId, revision: whole.revision });
  checkReviewIsOpen(library, sessionId);
  if (!canDivide(parts, windowOf(whole))) throw new AppError('trim-too-short', { takeId, parts });
  const made = await makeParts(tools, { ...whole, media }, parts);
  const places = made.map(({ id }, index): PartPlace => {
    const { startMs, endMs } = parts[index] as NewPart;
    return { takeId: id, startMs, endMs };
  });
  try {
    await moveMoments(tools, sessionId, momentsToParts(momentsOf(tools, sessionId), takeId, places));
    await binTake(tools, takeId);
  } catch (error) {
    await moveMoments(tools, sessionId, momentsFromParts(momentsOf(tools, sessionId), takeId, places));
    for (const { id } of made) await binTake(tools, id);
    throw error;
  }
  await tools
    .handOnTranscript(takeId, places)
    .catch((error: unknown) => tools.log('warn', 'parts go without a transcript', { takeId, reason: String(error) }));
  await keepAnswersDraft(tools, takeId, null).catch((error: unknown) =>
    tools.log('warn', 'a draft of a division stays', { takeId, reason: String(error) }),
  );
  await mapLimit(made, POSTERS_AT_ONCE, (take) => addPoster(tools, take));
  return made.map(({ id }) => library.get('take', id));
}

/**
 * Takes dividing back: the take is there again with everything that was marked, on its parts since then too, and the
 * parts go into the bin.
 * @throws AppError `not-found` also for a take that is no part of this one, `review-finished`
 */
export async function joinParts(context: LibraryContext, takeId: string, partIds: readonly string[]): Promise<Take> {
  const { library } = context;
  const whole = library.get('take', takeId);
  checkReviewIsOpen(library, whole.sessionId);
  const ownerId = whole.source?.takeId ?? whole.id;
  const places = partIds.map((id): PartPlace => {
    const { source } = library.get('take', id);
    if (source?.takeId !== ownerId || id === takeId) throw new AppError('not-found', { type: 'part', id, takeId });
    const offsetMs = fileOffsetMs(whole);
    return { takeId: id, startMs: source.startMs - offsetMs, endMs: source.endMs - offsetMs };
  });
  const restored = await restoreTake(context, takeId);
  const { sessionId } = whole;
  await moveMoments(context, sessionId, momentsFromParts(momentsOf(context, sessionId), takeId, places));
  for (const id of partIds) await binTake(context, id);
  return restored;
}
