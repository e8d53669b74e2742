import { stillRequests } from '../../core/report/stills.ts';
import type { Report } from '../../core/report/types.ts';
import { mapLimit } from '../library/map-limit.ts';
import { takeFile } from '../library/take-file.ts';
import type { Library } from '../library/types.ts';
import type { Media } from '../media/types.ts';
import type { Log } from '../ports.ts';
import type { TaskContext } from '../tasks/types.ts';

/** Sharp at the size a report shows them, also on paper; about 20 kB each. */
export const STILL_WIDTH = 480;
/** A still is one short ffmpeg run; two at once keep a small machine usable. */
const AT_ONCE = 2;

const isJpeg = (data: Uint8Array): boolean => data[0] === 0xff && data[1] === 0xd8 && data[2] === 0xff;

interface StillSources {
  readonly library: Library;
  readonly media: Media;
  readonly log: Log;
}

/**
 * The stills a report needs as base64 JPEG by key. A still that cannot be had (file missing or unreadable, no ffmpeg)
 * is left out and the report goes without it; only cancelling rejects.
 * @param onProgress fraction from 0 to 1
 */
export async function collectStills(
  { library, media, log }: StillSources,
  report: Report,
  { signal, command }: Pick<TaskContext, 'signal' | 'command'>,
  onProgress: (fraction: number) => void,
): Promise<ReadonlyMap<string, string>> {
  const requests = stillRequests(report);
  const stills = new Map<string, string>();
  let done = 0;
  await mapLimit(requests, AT_ONCE, async ({ key, takeId, atMs }) => {
    signal.throwIfAborted();
    try {
      const { path, offsetMs } = takeFile(library, takeId);
      const jpeg = await media.still(path, offsetMs + atMs, STILL_WIDTH, { signal, onCommand: command });
      if (jpeg && isJpeg(jpeg)) stills.set(key, Buffer.from(jpeg).toString('base64'));
    } catch (error) {
      signal.throwIfAborted();
      log('warn', 'a report goes without a still', { takeId, atMs, reason: String(error) });
    }
    done += 1;
    onProgress(done / requests.length);
  });
  return stills;
}
