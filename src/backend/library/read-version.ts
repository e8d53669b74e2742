import type { DocumentType } from '../../core/model/documents.ts';
import { type Restored, restore } from '../../core/model/restore.ts';
import type { Disk } from '../disk/disk.ts';
import { hasErrno, toAppError } from '../disk/disk-errors.ts';

/** A file as `restore` sees it; null when it is not there. @throws AppError when it cannot be read */
export async function readVersion<T extends DocumentType>(
  disk: Pick<Disk, 'read'>,
  type: T,
  file: string,
): Promise<Restored<T> | null> {
  let bytes: Uint8Array;
  try {
    bytes = await disk.read(file);
  } catch (error) {
    if (hasErrno(error, 'ENOENT')) return null;
    throw toAppError(error);
  }
  try {
    return restore(type, new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return { state: 'corrupt', reason: 'not UTF-8' };
  }
}
