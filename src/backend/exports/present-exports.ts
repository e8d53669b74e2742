import { access } from 'node:fs/promises';
import { join } from 'node:path';
import type { ExportDocument } from '../../core/model/documents.ts';
import type { Library } from '../library/types.ts';

/**
 * Those exports whose file is still there. Somebody may have moved or deleted one in the system's file manager; its
 * document stays in memory until the library is opened again.
 */
export async function presentExports(
  library: Pick<Library, 'folderOf'>,
  exports: readonly ExportDocument[],
): Promise<ExportDocument[]> {
  const isThere = await Promise.all(
    exports.map(({ id, fileName }) =>
      access(join(library.folderOf('export', id), fileName)).then(
        () => true,
        () => false,
      ),
    ),
  );
  return exports.filter((_, index) => isThere[index]);
}
