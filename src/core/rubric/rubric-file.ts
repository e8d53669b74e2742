import { z } from 'zod';
import { Id } from '../model/common.ts';
import type { Rubric } from '../model/rubric.ts';
import { cleanLine, cleanText } from '../sharing/clean-text.ts';
import { MAX_ANCHOR, MAX_CRITERIA, MAX_NAME, MIN_CRITERIA, RubricContent } from './rubric-content.ts';

const TYPE = 'second-take-rubric';
const VERSION = 1;
/** Largest file that is read, in characters: ten times what a rubric can hold. */
export const MAX_RUBRIC_FILE = 200_000;

/**
 * Why a file gives no rubric. `not-rubric`: something else. `damaged`: a rubric that is cut off or breaks its rules.
 * `newer`: of a newer app.
 */
export type RubricFileProblem = 'not-rubric' | 'damaged' | 'newer' | 'too-large';
export type ReadRubric =
  | { readonly state: 'ok'; readonly content: RubricContent }
  | { readonly state: RubricFileProblem };

const Anchor = z.string().max(MAX_ANCHOR * 2);
/** What a file may say; everything else in it is left out. */
const RubricFile = z.object({
  name: z.string().max(MAX_NAME * 2),
  criteria: z
    .array(
      z.object({
        id: Id,
        name: z.string().max(MAX_NAME * 2),
        anchors: z.object({ 1: Anchor, 3: Anchor, 5: Anchor }),
      }),
    )
    .min(MIN_CRITERIA)
    .max(MAX_CRITERIA),
});

/** A rubric as a file to hand on: JSON, indented for reading, with a final line break. */
export function rubricFileText({ name, criteria }: Pick<Rubric, 'name' | 'criteria'>): string {
  const plain = criteria.map(({ id, name: called, anchors: { 1: one, 3: three, 5: five } }) => ({
    id,
    name: called,
    anchors: { 1: one, 3: three, 5: five },
  }));
  return `${JSON.stringify({ type: TYPE, version: VERSION, name, criteria: plain }, null, 2)}\n`;
}

/** The value of a JSON text, undefined when it is none. */
function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/**
 * Reads a rubric out of a file somebody has, which may be anything: a file of `rubricFileText`, or a document out of
 * another library. Texts lose controls and bidi overrides; markup is text. Never throws.
 */
export function readRubricFile(text: string): ReadRubric {
  if (text.length > MAX_RUBRIC_FILE) return { state: 'too-large' };
  const value = jsonOf(text.replace(/^\ufeff/, ''));
  if (value === undefined) return { state: text.includes(`"${TYPE}"`) ? 'damaged' : 'not-rubric' };
  if (typeof value !== 'object' || value === null) return { state: 'not-rubric' };
  const { type, version } = value as { type?: unknown; version?: unknown };
  if (type !== TYPE && type !== 'rubric') return { state: 'not-rubric' };
  if (typeof version === 'number' && version > VERSION) return { state: 'newer' };
  const file = RubricFile.safeParse(value);
  if (!file.success) return { state: 'damaged' };
  const content = RubricContent.safeParse({
    name: cleanLine(file.data.name),
    criteria: file.data.criteria.map(({ id, name, anchors }) => ({
      id,
      name: cleanLine(name),
      anchors: { 1: cleanText(anchors[1]), 3: cleanText(anchors[3]), 5: cleanText(anchors[5]) },
    })),
  });
  return content.success ? { state: 'ok', content: content.data } : { state: 'damaged' };
}
