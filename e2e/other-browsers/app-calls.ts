import { TAB_TOKEN_HEADER } from '../../src/contract/headers.ts';

/** Calls the app's API without a browser: these scripts need its pages, not its windows. */
export interface AppCalls {
  /** @throws Error with the app's answer, when it refuses */
  json<T>(method: 'GET' | 'POST', path: string, body?: unknown): Promise<T>;
  /** Sends raw bytes, as a recording does. */
  bytes(path: string, data: Uint8Array<ArrayBuffer>): Promise<void>;
}

/** @param address as the browser shell printed it, with its key */
export async function openApp(address: string): Promise<AppCalls> {
  const { origin } = new URL(address);
  const opened = await fetch(address);
  const token = /data-token="([^"]+)"/.exec(await opened.text())?.[1];
  const [cookie] = opened.headers.getSetCookie();
  if (!token || !cookie) throw new Error(`The app did not open: ${opened.status}`);
  const own = { origin, cookie: cookie.replace(/;.*/, ''), [TAB_TOKEN_HEADER]: token };
  const send = async (method: string, path: string, type: string, body?: BodyInit): Promise<Response> => {
    const headers = { ...own, 'content-type': type };
    const response = await fetch(origin + path, { method, headers, ...(body === undefined ? {} : { body }) });
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${await response.text()}`);
    return response;
  };
  return {
    json: async (method, path, body) =>
      (await send(method, path, 'application/json', body === undefined ? undefined : JSON.stringify(body))).json(),
    bytes: async (path, data) => void (await send('POST', path, 'application/octet-stream', data)),
  };
}
