import { join } from 'node:path';
import type { TimeWindow } from '../../core/model/take-window.ts';
import type { Said } from '../../core/transcript/said.ts';
import type { Disk } from '../disk/disk.ts';
import { TRANSCRIPT_FILE } from '../library/layout.ts';
import type { Library } from '../library/types.ts';
import type { TextReader } from '../sharing/reader.ts';

/** Reads what was said in a window of a take; null where there is no transcript, or none that can be read. */
export type ReadTakeWords = (takeId: string, window: TimeWindow) => Promise<Said | null>;

/**
 * Reads transcripts for searching, without healing or reporting anything: that is done when one is looked at. Not in turn
 * with writes: between the two renames of one there is no file, and whoever wrote it says so right after.
 */
export function createTakeWords(library: Library, disk: Pick<Disk, 'read'>, reader: TextReader): ReadTakeWords {
  return async (takeId, window) => {
    let document: string;
    try {
      const bytes = await disk.read(join(library.folderOf('take', takeId), TRANSCRIPT_FILE));
      document = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    } catch {
      return null;
    }
    return reader.said(document, window);
  };
}
