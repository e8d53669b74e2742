import { readFile } from 'node:fs/promises';
import { AppError } from '../../core/errors.ts';
import type { ReviewRequest } from '../../core/model/request.ts';
import { playedMs, type WindowedTake, windowOf } from '../../core/model/take-window.ts';
import type { ClipMap, ClipPiece } from '../../core/sharing/clip-map.ts';
import { clipBlock, type PageParts, pageParts } from '../../core/sharing/fill-page.ts';
import type { PageClip, PagePayload } from '../../core/sharing/page-payload.ts';
import type { Library } from '../library/types.ts';
import { loadBank } from '../sessions/bank.ts';
import { takesOf } from './requests.ts';

/** Where what a page is made from lies; absolute. */
export interface PageSources {
  readonly library: Library;
  readonly resourcesDir: string;
  /** The built review page. */
  readonly reviewerPage: string;
}

/** The built page. @throws AppError `unexpected` when this copy of the app is not whole */
export async function readTemplate(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    throw new AppError('unexpected', { missing: 'the review page' }, { cause: error });
  }
}

/** What a clip of a whole take holds: what is played of it. */
export function wholeTakePiece(take: WindowedTake & { readonly id: string }): ClipPiece {
  const { startMs } = windowOf(take);
  return { takeId: take.id, clipStartMs: 0, takeStartMs: startMs, lengthMs: playedMs(take) };
}

/**
 * The clips of a request: one for each take, as long as it is played. A take that was sent before keeps its clip's id,
 * unless it was trimmed otherwise since: then the same place in both clips is not the same place of the take.
 */
export function clipsOf(library: Library, request: ReviewRequest, newId: () => string): ClipMap[] {
  return takesOf(library, request.sessionId, request.takeIds).map((take) => {
    const piece = wholeTakePiece(take);
    const known = request.clips.find(({ pieces }) => pieces.length === 1 && isSamePiece(pieces[0], piece));
    return { clipId: known?.clipId ?? newId(), pieces: [piece] };
  });
}

const isSamePiece = (a: ClipPiece | undefined, b: ClipPiece): boolean =>
  a?.takeId === b.takeId && a.takeStartMs === b.takeStartMs && a.lengthMs === b.lengthMs;

/** What the page knows; `sourceOf` says where each video is. @throws AppError as `takesOf` and `loadBank` */
export async function payloadOf(
  { library, resourcesDir }: PageSources,
  request: ReviewRequest,
  clips: readonly ClipMap[],
  sourceOf: (index: number) => PageClip['source'],
): Promise<PagePayload> {
  const session = library.get('session', request.sessionId);
  const { phrases } = await loadBank(resourcesDir, request.language);
  const takes = takesOf(library, session.id, request.takeIds);
  return {
    version: 1,
    requestId: request.id,
    reviewerName: request.reviewer.name,
    ownerName: request.ownerName,
    language: request.language,
    dueOn: request.dueOn,
    clips: takes.map((take, index) => ({
      clipId: clips[index]?.clipId ?? '',
      questionText: session.questions.find(({ id }) => id === take.questionId)?.text ?? '',
      attempt: take.attempt,
      durationMs: playedMs(take),
      mimeType: 'video/mp4',
      hasPicture: take.media.video !== null,
      ...(take.media.video ? { picture: { width: take.media.video.width, height: take.media.video.height } } : {}),
      source: sourceOf(index),
    })),
    jobDescription: request.include.jobDescription ? (session.jobDescription ?? '') : '',
    focus: request.include.focus ? session.focus.map(({ text }) => text) : [],
    rubric: request.rubric,
    phrases,
  };
}

/** Bytes of a page without the base64 of its videos. */
export function emptyPageBytes(page: PageParts, clips: readonly ClipMap[]): number {
  const blocks = clips.map(({ clipId }) => clipBlock(clipId)).map(({ open, close }) => open + close);
  const texts = [page.before, page.payloadJson, page.between, ...blocks, page.after];
  return texts.reduce((sum, text) => sum + Buffer.byteLength(text, 'utf8'), 0);
}

/** The page of a request with its videos still missing, in pieces. */
export async function preparePage(
  sources: PageSources,
  request: ReviewRequest,
  clips: readonly ClipMap[],
  sourceOf: (index: number) => PageClip['source'],
): Promise<PageParts> {
  const [template, payload] = await Promise.all([
    readTemplate(sources.reviewerPage),
    payloadOf(sources, request, clips, sourceOf),
  ]);
  return pageParts(template, payload);
}
