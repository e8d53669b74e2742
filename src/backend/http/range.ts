/** What a `Range` header asks of a file. Positions in bytes, both ends included. */
export type RangeRequest =
  /** No header, another unit, several ranges or not understood: the whole file with 200, as RFC 9110 14.2 allows. */
  | { readonly kind: 'whole' }
  | { readonly kind: 'part'; readonly first: number; readonly last: number }
  | { readonly kind: 'unsatisfiable' };

/**
 * Reads `bytes=a-`, `bytes=a-b` and `bytes=-n`. An end beyond the file is moved to its last byte; an open range goes to
 * the end of the file and is never shortened, or Chromium stops playing there.
 */
export function parseRange(header: string | undefined, sizeBytes: number): RangeRequest {
  const match = header?.match(/^bytes=(\d*)-(\d*)$/);
  if (!match || (match[1] === '' && match[2] === '')) return { kind: 'whole' };
  const [, from = '', to = ''] = match;
  const last = sizeBytes - 1;
  if (from === '') {
    const length = Math.min(Number(to), sizeBytes);
    return length === 0 ? { kind: 'unsatisfiable' } : { kind: 'part', first: sizeBytes - length, last };
  }
  const first = Number(from);
  const end = to === '' ? last : Math.min(Number(to), last);
  return first > end ? { kind: 'unsatisfiable' } : { kind: 'part', first, last: end };
}
