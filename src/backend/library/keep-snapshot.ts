import type { DocumentReader } from './document-reader.ts';
import type { Snapshot } from './snapshot/snapshot.ts';
import type { Snapshots } from './snapshot/snapshots.ts';

/** The snapshot of an open library. It holds what was read at its opening; what is written later is read next time. */
export interface KeptSnapshot {
  /** Removes it, should it still be being written too: a document was removed for good. */
  forget(): Promise<void>;
  /** Ends writing it. */
  stop(): Promise<void>;
}

/** Where there is none. */
export const nothingKept: KeptSnapshot = { forget: async () => undefined, stop: async () => undefined };

/** After an opening: writes a snapshot where the last one no longer helps, removes one that is not worth keeping. */
export async function keepSnapshot(
  snapshots: Snapshots,
  library: string,
  last: Snapshot | null,
  { settled, fresh }: DocumentReader,
): Promise<KeptSnapshot> {
  const stopping = new AbortController();
  const stop = async () => {
    stopping.abort();
    await snapshots.idle();
  };
  const forget = async () => {
    await stop();
    await snapshots.forget(library);
  };
  if (settled.length < snapshots.leastDocuments) await snapshots.forget(library);
  // Documents that are not there any more must not live on in the last one.
  else if (fresh >= snapshots.leastFresh || (last?.unasked ?? 0) > 0)
    snapshots.write(library, settled, stopping.signal);
  return { forget, stop };
}
