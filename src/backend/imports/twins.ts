import type { Incoming } from '../../contract/imports-api.ts';
import { hashFile } from './read-file.ts';
import type { Arrived } from './types.ts';

/** A file on the list; without `arrived` it cannot be brought in. */
export interface Listed {
  readonly arrived: Arrived | null;
  readonly view: Incoming;
}

const isWaiting = ({ view }: Listed): boolean => view.state === 'ready' || view.state === 'bringing-in';

/** Tells which files on a list are the same as one before them. @param entries the list by id, in its order */
export function createTwins(entries: ReadonlyMap<string, Listed>) {
  const hashes = new Map<string, string>();
  const hash = async ({ id, bytes }: Arrived): Promise<void> => {
    // A file that is gone by now has no twin; bringing it in will say what happened to it.
    const sha256 = bytes.sha256 ?? (await hashFile(bytes.path).catch(() => null));
    if (sha256 !== null) hashes.set(id, sha256);
  };
  return {
    /** Looks at a file that has come onto the list. It is read through only where another one is as large. */
    add: async ({ bytes }: Arrived): Promise<void> => {
      const equals = [...entries.values()].filter(
        (entry) => isWaiting(entry) && entry.arrived?.bytes.sizeBytes === bytes.sizeBytes,
      );
      if (equals.length < 2) return;
      for (const { arrived } of equals) if (arrived && !hashes.has(arrived.id)) await hash(arrived);
    },
    /** The name of the first file on the list that has the same bytes; null when this is the first. */
    of: (id: string): string | null => {
      const own = hashes.get(id);
      if (own === undefined) return null;
      const first = [...entries.values()].find(
        (entry) => isWaiting(entry) && entry.arrived !== null && hashes.get(entry.arrived.id) === own,
      );
      return first === undefined || first.arrived?.id === id ? null : first.view.fileName;
    },
    /** Ids of the others that wait with the same bytes. */
    equalTo: (id: string): readonly string[] => {
      const own = hashes.get(id);
      if (own === undefined) return [];
      return [...entries].flatMap(([other, entry]) =>
        other !== id && isWaiting(entry) && hashes.get(other) === own ? [other] : [],
      );
    },
    forget: (id: string): void => void hashes.delete(id),
  };
}
