import { type BrowserWindow, dialog, type Input, powerSaveBlocker } from 'electron';
import { shellText } from '../backend/shell-text.ts';

/** What stands between a running recording and a wrong key or click. */
export interface RecordingGuard {
  /** What the page says. */
  set(recording: boolean): void;
  isRecording(): boolean;
}

/** Keys that would load the page anew and end the recording. */
export const isReloadKey = ({ key, control, meta }: Pick<Input, 'key' | 'control' | 'meta'>): boolean =>
  key === 'F5' || ((control || meta) && key.toLowerCase() === 'r');

async function askToLeave(window: BrowserWindow): Promise<boolean> {
  const { response } = await dialog.showMessageBox(window, {
    type: 'warning',
    title: shellText('shell.dialog.recording.title'),
    message: shellText('shell.dialog.recording.message'),
    detail: shellText('shell.dialog.recording.detail'),
    buttons: [shellText('shell.dialog.recording.stay'), shellText('shell.dialog.recording.leave')],
    defaultId: 0,
    cancelId: 0,
    noLink: true,
  });
  return response === 1;
}

/**
 * While recording: reload keys do nothing, closing and quitting ask, and the computer does not fall asleep.
 * @param busy whether the backend is receiving a take, should the page not have said so
 */
export function guardRecording(window: BrowserWindow, busy: () => boolean): RecordingGuard {
  let recording = false;
  let leaving = false;
  let blocker: number | undefined;
  const isRecording = () => recording || busy();

  window.webContents.on('before-input-event', (event, input) => {
    if (isRecording() && isReloadKey(input)) event.preventDefault();
  });
  window.on('close', (event) => {
    if (leaving || !isRecording()) return;
    // Also stops a quit that has begun; it goes on by itself once the window is gone.
    event.preventDefault();
    void askToLeave(window).then((leave) => {
      leaving = leave;
      if (leave) window.close();
    });
  });
  const set = (next: boolean) => {
    recording = next;
    if (blocker !== undefined) powerSaveBlocker.stop(blocker);
    blocker = next ? powerSaveBlocker.start('prevent-app-suspension') : undefined;
  };
  window.on('closed', () => set(false));
  return { set, isRecording };
}
