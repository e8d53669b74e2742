/**
 * Tells the router of every step back and forward. It listens for `hashchange`, which Chromium leaves out when the query
 * in front of the hash changes too (`/sessions/x?take=y`): Back would change the address and nothing else.
 */
export function followHistory(): void {
  window.addEventListener('popstate', () => window.dispatchEvent(new HashChangeEvent('hashchange')));
}
