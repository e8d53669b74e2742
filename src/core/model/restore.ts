import type { z } from 'zod';
import { type DocumentOf, type DocumentType, documentSchemas } from './documents.ts';

/** The newest format version this app writes, by type. */
export const currentVersions: Readonly<Record<DocumentType, number>> = {
  library: 1,
  session: 1,
  take: 1,
  review: 1,
  request: 1,
  merged: 1,
  transcript: 1,
  rubric: 1,
  export: 1,
};

/** One step forward: takes a document of version `from`, gives one of `from + 1`. Unknown fields are kept. */
export interface Migration {
  readonly type: DocumentType;
  readonly from: number;
  readonly migrate: (document: Record<string, unknown>) => Record<string, unknown>;
}

/** All steps, oldest first. Empty while every type is at version 1. */
export const migrations: readonly Migration[] = [];

export type Restored<T extends DocumentType> =
  | { readonly state: 'ok'; readonly document: DocumentOf<T>; readonly migrated: boolean }
  | { readonly state: 'newer'; readonly version: number }
  | { readonly state: 'corrupt'; readonly reason: string };

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * The only way a document enters the app: parse, check type, migrate forward, validate. Never throws.
 * @param text the file's content
 * @param steps migrations, for tests; the app's own by default
 */
export function restore<T extends DocumentType>(
  type: T,
  text: string,
  steps: readonly Migration[] = migrations,
  target: number = currentVersions[type],
): Restored<T> {
  let raw: unknown;
  try {
    raw = JSON.parse(text);
  } catch {
    return { state: 'corrupt', reason: 'not JSON' };
  }
  if (!isRecord(raw)) return { state: 'corrupt', reason: 'not an object' };
  if (raw.type !== type) return { state: 'corrupt', reason: `type is ${JSON.stringify(raw.type)}, not ${type}` };
  if (typeof raw.version !== 'number') return { state: 'corrupt', reason: 'no version' };
  if (raw.version > target) return { state: 'newer', version: raw.version };
  const from = raw.version;
  let document = raw;
  for (let version = from; version < target; version += 1) {
    const step = steps.find((candidate) => candidate.type === type && candidate.from === version);
    if (!step) return { state: 'corrupt', reason: `no way from version ${version}` };
    document = { ...step.migrate(document), version: version + 1 };
  }
  const schema: z.ZodType = documentSchemas[type];
  const parsed = schema.safeParse(document);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    return { state: 'corrupt', reason: `${issue?.path.join('.') ?? ''}: ${issue?.message ?? 'invalid'}` };
  }
  return { state: 'ok', document: parsed.data as DocumentOf<T>, migrated: from !== target };
}
