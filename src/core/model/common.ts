import { z } from 'zod';

/** Identifier of a document or of something inside one: safe as a folder name on every system. */
export const Id = z.string().regex(/^[a-z0-9][a-z0-9-]{2,63}$/);
export type Id = z.infer<typeof Id>;

/** Milliseconds as a non-negative integer; the unit of every duration and position in the app. */
export const Ms = z.int().min(0);

/** A moment in calendar time, ISO 8601 in UTC with milliseconds, e.g. `2026-11-22T09:30:00.000Z`. */
export const Timestamp = z.iso.datetime({ precision: 3 });
export type Timestamp = z.infer<typeof Timestamp>;

/** A text a person typed: kept exactly as typed, bounded so that one field cannot grow without end. */
export const FreeText = z.string().max(20_000);

/**
 * What every document on disk says of itself. `version` is the format version of that type, `revision` grows by one
 * with every write. Schemas are loose: fields this version does not know are kept.
 */
export const header = <const T extends string, const V extends number>(type: T, version: V) => ({
  type: z.literal(type),
  version: z.literal(version),
  id: Id,
  revision: z.int().min(0),
});
