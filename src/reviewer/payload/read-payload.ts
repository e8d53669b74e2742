import type { PagePayload } from '../../core/sharing/page-payload.ts';

/**
 * What the page was filled with. It comes from the owner's app, so it is only looked at, not checked field by field.
 * @param text of the data block; undefined when there is none
 * @returns null when the page has not been filled
 */
export function readPayload(text: string | null | undefined): PagePayload | null {
  try {
    const value = JSON.parse(text ?? '') as Partial<PagePayload> | null;
    return value?.version === 1 && Array.isArray(value.clips) && value.clips.length > 0 ? (value as PagePayload) : null;
  } catch {
    return null;
  }
}
