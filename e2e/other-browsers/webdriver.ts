/** How WebDriver names an element in JSON (W3C WebDriver, section 12). */
const ELEMENT = 'element-6066-11e4-a52e-4f735466cecf';

/** A reference to an element of the page. */
export type ElementReference = { readonly [ELEMENT]: string };

/** A browser that says nothing for so long has broken down. */
const ANSWER_LIMIT_MS = 60_000;

/** One session of a WebDriver server. */
export interface WebDriver {
  readonly capabilities: Readonly<Record<string, unknown>>;
  /** @param path below the session, e.g. `url`; a body makes it a POST. @throws Error with the server's message */
  send<T>(method: 'GET' | 'POST' | 'DELETE', path: string, body?: unknown): Promise<T>;
  /** Runs a function in the page; elements come back as references. */
  run<T>(inPage: string, values: readonly unknown[]): Promise<T>;
  /** Path of a command on an element. */
  on(element: ElementReference, command: string): string;
}

/**
 * Opens a session (https://www.w3.org/TR/webdriver2/). By hand: it is a dozen lines, and the ready-made clients bring
 * downloads of drivers along.
 * @param origin of the server, e.g. `http://127.0.0.1:4444`
 */
export async function openWebDriver(origin: string, capabilities: object): Promise<WebDriver> {
  const call = async (method: string, path: string, body?: unknown) => {
    const content = body === undefined ? {} : { body: JSON.stringify(body) };
    const signal = AbortSignal.timeout(ANSWER_LIMIT_MS);
    const response = await fetch(`${origin}/session${path}`, { method, signal, ...content });
    const { value } = await response.json();
    if (!response.ok) throw new Error(`${method} ${path}: ${value?.error}: ${value?.message}`);
    return value;
  };
  const opened = await call('POST', '', { capabilities: { alwaysMatch: capabilities } });
  const send: WebDriver['send'] = (method, path, body) =>
    call(method, `/${opened.sessionId}/${path}`.replace(/\/$/, ''), body);
  return {
    capabilities: opened.capabilities,
    send,
    run: (inPage, values) =>
      send('POST', 'execute/sync', { script: `return (${inPage}).apply(null, arguments)`, args: values }),
    on: (element, command) => `element/${element[ELEMENT]}/${command}`,
  };
}
