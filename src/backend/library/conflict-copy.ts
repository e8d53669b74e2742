/**
 * How sync programs mark the copy they keep when two computers wrote the same file, behind the name and before `.json`.
 * Dropbox, Nextcloud, ownCloud, pCloud: ` (Ana's conflicted copy 2026-11-22)`, in any language; Google Drive: ` (1)`, ` [Conflict]`.
 * iCloud: ` 2`. Syncthing: `.sync-conflict-20261122-091500-ABCDEFG`. Nextcloud before 2019: `_conflict-20261122-091500`.
 * Resilio, Seafile: `.Conflict`, ` (SFConflict …)`. People and file managers: ` - Copy`, ` copy`.
 */
const MARKS = /^( ?\(.+\)| \[.+\]| \d{1,3}|[._]sync-conflict-.+|_conflict-.+|\.conflict.*| -? ?copy( \d+)?)$/i;
/** OneDrive puts the computer's name there, `-DESKTOP-ABC12` or `-Ana's MacBook`, and a number behind it for the next one. */
const COMPUTER = /^-.+$/;

/**
 * The document a file looks like a conflict copy of; null when it does not.
 * @param name of the file, e.g. `session (Ana's conflicted copy 2026-11-22).json`
 * @param documents names of the documents that lie or belong there, e.g. `session.json`
 */
export function conflictCopyOf(name: string, documents: Iterable<string>): string | null {
  const stem = /^(.+)\.json$/i.exec(name)?.[1];
  if (stem === undefined) return null;
  let found: string | null = null;
  for (const document of documents) {
    const own = document.replace(/\.json$/, '');
    if (own === stem || !stem.startsWith(own)) continue;
    const rest = stem.slice(own.length);
    // Of two documents the copy is of the one with the longer name.
    if ((MARKS.test(rest) || COMPUTER.test(rest)) && document.length > (found?.length ?? 0)) found = document;
  }
  return found;
}

const ID = /^[a-z0-9][a-z0-9-]{2,63}(?![a-z0-9-])/;

/** As `conflictCopyOf` where a document is named by its id and may be missing: the name it would have. */
export function conflictCopyOfAny(name: string, documents: Iterable<string>): string | null {
  const known = conflictCopyOf(name, documents);
  const id = known === null ? ID.exec(name)?.[0] : undefined;
  return id === undefined || !MARKS.test(name.slice(id.length).replace(/\.json$/i, '')) ? known : `${id}.json`;
}
