const two = (value: number): string => String(value).padStart(2, '0');

/**
 * A position or duration as people read it beside a player: `m:ss`, from an hour on `h:mm:ss`. Whole seconds, rounded
 * down, so that the code never names a second that has not begun. The digits are the same in every locale: it is a
 * label of a place in a recording, typed and compared, not a number in a sentence.
 * @param ms milliseconds; negative or not finite counts as 0
 */
export function timeCode(ms: number): string {
  const seconds = Number.isFinite(ms) ? Math.max(0, Math.floor(ms / 1000)) : 0;
  const minutes = Math.floor(seconds / 60);
  const hours = Math.floor(minutes / 60);
  return hours > 0 ? `${hours}:${two(minutes % 60)}:${two(seconds % 60)}` : `${minutes}:${two(seconds % 60)}`;
}
