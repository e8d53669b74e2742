import { useCallback, useEffect, useState } from 'react';
import type { PageClip } from '../../core/sharing/page-payload.ts';
import type { ClipVideos } from './clip-videos.ts';

/** Where the video of the clip on screen is. `missing`: only the reviewer can bring it. */
export type ClipUrl =
  | { readonly state: 'preparing' | 'missing'; readonly url: null }
  | { readonly state: 'there'; readonly url: string };

/** The address of a clip's video, and the way to give clips other files. */
export function useClipUrl(videos: ClipVideos, clip: PageClip): [ClipUrl, (clip: PageClip, file: File) => void] {
  const [found, setFound] = useState<{ clipId: string; url: string | null } | null>(null);
  useEffect(() => {
    let isCurrent = true;
    void videos.url(clip).then((url) => {
      if (isCurrent) setFound({ clipId: clip.clipId, url });
    });
    return () => {
      isCurrent = false;
    };
  }, [videos, clip]);
  const choose = useCallback(
    (of: PageClip, file: File) => {
      const url = videos.choose(of, file);
      if (of.clipId === clip.clipId) setFound({ clipId: of.clipId, url });
    },
    [videos, clip],
  );
  if (found?.clipId !== clip.clipId) return [{ state: 'preparing', url: null }, choose];
  return [found.url === null ? { state: 'missing', url: null } : { state: 'there', url: found.url }, choose];
}
