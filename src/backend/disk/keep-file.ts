import type { Disk } from './disk.ts';
import { hasErrno, toAppError } from './disk-errors.ts';
import { writeSynced } from './synced.ts';

/**
 * Replaces a small file that nobody would miss: whole or not at all, and without an earlier version beside it.
 * @param partId makes the unfinished sibling unique
 * @throws AppError as `toAppError`
 */
export async function keepFile(disk: Disk, file: string, content: unknown, partId: string): Promise<void> {
  const part = `${file}.${partId}.part`;
  try {
    await writeSynced(disk, part, new TextEncoder().encode(`${JSON.stringify(content, null, 2)}\n`), 'wx');
    await disk.rename(part, file);
  } catch (error) {
    await disk.remove(part).catch(() => undefined);
    throw toAppError(error);
  }
}

/** Such a file as JSON; null where there is none, or none that can be read. */
export async function keptFile(disk: Disk, file: string): Promise<unknown> {
  try {
    return JSON.parse(new TextDecoder().decode(await disk.read(file)));
  } catch (error) {
    if (error instanceof SyntaxError || hasErrno(error, 'ENOENT')) return null;
    throw toAppError(error);
  }
}
