import type { Session, WebContents } from 'electron';

/**
 * Who may use camera and microphone: the main frame of our own window, as long as it shows our own origin. Nobody gets
 * anything else. Both handlers are needed: Chromium asks the check first and the request only where that says no.
 * @param ownContents the contents of the app's window; undefined before there is one
 */
export function guardPermissions(session: Session, origin: string, ownContents: () => WebContents | undefined): void {
  const isOwn = (url: string | undefined) => {
    try {
      return new URL(url ?? '').origin === origin;
    } catch {
      return false;
    }
  };
  session.setPermissionRequestHandler((contents, permission, callback, details) => {
    const media = permission === 'media' && details.isMainFrame && isOwn(details.requestingUrl);
    callback(media && contents === ownContents());
  });
  session.setPermissionCheckHandler((contents, permission, requestingOrigin, details) => {
    // Without contents it is not our window that asks.
    if (permission !== 'media' || contents === null || contents !== ownContents()) return false;
    return details.isMainFrame && isOwn(requestingOrigin);
  });
  session.setDevicePermissionHandler(() => false);
}

/** No network but our own server: the page has no reason to ask anybody else, and Chromium none to ask for it. */
export function guardNetwork(session: Session, origin: string): void {
  const own = new Set(['data:', 'blob:', 'devtools:']);
  session.webRequest.onBeforeRequest((details, callback) => {
    const url = new URL(details.url);
    callback({ cancel: url.origin !== origin && !own.has(url.protocol) });
  });
  session.on('will-download', (event) => event.preventDefault());
}
