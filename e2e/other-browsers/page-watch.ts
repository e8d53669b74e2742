/** Where the page keeps what was noticed; these functions run in it and share nothing else. */
type Watched = { secondTakeFaults?: string[] };

/** Runs in the page: from now on keeps errors and what its policy forbids. WebDriver tells nothing of either. */
export function watchInPage(): void {
  const faults: string[] = [];
  (globalThis as Watched).secondTakeFaults = faults;
  addEventListener('error', (event) => faults.push(`uncaught: ${event.message}`));
  addEventListener('unhandledrejection', (event) => faults.push(`uncaught: ${event.reason}`));
  document.addEventListener('securitypolicyviolation', (event) => faults.push(`asked for ${event.blockedURI}`));
  const { error } = console;
  console.error = (...values: unknown[]) => {
    faults.push(`console error: ${values.join(' ')}`);
    error(...values);
  };
}

/** Runs in the page: what was noticed since, and everything the page has loaded beside itself. Each is given once. */
export function faultsInPage(): string[] {
  const loaded = performance.getEntriesByType('resource').map(({ name }) => name);
  performance.clearResourceTimings();
  const outside = loaded.filter((url) => !/^(blob|data|about):/.test(url));
  const noticed = (globalThis as Watched).secondTakeFaults?.splice(0) ?? [];
  return [...noticed, ...outside.map((url) => `asked for ${url}`)];
}
