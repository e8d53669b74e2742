// Stands for `electron` when the built main bundle runs in plain Node: it records what it is told, answers dialogs with
// what `answers` holds, and behaves like Electron only where the app depends on it. `electron-stub.mjs` puts it in place.
import { EventEmitter } from 'node:events';
import { join } from 'node:path';

export const record = {
  windows: [],
  partitions: [],
  cookies: [],
  switches: [],
  messageBoxes: [],
  errorBoxes: [],
  openDialogs: [],
  opened: [],
  drags: [],
  menu: [],
};
/**
 * What the next dialogs are answered with: those of a kind in turn (`SECOND_TAKE_TEST_ANSWERS`, JSON), then always the same.
 * An open dialog without a folder is closed.
 */
export const answers = {
  messageBox: 0,
  messageBoxes: [],
  openDialogs: [],
  ...JSON.parse(process.env.SECOND_TAKE_TEST_ANSWERS ?? '{}'),
};
export const handlers = new Map();
const sessions = new Map();
const paths = new Map();

class Contents extends EventEmitter {
  mainFrame = { url: 'about:blank' };
  constructor(session) {
    super();
    this.session = session;
  }
  async loadURL(url) {
    this.mainFrame.url = url;
    this.emit('did-finish-load');
  }
  setWindowOpenHandler(handler) {
    this.windowOpenHandler = handler;
  }
  startDrag(item) {
    record.drags.push(item);
  }
  reload() {
    this.reloads = (this.reloads ?? 0) + 1;
  }
}

export class BrowserWindow extends EventEmitter {
  static all = [];
  static getAllWindows = () => [...BrowserWindow.all];
  constructor(options) {
    super();
    this.options = options;
    this.webContents = new Contents(sessionOf(options.webPreferences.partition));
    BrowserWindow.all.push(this);
    record.windows.push(options);
  }
  close() {
    const event = preventable();
    this.emit('close', event);
    if (event.defaultPrevented) return;
    BrowserWindow.all = BrowserWindow.all.filter((window) => window !== this);
    this.emit('closed');
    if (BrowserWindow.all.length === 0) app.emit('window-all-closed');
  }
  isDestroyed = () => !BrowserWindow.all.includes(this);
  getNormalBounds = () => ({ x: 5, y: 6, width: 1000, height: 700 });
  isMaximized = () => true;
  isMinimized = () => false;
  maximize() {}
  restore() {}
  show() {}
  focus() {}
}

export const preventable = (fields = {}) => ({
  ...fields,
  defaultPrevented: false,
  preventDefault() {
    this.defaultPrevented = true;
  },
});

function sessionOf(partition) {
  if (!sessions.has(partition)) {
    record.partitions.push(partition);
    sessions.set(
      partition,
      Object.assign(new EventEmitter(), {
        cookies: { set: async (cookie) => void record.cookies.push(cookie) },
        webRequest: {
          onBeforeRequest(handler) {
            this.handler = handler;
          },
        },
        setPermissionRequestHandler(handler) {
          this.request = handler;
        },
        setPermissionCheckHandler(handler) {
          this.check = handler;
        },
        setDevicePermissionHandler(handler) {
          this.device = handler;
        },
      }),
    );
  }
  return sessions.get(partition);
}
export const session = { fromPartition: sessionOf };

let load;
const loaded = new Promise((done) => {
  load = done;
});
/** Electron gets ready only once the entry file has been evaluated: waiting for it there would wait for ever. */
export const appCodeLoaded = () => load();

export const app = Object.assign(new EventEmitter(), {
  whenReady: () => loaded,
  getPath: (name) => paths.get(name) ?? join(process.env.SECOND_TAKE_TEST_HOME, name),
  setPath: (name, path) => paths.set(name, path),
  getVersion: () => '0.1.0',
  requestSingleInstanceLock: () => true,
  commandLine: { appendSwitch: (name) => record.switches.push(name) },
  quit() {
    for (const window of BrowserWindow.getAllWindows()) window.close();
    if (BrowserWindow.all.length > 0) return;
    const event = preventable();
    app.emit('will-quit', event);
    if (!event.defaultPrevented) app.exit(0);
  },
  exit(code) {
    app.emit('stub-exit', code);
    process.exit(code);
  },
});
export const ipcMain = Object.assign(new EventEmitter(), {
  handle: (channel, handler) => handlers.set(channel, handler),
});
export const dialog = {
  // The window comes first, or is left out.
  showMessageBox: async (...args) => {
    record.messageBoxes.push(args.at(-1));
    return { response: answers.messageBoxes.shift() ?? answers.messageBox };
  },
  showErrorBox: (title, text) => record.errorBoxes.push([title, text]),
  showSaveDialog: async () => ({ canceled: true }),
  showOpenDialog: async (...args) => {
    const options = args.at(-1);
    record.openDialogs.push(options);
    const [path] = answers.openDialogs.length > 0 ? [answers.openDialogs.shift()] : ['/opt/whisper/whisper-cli'];
    return path === null ? { canceled: true, filePaths: [] } : { canceled: false, filePaths: [path] };
  },
};
export const Menu = {
  buildFromTemplate: (template) => template,
  setApplicationMenu(template) {
    record.menu = template;
  },
};
export const nativeTheme = { themeSource: 'system', shouldUseDarkColors: false };
export const screen = { getAllDisplays: () => [{ workArea: { x: 0, y: 0, width: 1920, height: 1080 } }] };
export const shell = {
  openExternal: async (url) => void record.opened.push(url),
  openPath: async () => '',
  showItemInFolder() {},
};
export const powerSaveBlocker = { start: () => 1, stop() {} };
export const systemPreferences = { askForMediaAccess: async () => true };
export default { app, ipcMain, shell };
