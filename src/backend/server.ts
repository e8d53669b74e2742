import { once } from 'node:events';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';
import { AppError } from '../core/errors.ts';
import type { Backend } from './backend.ts';

/** Always the same where it is free, because browsers remember a camera permission by address and port. */
export const PREFERRED_PORT = 47_655;

/** The HTTP server of one backend. */
export interface RunningServer {
  readonly port: number;
  /** `http://127.0.0.1:<port>` */
  readonly origin: string;
  /** Opens the app in a browser, as often as wanted while this process runs. */
  readonly openUrl: string;
  /** Ends every connection, event streams and half-played videos too, and frees the port. */
  close(): Promise<void>;
}

async function listen(server: Server, port: number): Promise<void> {
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
}

/** EACCES: Windows reserves ranges of ports, and low ones need rights. */
const isTaken = (error: unknown) => ['EADDRINUSE', 'EACCES'].includes((error as NodeJS.ErrnoException).code ?? '');

/**
 * Serves a backend on the loopback address only.
 * @param port 0 for any free one
 * @param strictPort whether the port was asked for: then a taken one is an error instead of a reason to take another
 * @throws AppError `port-taken`
 */
export async function startServer(options: {
  readonly backend: Backend;
  readonly port?: number | undefined;
  readonly strictPort?: boolean;
}): Promise<RunningServer> {
  const { backend, port: wanted = PREFERRED_PORT, strictPort = false } = options;
  const server = createAdaptorServer({ fetch: backend.app.fetch }) as Server;
  // Longer than the pause between chunks by far, so that a recording keeps its connection.
  server.keepAliveTimeout = 65_000;
  // A video may take longer to arrive than Node's five minutes; the first bytes still have to come in a minute.
  server.requestTimeout = 0;
  try {
    await listen(server, wanted);
  } catch (cause) {
    if (!isTaken(cause)) throw cause;
    if (strictPort) throw new AppError('port-taken', { port: wanted }, { cause });
    await listen(server, 0);
  }
  const { port } = server.address() as AddressInfo;
  const origin = `http://127.0.0.1:${port}`;
  return {
    port,
    origin,
    openUrl: `${origin}/open?key=${backend.access.key}`,
    close: async () => {
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}
