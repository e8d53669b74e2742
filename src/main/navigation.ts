import type { WebContents } from 'electron';

/**
 * Keeps contents on the page they were made for: no other window, no other address, no webview. Where a person clicked
 * on a link that leads outside, `offer` is told.
 * @param isOwn whether an address is the page itself
 */
export function guardNavigation(
  contents: WebContents,
  isOwn: (url: string) => boolean,
  offer: (url: string) => void,
): void {
  contents.setWindowOpenHandler(({ url }) => {
    offer(url);
    return { action: 'deny' };
  });
  contents.on('will-frame-navigate', (event) => {
    if (event.isMainFrame && isOwn(event.url)) return;
    event.preventDefault();
    if (event.isMainFrame) offer(event.url);
  });
  contents.on('will-redirect', (event) => {
    if (!isOwn(event.url)) event.preventDefault();
  });
  contents.on('will-attach-webview', (event) => event.preventDefault());
}
