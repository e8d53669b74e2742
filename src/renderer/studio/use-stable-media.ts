import { useMemo, useState } from 'react';
import { mediaPaths } from '../../contract/media-paths.ts';
import type { Take } from '../../core/model/take.ts';
import { fileOffsetMs } from '../../core/model/take-window.ts';
import type { PlayedPart } from '../../ui/player/player-controller.ts';
import { useApi } from '../api/api-context.tsx';

/** Addresses of the files of a take. */
export interface Media {
  readonly video: string;
  readonly poster: string | null;
  /** What of the file is played. */
  readonly part: PlayedPart;
}

/**
 * Addresses of a take's files, null while there is nothing to play. They change with the file only: an answer about the
 * focus, or a trim, is a new revision of the take too, and must not throw a playing video back to its start.
 * @param isWhole plays what was trimmed away too
 */
export function useStableMedia(take: Take | undefined, isWhole: boolean): Media | null {
  const { info } = useApi();
  const media = take?.media;
  const key = take && media ? [take.id, media.fileName, media.sizeBytes, media.durationMs].join() : '';
  const [held, setHeld] = useState({ key: '', revision: 0 });
  const part = usePart(take, isWhole);
  if (!take || !media) return null;
  if (held.key !== key) setHeld({ key, revision: take.revision });
  const revision = held.key === key ? held.revision : take.revision;
  return {
    video: mediaPaths.takeVideo(info.mediaTicket, take.id, revision),
    part,
    poster: media.posterFileName ? mediaPaths.takePoster(info.mediaTicket, take.id, revision) : null,
  };
}

/** What of its file a take is; the same object as long as that is the same. */
function usePart(take: Take | undefined, isWhole: boolean): PlayedPart {
  const offsetMs = take ? fileOffsetMs(take) : 0;
  const lengthMs = take?.source ? (take.media?.durationMs ?? null) : null;
  const { startMs = null, endMs = null } = (!isWhole && take?.trim) || {};
  return useMemo(() => {
    const window = startMs === null || endMs === null || endMs <= startMs ? null : { startMs, endMs };
    return { offsetMs, lengthMs, window };
  }, [offsetMs, lengthMs, startMs, endMs]);
}
