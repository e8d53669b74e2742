import type { RubricImport, RubricList } from '../../contract/rubrics-api.ts';
import type { Bank } from '../../contract/views.ts';
import { sameJson } from '../../core/canonical-json.ts';
import { AppError } from '../../core/errors.ts';
import type { Rubric } from '../../core/model/rubric.ts';
import type { RubricDocument } from '../../core/model/rubric-document.ts';
import { type RubricContent, rubricOf } from '../../core/rubric/rubric-content.ts';
import { readRubricFile } from '../../core/rubric/rubric-file.ts';
import { type LibraryContext, timestamp } from '../library/context.ts';
import type { Library } from '../library/types.ts';

/** The rubrics and criteria that come with the app, in one language. */
type BuiltIn = Pick<Bank, 'rubrics' | 'criteria'>;

/** Every rubric there is: own ones newest first, those in the bin included. */
export function listRubrics(library: Library, { rubrics, criteria }: BuiltIn): RubricList {
  const age = ({ createdAt, id }: RubricDocument) => `${createdAt} ${id}`;
  const own = [...library.all('rubric')].sort((a, b) => (age(a) < age(b) ? 1 : -1));
  return { own, builtIn: rubrics, criteria };
}

/** A rubric to review with, as it is now. @throws AppError `not-found`, also for one in the bin */
export function findRubric(library: Library, { rubrics }: BuiltIn, rubricId: string): Rubric {
  const own = library.all('rubric').find(({ id, binnedAt }) => id === rubricId && binnedAt === null);
  const found = own ? rubricOf(own) : rubrics.find(({ id }) => id === rubricId);
  if (!found) throw new AppError('not-found', { rubricId });
  return found;
}

const keep = ({ library, ids, clock }: LibraryContext, { name, criteria }: RubricContent): Promise<RubricDocument> =>
  library.create('rubric', {
    type: 'rubric',
    version: 1,
    id: ids.next(),
    revision: 0,
    createdAt: timestamp(clock),
    name,
    criteria,
    binnedAt: null,
  });

/** Makes an own rubric from any other; criteria keep their ids, so that reviews with either can be compared. */
export const copyRubric = (context: LibraryContext, source: Rubric, name: string): Promise<RubricDocument> =>
  keep(context, { name, criteria: source.criteria });

/**
 * Writes an own rubric; reviews made with it before keep their copies. What stands already is not written again.
 * @throws AppError `not-found`, `conflict` (another revision by now)
 */
export const saveRubric = (
  { library }: LibraryContext,
  rubricId: string,
  revision: number,
  { name, criteria }: RubricContent,
): Promise<RubricDocument> =>
  library.update(
    'rubric',
    rubricId,
    (rubric) => (sameJson([rubric.name, rubric.criteria], [name, criteria]) ? rubric : { ...rubric, name, criteria }),
    revision,
  );

/** Puts an own rubric into the bin. Twice is once. @throws AppError `not-found` */
export const binRubric = ({ library, clock }: LibraryContext, rubricId: string): Promise<RubricDocument> =>
  library.update('rubric', rubricId, (rubric) =>
    rubric.binnedAt === null ? { ...rubric, binnedAt: timestamp(clock) } : rubric,
  );

/** Takes an own rubric out of the bin. @throws AppError `not-found` */
export const restoreRubric = ({ library }: LibraryContext, rubricId: string): Promise<RubricDocument> =>
  library.update('rubric', rubricId, (rubric) => (rubric.binnedAt === null ? rubric : { ...rubric, binnedAt: null }));

/** Keeps what is in a file as a new rubric. Nothing is written unless all of it could be read. */
export async function importRubric(context: LibraryContext, text: string): Promise<RubricImport> {
  const read = readRubricFile(text);
  if (read.state !== 'ok') return { state: read.state };
  return { state: 'kept', rubric: await keep(context, read.content) };
}
