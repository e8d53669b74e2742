import { AppError } from '../../core/errors.ts';
import { type ReviewRequest, SIZE_LIMITS } from '../../core/model/request.ts';
import { playedMs } from '../../core/model/take-window.ts';
import type { ClipMap } from '../../core/sharing/clip-map.ts';
import type { EncodePlan } from '../../core/sharing/encode-plan.ts';
import { pageFileStem, videoFileStem } from '../../core/sharing/file-names.ts';
import type { PageClip } from '../../core/sharing/page-payload.ts';
import type { Disk } from '../disk/disk.ts';
import { ExportFiles, factsOf } from '../exports/export-files.ts';
import type { ExportNames, ExportsFolder } from '../exports/exports-folder.ts';
import type { LibraryContext } from '../library/context.ts';
import { takeFile } from '../library/take-file.ts';
import type { Media } from '../media/types.ts';
import { dayOf } from '../reports/manner.ts';
import type { TaskContext } from '../tasks/types.ts';
import { clipsOf, emptyPageBytes, preparePage } from './page-source.ts';
import { planFor } from './plan.ts';
import { sentMedia, takesOf } from './requests.ts';
import { writePage } from './write-page.ts';

/** What making pages works with. */
export interface PageTools extends LibraryContext {
  readonly media: Media;
  readonly disk: Disk;
  readonly exportsFolder: ExportsFolder;
  readonly resourcesDir: string;
  readonly reviewerPage: string;
}

/** Encoding takes nearly all of the time. */
const ENCODING_SHARE = 0.95;

const embedded = (): PageClip['source'] => ({ kind: 'embedded' });

/** How the takes are encoded. @throws AppError `too-large` (details: `smallestBytes`) when they cannot fit */
async function planClipsOf(tools: PageTools, request: ReviewRequest, clips: readonly ClipMap[]) {
  const page = await preparePage(tools, request, clips, embedded);
  const media = takesOf(tools.library, request.sessionId, request.takeIds).map(sentMedia);
  const plan: EncodePlan = planFor(media, { ...request, pageBytes: emptyPageBytes(page, clips) });
  if (plan.kind === 'cannot-fit') throw new AppError('too-large', { smallestBytes: plan.smallestBytes });
  return plan.clips;
}

/** One video of the page, encoded and lying under its last name. */
interface MadeVideo {
  readonly names: ExportNames;
  readonly sizeBytes: number;
}

async function encodeVideos(
  tools: PageTools,
  request: ReviewRequest,
  clips: readonly ClipMap[],
  files: ExportFiles,
  day: string,
  { signal, command, progress }: TaskContext,
): Promise<MadeVideo[]> {
  const { library, media, exportsFolder } = tools;
  const plans = await planClipsOf(tools, request, clips);
  const session = library.get('session', request.sessionId);
  const takes = takesOf(library, session.id, request.takeIds);
  const totalMs = takes.reduce((sum, take) => sum + playedMs(take), 0);
  const videos: MadeVideo[] = [];
  let doneMs = 0;
  for (const [index, take] of takes.entries()) {
    const plan = plans[index];
    if (!plan) throw new AppError('unexpected', { reason: 'a take without a plan' });
    const question = session.questions.find(({ id }) => id === take.questionId)?.text ?? '';
    const stemOf = (copy: number) => videoFileStem(request.reviewer.name, index + 1, question, day, copy);
    const names = await files.reserve('mp4', stemOf);
    const { path, played } = takeFile(library, take.id);
    await media.share(path, plan, names.part('mp4'), {
      passage: played,
      signal,
      onCommand: command,
      onProgress: (fraction) =>
        progress((ENCODING_SHARE * (doneMs + fraction * playedMs(take))) / Math.max(1, totalMs)),
    });
    await exportsFolder.sync(names.part('mp4'));
    const facts = await factsOf(names.part('mp4'));
    await files.publish(names, 'mp4', { kind: 'review-video', requestId: request.id }, facts);
    videos.push({ names, sizeBytes: facts.sizeBytes });
    doneMs += playedMs(take);
  }
  return videos;
}

/**
 * The work of making a page: encodes the takes, writes the page, gives both their documents, and notes in the request
 * what lies in the clips. When it fails or is cancelled, nothing of it stays.
 * @returns ids of the exports, the page's first
 * @throws AppError `too-large` when the takes cannot fit, `take-not-ready`, `ffmpeg-…`, `disk-full`, `file-failed`
 */
export async function makePage(tools: PageTools, requestId: string, context: TaskContext): Promise<readonly string[]> {
  const { library, clock, ids, disk, exportsFolder } = tools;
  const request = library.get('request', requestId);
  const files = new ExportFiles(tools, exportsFolder, request.sessionId);
  const day = dayOf(new Date(clock.now()), { locale: 'en' });
  const clips = clipsOf(library, request, () => ids.next());
  try {
    const videos = await encodeVideos(tools, request, clips, files, day, context);
    const isOneFile = request.delivery === 'one-file';
    const page = await preparePage(tools, request, clips, (index) => {
      const video = videos[index];
      if (isOneFile || !video) return embedded();
      return { kind: 'file', fileName: video.names.final('mp4').fileName, sizeBytes: video.sizeBytes };
    });
    const names = await files.reserve('html', (copy) => pageFileStem(request.reviewer.name, day, copy));
    const inside = isOneFile ? clips.map(({ clipId }, index) => ({ clipId, path: pathOf(videos[index]) })) : [];
    const written = await writePage(disk, names.part('html'), page, inside, context.signal);
    const limit = SIZE_LIMITS[request.size];
    if (limit !== null && written.sizeBytes > limit) throw new AppError('too-large', { ...written, limit });
    context.signal.throwIfAborted();
    await files.publish(names, 'html', { kind: 'review-page', requestId }, written);
    const exportIds = [...files.exportIds.slice(-1), ...files.exportIds.slice(0, -1)];
    // An answer to an earlier page comes back by the map that page was made with.
    const earlier = request.clips.filter(({ clipId }) => !clips.some((clip) => clip.clipId === clipId));
    await library.update('request', requestId, (current) => ({
      ...current,
      clips: [...clips, ...earlier],
      exportIds,
    }));
    return exportIds;
  } catch (error) {
    await files.takeBack();
    throw error;
  } finally {
    await files.cleanUp();
  }
}

const pathOf = (video: MadeVideo | undefined): string => {
  if (!video) throw new AppError('unexpected', { reason: 'a clip without a video' });
  return video.names.final('mp4').path;
};
