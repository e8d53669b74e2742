import type { PagePayload } from './page-payload.ts';

/** Where the built review page is filled. Each stands in it once. */
const PAYLOAD_MARK = '"{{PAYLOAD}}"';
const CLIPS_MARK = '<!--{{CLIPS}}-->';

/** A filled page but for its videos, which are written between `between` and `after`, one block each. */
export interface PageParts {
  readonly before: string;
  readonly payloadJson: string;
  readonly between: string;
  readonly after: string;
}

/** What stands around the base64 of a video. */
export interface ClipBlock {
  readonly open: string;
  readonly close: string;
}

/** A video of a page as base64 without line breaks. */
export interface ClipText {
  readonly clipId: string;
  readonly base64: string;
}

/** JSON that cannot end the block it stands in: `<` is written as an escape, so no `</script>` and no `<!--`. */
export const payloadJson = (payload: PagePayload): string => JSON.stringify(payload).replaceAll('<', '\\u003c');

/** @param clipId an `Id`, so it needs no escaping */
export const clipBlock = (clipId: string): ClipBlock => ({
  open: `<script type="text/plain" id="clip-${clipId}">`,
  close: '</script>\n',
});

/**
 * The pieces of a filled page in the order they are written, for pages whose videos are too large for one string.
 * @param html the built page
 * @throws Error when the page has no place for payload or videos
 */
export function pageParts(html: string, payload: PagePayload): PageParts {
  // The last one of each: the page's own script stands before them and may name them.
  const payloadAt = html.lastIndexOf(PAYLOAD_MARK);
  const clipsAt = html.lastIndexOf(CLIPS_MARK);
  if (payloadAt < 0 || clipsAt < payloadAt) throw new Error('this is no review page: the places to fill are missing');
  return {
    before: html.slice(0, payloadAt),
    payloadJson: payloadJson(payload),
    between: html.slice(payloadAt + PAYLOAD_MARK.length, clipsAt),
    after: html.slice(clipsAt + CLIPS_MARK.length),
  };
}

/** The whole page as one string, for small videos. @throws as `pageParts` */
export function fillPage(html: string, payload: PagePayload, clips: readonly ClipText[]): string {
  const { before, payloadJson: json, between, after } = pageParts(html, payload);
  const blocks = clips.map(({ clipId, base64 }) => {
    const { open, close } = clipBlock(clipId);
    return open + base64 + close;
  });
  return [before, json, between, ...blocks, after].join('');
}
