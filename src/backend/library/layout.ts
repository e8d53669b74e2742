import { join } from 'node:path';
import type { DocumentOf, DocumentType } from '../../core/model/documents.ts';

/** Types of documents that lie in a session's folder. */
export type ChildType = 'take' | FileChildType;
/** Those of them that are one file each. */
export type FileChildType = 'review' | 'request' | 'merged' | 'export';
export const FILE_CHILD_TYPES: readonly FileChildType[] = ['review', 'request', 'merged', 'export'];
/** Types of documents a library holds in memory besides its own. Transcripts are large and read when they are looked at. */
export type StoredType = Exclude<DocumentType, 'library' | 'transcript'>;

/** Names inside a library folder. */
export const LIBRARY_FILE = 'library.json';
export const LOCK_FILE = '.lock';
export const SESSIONS_FOLDER = 'sessions';
export const RUBRICS_FOLDER = 'rubrics';
export const SESSION_FILE = 'session.json';
export const TAKE_FILE = 'take.json';
export const TRANSCRIPT_FILE = 'transcript.json';
/** Folder of a session that holds documents of a type. */
export const CHILD_FOLDERS: Readonly<Record<ChildType, string>> = {
  take: 'takes',
  review: 'reviews',
  request: 'requests',
  merged: 'merged',
  export: 'exports',
};

const MAX_SLUG_LENGTH = 40;

/** Up to 40 characters a-z, 0-9 and hyphens that remind of a text; `session` where nothing of it is ASCII. */
export function slugOf(text: string): string {
  const ascii = text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/['’]/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, MAX_SLUG_LENGTH + 1)
    .replace(/^-+/, '')
    .slice(0, MAX_SLUG_LENGTH)
    .replace(/-+$/, '');
  return ascii === '' ? 'session' : ascii;
}

/** The folder name of a new session: `<yyyy-mm-dd>-<slug>-<id>`, the date in UTC like the document's own. */
export const sessionFolderName = (session: DocumentOf<'session'>): string =>
  `${session.createdAt.slice(0, 10)}-${slugOf(session.questions[0]?.text ?? '')}-${session.id}`;

/** The folder a new document's own file goes to. */
export function childFolder(type: ChildType, id: string, sessionFolder: string): string {
  const folder = join(sessionFolder, CHILD_FOLDERS[type]);
  return type === 'take' ? join(folder, id) : folder;
}

/** The name of a document's own file. */
export function documentFileName(type: StoredType, id: string): string {
  if (type === 'session') return SESSION_FILE;
  return type === 'take' ? TAKE_FILE : `${id}.json`;
}

/** The bytes a document is stored as: indented, so that a person can read it, with a final line break. */
export const documentBytes = (document: unknown): Uint8Array =>
  new TextEncoder().encode(`${JSON.stringify(document, null, 2)}\n`);
