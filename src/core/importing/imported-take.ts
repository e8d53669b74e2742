import type { Imported, MediaFacts, Take } from '../model/take.ts';

/** A take made from a file: ready from its first version on, with nothing of a recording about it. */
export function importedTake(
  start: Pick<Take, 'id' | 'sessionId' | 'questionId' | 'attempt' | 'createdAt'> & {
    readonly media: MediaFacts;
    readonly imported: Imported;
  },
): Take {
  return {
    type: 'take',
    version: 1,
    revision: 0,
    ...start,
    status: 'ready',
    statusBeforeBin: null,
    binnedAt: null,
    // No device and no processing that this app knows of.
    settings: {
      mimeType: start.media.mimeType,
      camera: null,
      microphone: null,
      echoCancellation: false,
      autoGainControl: false,
      noiseSuppression: false,
    },
    raw: null,
    recordedMs: null,
    stopped: 'owner',
    recovery: 'none',
    problem: null,
    outcomes: {},
  };
}
