import { join } from 'node:path';
import { app, type Session, type WebContents } from 'electron';
import { shellText } from '../backend/shell-text.ts';

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

/**
 * No network but our own server: the page has no reason to ask anybody else, and Chromium none to ask for it. Nothing is
 * downloaded but what our own page made itself (a rubric as a file); the system's dialog asks where to.
 */
export function guardNetwork(session: Session, origin: string): void {
  const own = new Set(['data:', 'blob:', 'devtools:']);
  session.webRequest.onBeforeRequest((details, callback) => {
    const url = new URL(details.url);
    callback({ cancel: url.origin !== origin && !own.has(url.protocol) });
  });
  session.on('will-download', (event, item) => {
    if (item.getURL().startsWith(`blob:${origin}/`))
      item.setSaveDialogOptions({
        title: shellText('shell.dialog.save.title'),
        defaultPath: join(app.getPath('documents'), item.getFilename()),
        properties: ['createDirectory', 'showOverwriteConfirmation'],
      });
    else event.preventDefault();
  });
}
