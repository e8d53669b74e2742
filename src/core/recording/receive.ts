/** What the backend holds of a recording: everything before `receivedBytes`, every chunk before `nextSequence`. */
export interface Held {
  readonly nextSequence: number;
  readonly receivedBytes: number;
}
export const NOTHING_HELD: Held = { nextSequence: 0, receivedBytes: 0 };

/** A chunk as it arrives: its number, where it belongs in the file, its length. */
export interface Arrival {
  readonly sequence: number;
  readonly offset: number;
  readonly sizeBytes: number;
}

/** What to do with a chunk: write what is new of it (from `skipBytes` on), nothing, or ask for what is missing first. */
export type Decision =
  | { readonly kind: 'write'; readonly skipBytes: number; readonly then: Held }
  | { readonly kind: 'repeat'; readonly then: Held }
  | { readonly kind: 'gap' };

/**
 * Chunks may come twice, after an answer was lost, and partly twice, after the disk was full in the middle of one.
 * They may never leave a hole: everything after it would be unreadable.
 */
export function receive(held: Held, chunk: Arrival): Decision {
  if (chunk.sequence > held.nextSequence || chunk.offset > held.receivedBytes) return { kind: 'gap' };
  const end = chunk.offset + chunk.sizeBytes;
  // An earlier chunk that is longer than it was: the page counts otherwise than we do and must start from what is held.
  if (chunk.sequence < held.nextSequence && end > held.receivedBytes) return { kind: 'gap' };
  const then: Held = {
    nextSequence: Math.max(held.nextSequence, chunk.sequence + 1),
    receivedBytes: Math.max(held.receivedBytes, end),
  };
  if (end <= held.receivedBytes) return { kind: 'repeat', then };
  return { kind: 'write', skipBytes: held.receivedBytes - chunk.offset, then };
}
