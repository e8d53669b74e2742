import { z } from 'zod';
import { Id } from '../core/model/common.ts';
import { Criterion, Rubric } from '../core/model/rubric.ts';
import { RubricDocument } from '../core/model/rubric-document.ts';
import { MAX_NAME, RubricContent } from '../core/rubric/rubric-content.ts';
import { MAX_RUBRIC_FILE } from '../core/rubric/rubric-file.ts';
import { route } from './route.ts';

const rubricParams = z.object({ rubricId: Id });
const Language = z.string().max(35).optional();

/** Every rubric there is, and criteria to add from. */
export const RubricList = z.object({
  /** The owner's own, newest first; those in the bin say so. */
  own: z.array(RubricDocument),
  builtIn: z.array(Rubric).min(1),
  /** Optional criteria that come with the app. */
  criteria: z.array(Criterion),
});
export type RubricList = z.infer<typeof RubricList>;

/** What came of a file: kept as a new rubric, or why not. */
export const RubricImport = z.discriminatedUnion('state', [
  z.object({ state: z.literal('kept'), rubric: RubricDocument }),
  z.object({ state: z.enum(['not-rubric', 'damaged', 'newer', 'too-large']) }),
]);
export type RubricImport = z.infer<typeof RubricImport>;

/** Rubrics of the owner's own. Part of `api`. */
export const rubricsApi = {
  rubrics: route({
    method: 'get',
    path: '/api/rubrics',
    summary: 'Own and built-in rubrics, and optional criteria in a language',
    query: z.object({ language: Language }),
    response: RubricList,
  }),
  copyRubric: route({
    method: 'post',
    path: '/api/rubrics/:rubricId/copies',
    summary: 'Make an own rubric from any other, under a name',
    params: rubricParams,
    body: z.object({ name: z.string().trim().min(1).max(MAX_NAME), language: Language }),
    response: RubricDocument,
  }),
  saveRubric: route({
    method: 'put',
    path: '/api/rubrics/:rubricId',
    summary: 'Write an own rubric; 409 when it has another revision by now',
    params: rubricParams,
    body: RubricContent.extend({ revision: z.int().min(0) }),
    response: RubricDocument,
  }),
  binRubric: route({
    method: 'post',
    path: '/api/rubrics/:rubricId/bin',
    summary: 'Put an own rubric into the bin; reviews keep their copies',
    params: rubricParams,
    response: RubricDocument,
  }),
  restoreRubric: route({
    method: 'post',
    path: '/api/rubrics/:rubricId/restore',
    summary: 'Take an own rubric out of the bin',
    params: rubricParams,
    response: RubricDocument,
  }),
  importRubric: route({
    method: 'post',
    path: '/api/rubrics/import',
    summary: 'Keep the rubric in a file as a new one of the owner’s',
    // A little more than is read, so that what is just too large gets a sentence of its own.
    body: z.object({ text: z.string().max(MAX_RUBRIC_FILE + 1) }),
    response: RubricImport,
  }),
};
