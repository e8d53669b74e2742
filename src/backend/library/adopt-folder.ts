import { dirname, join } from 'node:path';
import type { Session } from '../../core/model/session.ts';
import type { Take } from '../../core/model/take.ts';
import type { Disk } from '../disk/disk.ts';
import { toAppError } from '../disk/disk-errors.ts';
import type { Ids } from '../ports.ts';
import { childFolder, documentBytes, SESSION_FILE, TAKE_FILE } from './layout.ts';
import { writeDocument } from './write-document.ts';

/** Where a prepared take goes. */
export interface AdoptedPlace {
  /** The session's folder, absolute; there already unless `session` is given. */
  readonly folder: string;
  /** A session that begins with this take. */
  readonly session: Session | undefined;
  readonly take: Take;
}
interface AdoptTools {
  readonly disk: Disk;
  readonly ids: Ids;
  /** Makes a folder that is still there after a power cut. */
  readonly makeFolder: (path: string) => Promise<void>;
}

/**
 * Writes the documents beside the files they belong to, then gives the folder its place by one rename. What was renamed
 * first is in the new session's folder, which has no name in the library yet.
 * @throws AppError as `toAppError`
 */
export async function adoptFolder(
  { disk, ids, makeFolder }: AdoptTools,
  prepared: string,
  { folder, session, take }: AdoptedPlace,
): Promise<void> {
  const place = (from: string, to: string) =>
    disk
      .rename(from, to)
      .then(() => disk.syncFolder(dirname(to)))
      .catch((error: unknown) => Promise.reject(toAppError(error)));
  await writeDocument(disk, join(prepared, TAKE_FILE), documentBytes(take), ids.next());
  if (!session) {
    const target = childFolder('take', take.id, folder);
    await makeFolder(dirname(target));
    return place(prepared, target);
  }
  const whole = `${prepared}-session`;
  const inside = childFolder('take', take.id, whole);
  await makeFolder(dirname(inside));
  await place(prepared, inside);
  await writeDocument(disk, join(whole, SESSION_FILE), documentBytes(session), ids.next());
  await makeFolder(dirname(folder));
  await place(whole, folder);
}
