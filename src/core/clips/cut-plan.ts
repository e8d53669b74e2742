import type { MediaFacts } from '../model/take.ts';
import type { TimeWindow } from '../model/take-window.ts';
import { planBestClip, planClips } from '../sharing/encode-plan.ts';
import type { ClipPlan, PictureSize } from '../sharing/encode-plan-clip.ts';
import type { CutRequest } from './cut-request.ts';
import { type LaidPiece, layOut } from './lay-out.ts';
import { type Passage, resolvePassage } from './passage.ts';

/** What has to be known of a take to plan a cut of it. */
export interface TakeFacts extends Pick<MediaFacts, 'container' | 'durationMs' | 'sizeBytes' | 'video' | 'audio'> {
  /** What of it is played; without one, all of it. */
  readonly window?: TimeWindow;
}

/**
 * Why a cut that was to be fast is exact: wishes that a copy cannot fulfil, a `format` that cannot be copied, or `trim`:
 * the copy would begin with what is not part of the take.
 */
export type ExactReason = 'format' | 'pieces' | 'title' | 'sound' | 'size' | 'trim';

/** How one file is made. */
export type CutPlan =
  /** `passage` as it was asked for: where the copy really starts, the file itself says (`keyFrame…`). */
  | { readonly kind: 'fast'; readonly takeId: string; readonly passage: Passage }
  | {
      readonly kind: 'exact';
      readonly pieces: readonly LaidPiece[];
      readonly clip: ClipPlan;
      /** null when exact is what was asked for. */
      readonly reason: ExactReason | null;
    }
  /** Even at the lowest quality worth watching it needs so many bytes. */
  | { readonly kind: 'cannot-fit'; readonly smallestBytes: number };

/** The picture of what has titles but no pictures. */
const CARD_SIZE: PictureSize = { width: 1_280, height: 720 };
/** How long a card stands: enough for two lines. */
export const CARD_MS = 2_500;

/** Only H.264 may be copied into an MP4 that plays everywhere; the app keeps it in MP4 already. */
const canCopy = ({ container, video }: TakeFacts): boolean => container === 'mp4' && video?.codec === 'h264';

function whyExact(request: CutRequest, takes: readonly TakeFacts[]): ExactReason | null {
  if (request.pieces.length > 1) return 'pieces';
  if (!takes.every(canCopy)) return 'format';
  if (request.pieces.some(({ title }) => title !== null)) return 'title';
  if (request.evenSound) return 'sound';
  return request.maxBytes === null ? null : 'size';
}

const pictureOf = ({ video }: TakeFacts): PictureSize | null =>
  video && video.width > 0 && video.height > 0 ? { width: video.width, height: video.height } : null;

/** The size all pieces are shown in: that of the largest picture among them. */
function frameOf(takes: readonly TakeFacts[], hasTitle: boolean): PictureSize | null {
  const pictures = takes.flatMap((take) => pictureOf(take) ?? []);
  const [largest] = pictures.toSorted((a, b) => b.width * b.height - a.width * a.height);
  return largest ?? (hasTitle ? CARD_SIZE : null);
}

/**
 * How to make what was asked for. Fast holds for one piece of an H.264 take and nothing else; every other wish makes it
 * exact.
 * @param takes of the pieces, in their order
 * @param startsEarlier whether a copy of the passage would begin before what is played of its take
 */
export function planCut(request: CutRequest, takes: readonly TakeFacts[], startsEarlier = false): CutPlan {
  const asked = request.pieces.map((piece, index) => {
    const facts = takes[index];
    if (!facts) throw new RangeError('a piece without its take');
    return {
      piece,
      facts,
      passage: resolvePassage(piece, request, facts.window ?? { startMs: 0, endMs: facts.durationMs }),
    };
  });
  const reason = request.mode === 'fast' ? (whyExact(request, takes) ?? (startsEarlier ? 'trim' : null)) : null;
  const [only] = asked;
  if (request.mode === 'fast' && reason === null && only)
    return { kind: 'fast', takeId: only.piece.takeId, passage: only.passage };

  const hasTitle = request.pieces.some(({ title }) => title !== null);
  const picture = frameOf(takes, hasTitle);
  const cardMs = (title: string | null) => (title !== null && picture ? CARD_MS : 0);
  const durationMs = asked.reduce((sum, { piece, passage }) => sum + cardMs(piece.title) + passage.lengthMs, 0);
  const whole = { durationMs, picture };
  const planned = request.maxBytes === null ? null : planClips([whole], request.maxBytes);
  if (planned?.kind === 'cannot-fit') return planned;
  const clip = planned?.clips[0] ?? planBestClip(whole);
  const { pieces, durationMs: laidMs } = layOut(
    asked.map(({ piece, facts, passage }) => ({
      takeId: piece.takeId,
      title: piece.title,
      passage,
      cardMs: cardMs(piece.title),
      picture: pictureOf(facts),
      hasSound: facts.audio !== null,
    })),
    clip.picture?.fps,
  );
  return { kind: 'exact', pieces, clip: { ...clip, durationMs: laidMs }, reason };
}
