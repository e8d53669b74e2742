import { ErrorBody } from '../../contract/errors.ts';
import { TAB_TOKEN_HEADER } from '../../contract/headers.ts';
import { Incoming, uploadPath } from '../../contract/imports-api.ts';
import { AppError } from '../../core/errors.ts';
import { pagePlays } from './page-plays.ts';

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
};

function failureOf(request: XMLHttpRequest): AppError {
  const body = ErrorBody.safeParse(parsed(request.responseText));
  return body.success
    ? new AppError(body.data.error.code, body.data.error.details)
    : new AppError('unexpected', { status: request.status });
}

/**
 * Sends a file as it is read from disk, never the whole of it in memory. By XMLHttpRequest: `fetch` does not tell how much
 * has been sent.
 * @param onSent hears how many bytes are on their way
 * @throws AppError; `import-source-gone` when the browser could not read the file to its end
 */
export function sendFile(
  token: string,
  file: File,
  signal: AbortSignal,
  onSent: (bytes: number) => void,
): Promise<Incoming> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', uploadPath(file.name, pagePlays()));
    request.setRequestHeader(TAB_TOKEN_HEADER, token);
    request.setRequestHeader('content-type', 'application/octet-stream');
    request.upload.onprogress = ({ loaded }) => onSent(loaded);
    request.onload = () => {
      const incoming = request.status === 200 ? Incoming.safeParse(parsed(request.responseText)) : null;
      if (incoming?.success) resolve(incoming.data);
      else reject(failureOf(request));
    };
    request.onerror = () => {
      // A file that went away looks the same as a backend that did: whether it can be read still tells them apart.
      file
        .slice(Math.max(0, file.size - 1))
        .arrayBuffer()
        .then(
          () => reject(new AppError('backend-unreachable')),
          (cause) => reject(new AppError('import-source-gone', String(cause))),
        );
    };
    request.onabort = () => reject(signal.reason);
    signal.addEventListener('abort', () => request.abort(), { once: true });
    request.send(file);
  });
}
