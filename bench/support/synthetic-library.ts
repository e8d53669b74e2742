import { mkdirSync, utimesSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import {
  childFolder,
  documentBytes,
  documentFileName,
  LIBRARY_FILE,
  RUBRICS_FOLDER,
  SESSIONS_FOLDER,
  type StoredType,
  sessionFolderName,
  TRANSCRIPT_FILE,
} from '../../src/backend/library/layout.ts';
import { type DocumentOf, documentSchemas } from '../../src/core/model/documents.ts';
import { Rubric } from '../../src/core/model/rubric.ts';
import type { Session } from '../../src/core/model/session.ts';
import type { Take } from '../../src/core/model/take.ts';
import { Transcript } from '../../src/core/transcript/transcript.ts';
import { MOMENTS_OF_REVIEWER, MOMENTS_OF_SELF, sessionDocuments, transcriptOf } from './synthetic-session.ts';
import { syntheticTexts } from './synthetic-texts.ts';

/** The id of such a library. */
export const SYNTHETIC_LIBRARY = 'synthetic-library';
/** Takes in each session, and moments on each take, of all its authors together. */
export const TAKES_EACH = 5;
export const MOMENTS_EACH = MOMENTS_OF_SELF + MOMENTS_OF_REVIEWER;

const FIRST_DAY = Date.parse('2021-01-04T09:00:00.000Z');
/** Sessions lie so far apart that two thousand fill five years. */
const APART_MS = 21 * 3_600_000;

/** Written when it was made, not now: an app that looks at times must not take all of it for fresh. */
function write(folder: string, document: DocumentOf<StoredType>, at: Date): void {
  const file = join(folder, documentFileName(document.type, document.id));
  const bytes = documentBytes(document);
  mkdirSync(folder, { recursive: true });
  writeFileSync(`${file}.previous`, bytes);
  writeFileSync(file, bytes);
  utimesSync(file, at, at);
}

/** Throws for a document the app would not read: a benchmark of such a library would measure nothing. */
function proved(documents: readonly DocumentOf<StoredType>[]): void {
  for (const document of documents) documentSchemas[document.type].parse(document);
}

/**
 * Fills a new library with so many sessions as an owner of several years has them: five finished takes with ten moments
 * each, an own review with ratings, points and reflections, a reviewer's with its request, job descriptions, in several
 * languages and scripts, and of three takes in five a transcript. Documents only: media files are there but empty. Written straight to disk, without waiting for it.
 */
export async function fillLibrary(folder: string, sessions: number): Promise<void> {
  const [rubric] = Rubric.array().parse(JSON.parse(await readFile(resolve('resources/rubrics/en.json'), 'utf8')));
  if (!rubric) throw new Error('no rubric');
  const texts = syntheticTexts(2_026);
  const spoken = syntheticTexts(2_027);
  mkdirSync(join(folder, RUBRICS_FOLDER), { recursive: true });
  const createdAt = new Date(FIRST_DAY).toISOString();
  writeFileSync(
    join(folder, LIBRARY_FILE),
    documentBytes({ type: 'library', version: 1, id: SYNTHETIC_LIBRARY, revision: 0, createdAt }),
  );
  for (let index = 0; index < sessions; index += 1) {
    const at = new Date(FIRST_DAY + index * APART_MS);
    const plan = { texts, rubric, number: index, createdAt: at.toISOString(), takes: TAKES_EACH };
    const documents = sessionDocuments(plan);
    if (index === 0) proved(documents);
    const session = documents.find((document): document is Session => document.type === 'session') as Session;
    const sessionFolder = join(folder, SESSIONS_FOLDER, sessionFolderName(session));
    for (const document of documents) {
      if (document.type === 'session') write(sessionFolder, document, at);
      else {
        const child = document as DocumentOf<'take' | 'review' | 'request'>;
        const own = childFolder(child.type, child.id, sessionFolder);
        write(own, child, at);
        if (child.type !== 'take') continue;
        writeFileSync(join(own, 'sound.webm'), '');
        // Three of five have one.
        if (Number(child.id.slice(-1)) % 2 === 0) continue;
        const transcript = transcriptOf({ ...plan, texts: spoken }, child as Take);
        if (index === 0) Transcript.parse(transcript);
        writeFileSync(join(own, TRANSCRIPT_FILE), documentBytes(transcript));
      }
    }
  }
}
