const TIME = String.raw`(?:(\d{1,3}):)?(\d{1,2}):(\d{1,2})(?:[.,](\d{1,3}))?`;
const ONE = new RegExp(`^${TIME}$`);
// What follows the end are WebVTT's cue settings or SubRip's coordinates: where to draw, which nobody needs here.
const PAIR = new RegExp(String.raw`^\s*${TIME}\s*-->\s*${TIME}(?:\s|$)`);

const HOUR_MS = 3_600_000;
const MINUTE_MS = 60_000;

type Parts = readonly (string | undefined)[];
const toMs = ([hours = '0', minutes = '0', seconds = '0', fraction = '']: Parts): number =>
  Number(hours) * HOUR_MS + Number(minutes) * MINUTE_MS + Number(seconds) * 1_000 + Number(fraction.padEnd(3, '0'));

/** Milliseconds of `01:02:03.456`; hours and fraction may be missing, a comma may stand for the point. Null for others. */
export function parseTime(text: string): number | null {
  const match = ONE.exec(text);
  return match ? toMs(match.slice(1)) : null;
}

/** The two times of a line that begins a cue, in the order of time; null for every other line. */
export function parseTimes(line: string): { readonly startMs: number; readonly endMs: number } | null {
  // Most lines are text, and a regular expression costs more than this.
  if (!line.includes('-->')) return null;
  const match = PAIR.exec(line);
  if (!match) return null;
  const [a, b] = [toMs(match.slice(1, 5)), toMs(match.slice(5, 9))];
  return { startMs: Math.min(a, b), endMs: Math.max(a, b) };
}

const digits = (value: number, count: number): string => String(Math.floor(value)).padStart(count, '0');

/** `01:02:03.456`, the form both formats read. @param point between seconds and milliseconds; SubRip wants a comma */
export function formatTime(ms: number, point: '.' | ',' = '.'): string {
  const clock = [ms / HOUR_MS, (ms / MINUTE_MS) % 60, (ms / 1_000) % 60].map((value) => digits(value, 2)).join(':');
  return `${clock}${point}${digits(ms % 1_000, 3)}`;
}
