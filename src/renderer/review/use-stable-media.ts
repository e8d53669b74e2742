import { useState } from 'react';
import { mediaPaths } from '../../contract/media-paths.ts';
import type { Take } from '../../core/model/take.ts';
import { useApi } from '../api/api-context.tsx';

interface Media {
  readonly video: string;
  readonly poster: string | null;
}

/**
 * Addresses of a take's files, null while there is nothing to play. They change with the file only: an answer about the
 * focus is a new revision of the take too, and must not throw a playing video back to its start.
 */
export function useStableMedia(take: Take | undefined): Media | null {
  const { info } = useApi();
  const media = take?.media;
  const key = take && media ? [take.id, media.fileName, media.sizeBytes, media.durationMs].join() : '';
  const [held, setHeld] = useState({ key: '', revision: 0 });
  if (!take || !media) return null;
  if (held.key !== key) setHeld({ key, revision: take.revision });
  const revision = held.key === key ? held.revision : take.revision;
  return {
    video: mediaPaths.takeVideo(info.mediaTicket, take.id, revision),
    poster: media.posterFileName ? mediaPaths.takePoster(info.mediaTicket, take.id, revision) : null,
  };
}
