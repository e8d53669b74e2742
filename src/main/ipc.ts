import { type IpcMainInvokeEvent, ipcMain, type WebContents } from 'electron';
import { SHELL_CHANNELS, type ShellBridge } from '../contract/shell-channels.ts';

/** The functions of the bridge, as main does them. Arguments come from a page: nothing about them is certain. */
export type ShellHandlers = {
  readonly [K in keyof ShellBridge]: (...args: unknown[]) => ReturnType<ShellBridge[K]>;
};

/**
 * Answers the channels of the list and no other, and only the main frame of our own window on our own origin.
 * @param origin of the page; another one after another library was opened
 * @param ownContents the contents of the app's window; undefined before there is one
 */
export function answerPage(
  handlers: ShellHandlers,
  origin: () => string,
  ownContents: () => WebContents | undefined,
): void {
  const isOwn = ({ sender, senderFrame }: IpcMainInvokeEvent) =>
    sender === ownContents() &&
    senderFrame !== null &&
    senderFrame === sender.mainFrame &&
    new URL(senderFrame.url).origin === origin();
  for (const [name, channel] of Object.entries(SHELL_CHANNELS)) {
    ipcMain.handle(channel, (event, ...args: unknown[]) => {
      if (!isOwn(event)) throw new Error('refused');
      return handlers[name as keyof ShellBridge](...args);
    });
  }
}
