/**
 * A place in a video as people type it: seconds, `m:ss` or `h:mm:ss`, with `.` or `,` or a space for the colon too.
 * @returns milliseconds; null when it is no time
 */
export function parseTime(text: string): number | null {
  const parts = text.trim().split(/[:.,\s]+/);
  if (parts.length > 3 || !parts.every((part) => /^\d{1,5}$/.test(part))) return null;
  const [first = 0, ...rest] = parts.map(Number);
  // Only the first part may be more than its unit holds: `90` is a minute and a half.
  if (rest.some((part) => part > 59)) return null;
  return rest.reduce((sum, part) => sum * 60 + part, first) * 1_000;
}
