import { fitTitle } from '../../core/clips/fit-title.ts';
import type { PictureSize } from '../../core/sharing/encode-plan-clip.ts';

/** Dark ink and paper of the app's own dark theme. */
const COLOURS = { ground: '#16191d', ink: '#f3f4f6' } as const;
/** Fonts of the systems the app runs on, then whatever there is for the script; emoji last, or digits come from there. */
const FONTS = ['Segoe UI', 'Helvetica Neue', 'Noto Sans', 'DejaVu Sans', 'sans-serif', 'Noto Color Emoji']
  .map((name) => (name.includes(' ') ? `"${name}"` : name))
  .join(', ');

/**
 * A title as a PNG of this size: centred, in as many lines and as large as it fits, in any script, right-to-left where
 * its first strong character is. What the fonts of this computer do not have is shown as boxes.
 */
export async function drawCard(title: string, { width, height }: PictureSize): Promise<Uint8Array> {
  // Loaded when first needed: the app starts without it.
  const { createCanvas } = await import('@napi-rs/canvas');
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
