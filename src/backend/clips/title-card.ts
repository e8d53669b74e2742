import { join } from 'node:path';
import { fitTitle } from '../../core/clips/fit-title.ts';
import type { PictureSize } from '../../core/sharing/encode-plan-clip.ts';

/** Dark ink and paper of the app's own dark theme. */
const COLOURS = { ground: '#16191d', ink: '#f3f4f6' } as const;
/** Emoji of our own, for computers that have none: a file that is sent must not show boxes. */
const OWN_EMOJI = { family: 'Second Take Emoji', file: join('fonts', 'noto-emoji-bold.woff2') } as const;
/** Fonts of the systems the app runs on, then whatever there is for the script; emoji last, or digits come from there. */
const FONTS = [
  'Segoe UI',
  'Helvetica Neue',
  'Noto Sans',
  'DejaVu Sans',
  'sans-serif',
  'Segoe UI Emoji',
  'Apple Color Emoji',
  'Noto Color Emoji',
  OWN_EMOJI.family,
]
  .map((name) => (name.includes(' ') ? `"${name}"` : name))
  .join(', ');

/**
 * A title as a PNG of this size: centred, in as many lines and as large as it fits, in any script, right-to-left where
 * its first strong character is. Letters that no font of this computer has are shown as boxes.
 * @param resourcesDir absolute
 */
export async function drawCard(
  title: string,
  { width, height }: PictureSize,
  resourcesDir: string,
): Promise<Uint8Array> {
  // Loaded when first needed: the app starts without it.
  const { createCanvas, GlobalFonts } = await import('@napi-rs/canvas');
  const { family, file } = OWN_EMOJI;
  if (!GlobalFonts.has(family)) GlobalFonts.registerFromPath(join(resourcesDir, file), family);
  const canvas = createCanvas(width, height);
  const context = canvas.getContext('2d');
  context.fillStyle = COLOURS.ground;
  context.fillRect(0, 0, width, height);
  const use = (sizePx: number) => {
    context.font = `600 ${sizePx}px ${FONTS}`;
  };
  const { lines, sizePx, lineHeightPx, isRightToLeft } = fitTitle(title, { width, height }, (text, size) => {
    use(size);
    return context.measureText(text).width;
  });
  use(sizePx);
  context.fillStyle = COLOURS.ink;
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  context.direction = isRightToLeft ? 'rtl' : 'ltr';
  const firstY = height / 2 - ((lines.length - 1) * lineHeightPx) / 2;
  for (const [index, line] of lines.entries()) context.fillText(line, width / 2, firstY + index * lineHeightPx);
  return canvas.encode('png');
}
