/**
 * The few things only a desktop shell can do, by IPC channel. Kept free of imports: the sandboxed preload is one small
 * file. The page sees them as `window.secondTakeShell` and may only rely on what the capability list names.
 */
export const SHELL_CHANNELS = {
  tabToken: 'shell:tab-token',
  saveExportAs: 'shell:save-export-as',
  revealExport: 'shell:reveal-export',
  dragExport: 'shell:drag-export',
  revealLibrary: 'shell:reveal-library',
  chooseLibrary: 'shell:choose-library',
  revealSession: 'shell:reveal-session',
  chooseProgram: 'shell:choose-program',
  chooseFiles: 'shell:choose-files',
  offerDropped: 'shell:offer-dropped',
  systemPermission: 'shell:system-permission',
  setRecording: 'shell:set-recording',
} as const;

/** A file the owner chose, as a page may name it: by a token, good for once. */
export interface OfferedFile {
  readonly token: string;
  readonly fileName: string;
}

/** What the preload puts on `window`. Every function goes to the main process and comes back with plain data. */
export interface ShellBridge {
  /** The token this window sends with every API call. */
  tabToken(): Promise<string>;
  /** Opens the save dialog for a finished export. `cancelled` when the owner closed the dialog. */
  saveExportAs(exportId: string): Promise<'saved' | 'cancelled' | 'failed'>;
  /** Shows a finished export in the system's file manager; false when the file is gone. */
  revealExport(exportId: string): Promise<boolean>;
  /** Goes on with a drag that began on an export, outside the window, with the file itself; false when the file is gone. */
  dragExport(exportId: string): Promise<boolean>;
  revealLibrary(): Promise<boolean>;
  /**
   * Asks for another library, or for a folder to make one in, and opens it: then the page is loaded anew. What keeps it
   * from being opened (`busy`: a recording or a task runs) is said in a dialog.
   */
  chooseLibrary(how: 'open' | 'create'): Promise<'opened' | 'cancelled' | 'busy' | 'failed'>;
  /** Opens the folder of a session; false when it is not there. */
  revealSession(sessionId: string): Promise<boolean>;
  /** Opens a dialog for the file of another program (a name of `PROGRAMS`) and keeps the choice. */
  chooseProgram(preference: string): Promise<'chosen' | 'cancelled' | 'failed'>;
  /** Opens a dialog for videos and sound; none when the owner closed it. */
  chooseFiles(): Promise<readonly OfferedFile[]>;
  /** Files of the system that were dropped on the page. What a script made itself has no place and is left out. */
  offerDropped(files: readonly unknown[]): Promise<readonly OfferedFile[]>;
  /** macOS: asks the system for the camera or microphone. Elsewhere always true. */
  systemPermission(kind: 'camera' | 'microphone'): Promise<boolean>;
  /** While true, closing the window and quitting ask first and reload keys do nothing. */
  setRecording(recording: boolean): Promise<void>;
}
