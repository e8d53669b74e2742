import { BrowserWindow, nativeTheme, type Session, screen } from 'electron';
import { offerExternalLink } from './external-link.ts';
import { guardNavigation } from './navigation.ts';
import { guardRecording, type RecordingGuard } from './recording-guard.ts';
import type { Running } from './running.ts';
import { mainWindowOptions } from './window-options.ts';
import { visibleBounds, type WindowState, windowStateOf } from './window-state.ts';

/** The app's one window with what guards it. */
export interface MainWindow {
  readonly window: BrowserWindow;
  readonly recording: RecordingGuard;
}

interface WindowParts {
  /** What serves the page now. */
  readonly running: () => Running;
  readonly preload: string;
  readonly state: { read(): WindowState | undefined; write(state: WindowState): void };
}

/** The cookie that a browser gets from `/open`; here it is put straight into the window's own session. */
export function setCookie(session: Session, { backend, server }: Running): Promise<void> {
  return session.cookies.set({
    url: server.origin,
    name: backend.access.cookieName(server.port),
    value: backend.access.cookieValue,
    httpOnly: true,
    sameSite: 'strict',
  });
}

/** Opens the window where it was last time and loads the app's page. */
export async function openMainWindow({ running, preload, state }: WindowParts): Promise<MainWindow> {
  const last = state.read();
  const areas = screen.getAllDisplays().map((display) => display.workArea);
  const bounds = last && visibleBounds(last.bounds, areas);
  const window = new BrowserWindow(mainWindowOptions(preload, bounds, nativeTheme.shouldUseDarkColors));
  const contents = window.webContents;
  const start = () => `${running().server.origin}/`;
  const isOwn = (url: string) => url === start() || url.startsWith(`${start()}#`);

  guardNavigation(contents, isOwn, (url) => void offerExternalLink(window, url));
  const recording = guardRecording(window, () => running().backend.isRecording());
  // A dead page has lost its recorder: what arrived is repaired, and the start page offers it back.
  contents.on('render-process-gone', () => {
    recording.set(false);
    void running()
      .backend.recover()
      .finally(() => !window.isDestroyed() && contents.loadURL(`${start()}#/`));
  });
  window.on('close', () => state.write(windowStateOf(window)));
  window.once('ready-to-show', () => {
    if (last?.maximized) window.maximize();
    window.show();
  });
  await contents.loadURL(start());
  return { window, recording };
}
