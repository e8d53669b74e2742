/** Longest slug in UTF-16 units: with the rest of the name well under what file systems and documents allow. */
const SLUG_LENGTH = 40;

/** As many whole characters as fit, never half of a surrogate pair. */
function cut(word: string): string {
  let kept = '';
  for (const sign of word) {
    if (kept.length + sign.length > SLUG_LENGTH) break;
    kept += sign;
  }
  return kept;
}

/**
 * Words of a text as part of a file name: letters, marks and digits of any script in lower case, joined by hyphens,
 * cut at a word where that leaves enough. What file systems, shells or bidirectional text could misread is gone.
 * @returns at most 40 UTF-16 units, possibly none
 */
export function fileSlug(text: string): string {
  const words = text
    .normalize('NFC')
    .toLowerCase()
    .replaceAll(/['’]/gu, '')
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter((word) => word !== '');
  let slug = '';
  for (const word of words) {
    const next = slug === '' ? word : `${slug}-${word}`;
    if (next.length > SLUG_LENGTH) return slug === '' ? cut(word) : slug;
    slug = next;
  }
  return slug;
}

/**
 * A report's file name without its ending, e.g. `Second Take report - tell-me-about-yourself - 2026-11-22`.
 * @param about what it is about: the session's title or its first question
 * @param day the day of the practice in the owner's time zone, `YYYY-MM-DD`
 * @param copy 1 for the first file of that name, then 2, 3 … for the next ones
 */
export function reportFileStem(about: string, day: string, copy = 1): string {
  const parts = ['Second Take report', fileSlug(about), day].filter((part) => part !== '');
  return parts.join(' - ') + (copy > 1 ? ` (${copy})` : '');
}
