import type { BrowserContext, ConsoleMessage, Request, WebError } from '@playwright/test';

/** What went wrong in any page of a test without anybody looking. */
export interface PageFaults {
  /**
   * Expects faults of this kind in this test; nothing is allowed for good.
   * @param reason why the app cannot avoid it, e.g. the browser's own line about a refused request
   */
  allow(pattern: RegExp, reason: string): void;
  /** What was noticed and not allowed, one line each. */
  found(): readonly string[];
  /** Nothing that happens from now on counts: the app is about to be stopped under the pages that are still open. */
  end(): void;
}

/** Pages of the app live on this machine; `file:` is for exported pages opened from disk. */
const isLocal = (url: string): boolean =>
  /^(https?:\/\/127\.0\.0\.1[:/]|file:|data:|blob:|about:|chrome-error:)/.test(url);

/** Watches every page of a context for console errors, uncaught errors and requests that leave this machine. */
export function watchFaults(context: BrowserContext): PageFaults {
  const seen: string[] = [];
  const allowed: RegExp[] = [];
  let ended = false;
  const note = (line: string) => {
    if (!ended) seen.push(line);
  };
  context.on('console', (message: ConsoleMessage) => {
    if (message.type() === 'error') note(`console error: ${message.text()} (${message.location().url})`);
  });
  context.on('weberror', (error: WebError) => note(`uncaught: ${error.error().stack ?? error.error().message}`));
  context.on('request', (request: Request) => {
    if (!isLocal(request.url())) note(`left this machine: ${request.method()} ${request.url()}`);
  });
  return {
    allow: (pattern) => {
      allowed.push(pattern);
    },
    found: () => seen.filter((line) => !allowed.some((pattern) => pattern.test(line))),
    end: () => {
      ended = true;
    },
  };
}
