import { fileSlug } from '../report/file-name.ts';

const joined = (parts: readonly string[], copy: number): string =>
  parts.filter((part) => part !== '').join(' - ') + (copy > 1 ? ` (${copy})` : '');

/**
 * A review page's file name without its ending, e.g. `Second Take - for-dana - 2026-11-22`.
 * @param day of making it, `YYYY-MM-DD`
 * @param copy 1 for the first file of that name, then 2, 3 …
 */
export const pageFileStem = (reviewerName: string, day: string, copy = 1): string =>
  joined(['Second Take', fileSlug(`for ${reviewerName}`), day], copy);

/** The name of a video beside a review page, without its ending; `number` is its place on the page, from 1. */
export const videoFileStem = (reviewerName: string, number: number, question: string, day: string, copy = 1): string =>
  joined(['Second Take', fileSlug(`for ${reviewerName}`), String(number), fileSlug(question), day], copy);
