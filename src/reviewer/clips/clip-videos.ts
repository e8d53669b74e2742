import type { PageClip } from '../../core/sharing/page-payload.ts';
import { decodeBase64 } from './decode-base64.ts';

/** The text of a clip's data block, which is then gone from the page: a second copy of a video is too much for a phone. */
function takeEmbedded(clipId: string): string | null {
  const block = document.getElementById(`clip-${clipId}`);
  const text = block?.textContent ?? null;
  block?.remove();
  return text;
}

/** Addresses of the videos of the page: decoded when first asked for, or of a file the reviewer chose. */
export class ClipVideos {
  readonly #urls = new Map<string, Promise<string | null>>();

  /** @returns an address to play, null when the page does not have the video */
  url(clip: PageClip): Promise<string | null> {
    const known = this.#urls.get(clip.clipId);
    if (known) return known;
    const made = this.#make(clip);
    this.#urls.set(clip.clipId, made);
    return made;
  }
  /** Plays this file for the clip from now on. */
  choose(clip: PageClip, file: File): string {
    const url = URL.createObjectURL(file);
    this.#urls.set(clip.clipId, Promise.resolve(url));
    return url;
  }

  async #make({ clipId, mimeType, source }: PageClip): Promise<string | null> {
    if (source.kind === 'file') return null;
    const text = takeEmbedded(clipId);
    if (!text) return null;
    try {
      return URL.createObjectURL(await decodeBase64(text, mimeType));
    } catch {
      return null;
    }
  }
}
