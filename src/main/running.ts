import { type Backend, type BackendOptions, createBackend } from '../backend/backend.ts';
import { type RunningServer, startServer } from '../backend/server.ts';

/** One open library with the server that answers for it. */
export interface Running {
  readonly folder: string;
  readonly backend: Backend;
  readonly server: RunningServer;
  /** Ends both. Twice is once. */
  close(): Promise<void>;
}

/** Opens a library and serves it. @throws AppError what `createBackend` and `startServer` throw */
export async function startRunning(options: BackendOptions): Promise<Running> {
  const backend = await createBackend(options);
  let server: RunningServer;
  try {
    server = await startServer({ backend });
  } catch (error) {
    await backend.close();
    throw error;
  }
  let closed: Promise<void> | undefined;
  return {
    folder: backend.library.folder,
    backend,
    server,
    close: () => (closed ??= server.close().then(() => backend.close())),
  };
}
