import { AppError } from '../core/errors.ts';
import { shellText } from './shell-text.ts';

interface Where {
  readonly folder: string;
}

function holder(details: unknown): { pid: number; host: string } | null {
  const { pid, host } = (details ?? {}) as { pid?: unknown; host?: unknown };
  return typeof pid === 'number' && typeof host === 'string' ? { pid, host } : null;
}

/** Why the app could not start, in one sentence for a terminal or an error dialog. */
export function startFailure(error: unknown, { folder }: Where): string {
  if (!(error instanceof AppError)) {
    return shellText('shell.start.failed', { reason: error instanceof Error ? error.message : String(error) });
  }
  switch (error.code) {
    case 'library-in-use': {
      const who = holder(error.details);
      return who ? shellText('shell.start.library-in-use', who) : shellText('shell.start.library-in-use-unknown');
    }
    case 'port-taken':
      return shellText('shell.start.port-taken', { port: String((error.details as { port: number }).port) });
    case 'document-newer':
      return shellText('shell.start.library-newer', { folder });
    case 'document-corrupt':
      return shellText('shell.start.library-corrupt', { folder });
    case 'library-missing':
    case 'library-read-only':
    case 'file-failed':
    case 'not-found':
      return shellText('shell.start.library-missing', { folder });
    default:
      return shellText('shell.start.failed', { reason: error.code });
  }
}
