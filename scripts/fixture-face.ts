/**
 * A friendly drawn face that talks, as raw RGB frames: small enough to keep in the repository, moving enough for the
 * encoder to have work, numbered so that a test can read off which frame it sees. Everything is a signed distance (in
 * pixels, negative inside), so edges are smooth without any drawing library.
 */
export const WIDTH = 640;
export const HEIGHT = 360;
export const FRAMES = 75;

type Colour = readonly [red: number, green: number, blue: number];
type Distance = (x: number, y: number) => number;

const WALL_TOP: Colour = [214, 226, 232];
const WALL_BOTTOM: Colour = [186, 203, 212];
const SHIRT: Colour = [42, 110, 120];
const SKIN: Colour = [232, 184, 150];
const SHADE: Colour = [214, 162, 128];
const HAIR: Colour = [74, 50, 40];
const WHITE: Colour = [250, 250, 248];
const DARK: Colour = [48, 36, 34];
const LIP: Colour = [176, 84, 84];
const PLATE: Colour = [30, 41, 48];

/** Distance to an ellipse, near enough for smooth edges (exact for circles). */
const ellipse =
  (cx: number, cy: number, rx: number, ry: number): Distance =>
  (x, y) =>
    (Math.hypot((x - cx) / rx, (y - cy) / ry) - 1) * Math.min(rx, ry);

const box =
  (left: number, top: number, right: number, bottom: number): Distance =>
  (x, y) =>
    Math.max(left - x, x - right, top - y, y - bottom);

const both =
  (a: Distance, b: Distance): Distance =>
  (x, y) =>
    Math.max(a(x, y), b(x, y));

/** Segments a to g of a seven-segment digit, one string per digit. */
const SEGMENTS = ['abcdef', 'bc', 'abged', 'abgcd', 'fgbc', 'afgcd', 'afgedc', 'abc', 'abcdefg', 'abcdfg'];

/** One seven-segment digit, 14 x 26 pixels, its upper left corner at (x, y). */
function digitShapes(digit: number, x: number, y: number): Distance[] {
  const bars: Record<string, Distance> = {
    a: box(x, y, x + 14, y + 3),
    b: box(x + 11, y, x + 14, y + 13),
    c: box(x + 11, y + 13, x + 14, y + 26),
    d: box(x, y + 23, x + 14, y + 26),
    e: box(x, y + 13, x + 3, y + 26),
    f: box(x, y, x + 3, y + 13),
    g: box(x, y + 11.5, x + 14, y + 14.5),
  };
  return [...(SEGMENTS[digit] ?? '')].flatMap((name) => bars[name] ?? []);
}

/** What is drawn in one frame, back to front. Every movement comes round once in the loop, so it repeats without a jump. */
function layers(frame: number): [Distance, Colour][] {
  const turn = (2 * Math.PI * frame) / FRAMES;
  const nodX = 6 * Math.sin(turn);
  const nodY = 4 * Math.sin(2 * turn);
  const cx = WIDTH / 2 + nodX;
  const cy = 160 + nodY;
  const open = 3 + 13 * Math.abs(Math.sin(6 * turn)) * (0.6 + 0.4 * Math.sin(3 * turn));
  const lid = frame % 50 < 4 ? 1.5 : 8;
  const faces: [Distance, Colour][] = [
    [ellipse(WIDTH / 2, 400, 190, 150), SHIRT],
    [box(cx - 26, cy + 70, cx + 26, cy + 130), SHADE],
    [ellipse(cx, cy - 22, 92, 104), HAIR],
    [ellipse(cx, cy, 80, 100), SKIN],
    [both(ellipse(cx, cy - 40, 84, 62), box(0, 0, WIDTH, cy - 52)), HAIR],
  ];
  for (const side of [-1, 1]) {
    const eye = cx + side * 32;
    faces.push(
      [ellipse(eye, cy - 12, 13, lid), WHITE],
      [both(ellipse(eye + nodX / 3, cy - 12, 6, 6), ellipse(eye, cy - 12, 13, lid)), DARK],
      [both(ellipse(eye, cy - 30, 18, 8), box(0, 0, WIDTH, cy - 33)), HAIR],
    );
  }
  faces.push(
    [ellipse(cx, cy + 18, 8, 6), SHADE],
    [ellipse(cx, cy + 52, 28, open + 4), LIP],
    [ellipse(cx, cy + 52, 24, open), DARK],
    [both(ellipse(cx, cy + 52, 22, open), box(0, 0, WIDTH, cy + 52 - open * 0.45)), WHITE],
    [box(12, 12, 74, 54), PLATE],
  );
  for (const [at, character] of [...String(frame).padStart(2, '0')].entries())
    for (const bar of digitShapes(Number(character), 24 + at * 22, 20)) faces.push([bar, WHITE]);
  return faces;
}

/** One frame as RGB, three bytes a pixel, rows from the top. */
export function drawFrame(frame: number): Uint8Array {
  const pixels = new Uint8Array(WIDTH * HEIGHT * 3);
  const drawn = layers(frame);
  for (let y = 0; y < HEIGHT; y += 1) {
    const fade = y / HEIGHT;
    for (let x = 0; x < WIDTH; x += 1) {
      const mixed = WALL_TOP.map((top, channel) => top + ((WALL_BOTTOM[channel] ?? top) - top) * fade);
      for (const [distance, colour] of drawn) {
        const cover = Math.min(1, Math.max(0, 0.5 - distance(x + 0.5, y + 0.5)));
        if (cover === 0) continue;
        for (let channel = 0; channel < 3; channel += 1)
          mixed[channel] = (mixed[channel] ?? 0) * (1 - cover) + (colour[channel] ?? 0) * cover;
      }
      for (let channel = 0; channel < 3; channel += 1)
        pixels[(y * WIDTH + x) * 3 + channel] = Math.round(mixed[channel] ?? 0);
    }
  }
  return pixels;
}
