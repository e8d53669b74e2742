import { PEAK_MS } from '../../core/timeline/peaks.ts';

type OnLevels = (next: Uint8Array) => void;

/**
 * The levels of a passage out of those of its file, which are read once for all parts of it.
 * @param passage in milliseconds of the file; null: all of it
 * @param send told the levels of the passage as they become known
 * @param read reads those of the file, and tells them as they come
 */
export async function passageLevels(
  passage: { readonly startMs: number; readonly lengthMs: number } | null,
  send: OnLevels,
  read: (onLevels: OnLevels) => Promise<Uint8Array>,
): Promise<Uint8Array> {
  if (!passage) return read(send);
  const from = Math.floor(passage.startMs / PEAK_MS);
  const to = Math.ceil((passage.startMs + passage.lengthMs) / PEAK_MS);
  let seen = 0;
  const all = await read((next) => {
    send(next.subarray(Math.max(0, from - seen), Math.max(0, to - seen)));
    seen += next.length;
  });
  return all.subarray(from, to);
}
