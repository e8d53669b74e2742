import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { buildReport } from '../../core/report/build-report.ts';
import type { LibraryContext } from '../library/context.ts';
import { aRequest, aReview, aSession, aTake } from '../library/testing/example-documents.ts';
import { openTestLibrary, removeFolder, tempFolder } from '../library/testing/temp-library.ts';
import { payloadOf } from '../sharing/page-source.ts';

let folder: string;
let context: LibraryContext;
beforeEach(async () => {
  folder = await tempFolder();
  context = await openTestLibrary(folder);
});
afterEach(async () => {
  await context.library.close();
  await removeFolder(folder);
});

const review = aReview({
  predictions: [{ takeId: 'take1', criterionId: 'c-1', level: 2, note: 'private words' }],
  reflections: [{ question: 'not-said', text: 'private words' }],
  guideSteps: [{ takeId: 'take1', step: 'watch', was: 'done' }],
});

it('neither reviewers nor reports get what was expected or reflected', async () => {
  const { library } = context;
  const session = await library.create('session', aSession());
  await library.create('take', aTake());
  await library.create('review', review);
  const request = await library.create('request', aRequest());
  const resourcesDir = fileURLToPath(new URL('../../../resources', import.meta.url));
  const clips = [{ clipId: 'clip1', pieces: [] }];
  const sources = { library, resourcesDir, reviewerPage: '' };
  const payload = await payloadOf(sources, request, clips, () => ({ kind: 'embedded' }));
  const report = buildReport({ session, takes: library.all('take'), review: library.get('review', review.id) });
  for (const given of [payload, report])
    expect(JSON.stringify(given)).not.toMatch(/private words|reflection|prediction|guideStep/);
});
