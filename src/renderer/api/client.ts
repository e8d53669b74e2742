import { type Api, api } from '../../contract/api.ts';
import { ChunkReceipt, chunkPath } from '../../contract/chunks.ts';
import { ErrorBody } from '../../contract/errors.ts';
import { TAB_TOKEN_HEADER } from '../../contract/headers.ts';
import type { CallInput, CallOutput, RouteSpec } from '../../contract/route.ts';
import { AppError } from '../../core/errors.ts';

type CallArguments<Input> = unknown extends Input
  ? [input?: undefined, options?: CallOptions]
  : [input: Input, options?: CallOptions];
interface CallOptions {
  readonly signal?: AbortSignal;
  /** Lets the call finish after the page is gone (at most 64 kB of body). */
  readonly keepalive?: boolean;
}
/** One typed function per route of the contract. Every failure is an `AppError` with a code of the closed list. */
export type Client = {
  [K in keyof Api]: (...args: CallArguments<CallInput<Api[K]>>) => Promise<CallOutput<Api[K]>>;
};

interface LooseInput {
  readonly params?: Record<string, string>;
  readonly query?: Record<string, unknown>;
  readonly body?: unknown;
}

async function failure(response: Response): Promise<AppError> {
  const body = ErrorBody.safeParse(await response.json().catch(() => null));
  return body.success
    ? new AppError(body.data.error.code, body.data.error.details)
    : new AppError('unexpected', { status: response.status });
}

async function send(path: string, init: RequestInit): Promise<Response> {
  let response: Response;
  try {
    response = await fetch(path, init);
  } catch (cause) {
    if (init.signal?.aborted) throw cause;
    throw new AppError('backend-unreachable', undefined, { cause });
  }
  if (!response.ok) throw await failure(response);
  return response;
}

const pathOf = (spec: RouteSpec, input: LooseInput | undefined): string => {
  const path = spec.path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(input?.params?.[name] ?? ''));
  const pairs = Object.entries(input?.query ?? {}).filter(([, value]) => value !== undefined);
  const query = new URLSearchParams(pairs.map(([name, value]) => [name, String(value)])).toString();
  return query ? `${path}?${query}` : path;
};

/** Makes the client of a tab. @param token the tab token, see tab-token.ts */
export function createClient(token: string): Client {
  const call = (spec: RouteSpec) => async (input?: LooseInput, options?: CallOptions) => {
    const response = await send(pathOf(spec, input), {
      method: spec.method.toUpperCase(),
      signal: options?.signal ?? null,
      keepalive: options?.keepalive ?? false,
      headers: {
        [TAB_TOKEN_HEADER]: token,
        ...(input?.body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(input?.body === undefined ? {} : { body: JSON.stringify(input.body) }),
    });
    return spec.response.parse(await response.json());
  };
  return Object.fromEntries(Object.entries(api).map(([name, spec]) => [name, call(spec)])) as unknown as Client;
}

/** Sends one recorded chunk; the receipt says what the backend holds now. */
export async function postChunk(
  token: string,
  chunk: { takeId: string; sequence: number; offset: number; data: Blob },
  signal?: AbortSignal,
): Promise<ChunkReceipt> {
  const response = await send(chunkPath(chunk.takeId, chunk.sequence, chunk.offset), {
    method: 'POST',
    body: chunk.data,
    signal: signal ?? null,
    headers: { [TAB_TOKEN_HEADER]: token, 'content-type': 'application/octet-stream' },
  });
  return ChunkReceipt.parse(await response.json());
}
