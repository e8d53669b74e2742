import { realpath } from 'node:fs/promises';
import type { CloudService } from '../../contract/views.ts';

/** Folder names as the services' own programs make them on Windows, macOS and Linux, on one path segment. */
const patterns: readonly (readonly [CloudService, RegExp])[] = [
  // "OneDrive", "OneDrive - Company", macOS: Library/CloudStorage/OneDrive-Personal
  ['onedrive', /^onedrive($| - |-)/i],
  // macOS: Library/Mobile Documents/com~apple~CloudDocs; Windows: iCloudDrive, "iCloud Drive"
  ['icloud', /^(mobile documents|com~apple~clouddocs|icloud ?drive)$/i],
  // "Dropbox", "Dropbox (Company)", "Company Dropbox", macOS: CloudStorage/Dropbox
  ['dropbox', /^(.+ )?dropbox($| \(|-)/i],
  // "Google Drive", "My Drive" on its letter, macOS: CloudStorage/GoogleDrive-name@example.com
  ['google-drive', /^(google ?drive($| \(|-)|my drive$)/i],
];

/**
 * The service that would upload a library in this folder, judged by the path alone; null when none is recognised.
 * @param path absolute, with either kind of slash
 */
export function detectCloudFolder(path: string): CloudService | null {
  const segments = path.split(/[\\/]+/);
  return patterns.find(([, pattern]) => segments.some((segment) => pattern.test(segment)))?.[0] ?? null;
}

/** As `detectCloudFolder`, also for a folder that only leads into such a one. */
export async function cloudServiceOf(folder: string): Promise<CloudService | null> {
  return detectCloudFolder(folder) ?? detectCloudFolder(await realpath(folder).catch(() => folder));
}
