// What a page, an honest one or not, can try against the running main process; the spec judges the answers.
import { resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

const permissionsOf = (session, contents, origin) => {
  const ask = (from, permission, details) => {
    let granted;
    session.request(from, permission, (answer) => (granted = answer), { isMainFrame: true, ...details });
    return granted;
  };
  const own = { requestingUrl: `${origin}/#/practice` };
  const foreign = { requestingUrl: 'https://evil.example/' };
  const check = (from, permission, from2, isMainFrame = true) =>
    session.check(from, permission, from2, { isMainFrame });
  return {
    requests: {
      camera: ask(contents, 'media', { ...own, mediaTypes: ['video', 'audio'] }),
      cameraInFrame: ask(contents, 'media', { ...own, isMainFrame: false }),
      cameraForOther: ask(contents, 'media', foreign),
      cameraForOtherWindow: ask({}, 'media', own),
      geolocation: ask(contents, 'geolocation', own),
      notifications: ask(contents, 'notifications', own),
      screen: ask(contents, 'display-capture', own),
    },
    checks: {
      camera: check(contents, 'media', `${origin}/`),
      cameraInFrame: check(contents, 'media', `${origin}/`, false),
      cameraForOther: check(contents, 'media', 'https://evil.example/'),
      cameraForNobody: check(null, 'media', `${origin}/`),
      geolocation: check(contents, 'geolocation', `${origin}/`),
      usb: session.device({ deviceType: 'usb' }),
    },
  };
};

async function navigationOf({ preventable, record, answers }, contents, origin) {
  const emit = (name, fields) => {
    const event = preventable(fields);
    contents.emit(name, event);
    return event.defaultPrevented;
  };
  const prevented = {
    own: emit('will-frame-navigate', { url: `${origin}/`, isMainFrame: true }),
    media: emit('will-frame-navigate', { url: `${origin}/media/x`, isMainFrame: true }),
    file: emit('will-frame-navigate', { url: 'file:///etc/passwd', isMainFrame: true }),
    frame: emit('will-frame-navigate', { url: `${origin}/`, isMainFrame: false }),
    redirect: emit('will-redirect', { url: 'https://evil.example/', isMainFrame: true }),
    webview: emit('will-attach-webview', {}),
  };
  const asked = async (url, answer) => {
    answers.messageBox = answer;
    const before = [record.messageBoxes.length, record.opened.length];
    const { action } = contents.windowOpenHandler({ url });
    await wait(5);
    return {
      action,
      asked: record.messageBoxes.slice(before[0]).map(({ detail }) => detail),
      opened: record.opened.slice(before[1]),
    };
  };
  return {
    prevented,
    links: {
      refused: await asked('https://example.com/page', 1),
      allowed: await asked('https://example.com/page', 0),
      letter: await asked('mailto:a@example.com?subject=Practice', 0),
      http: await asked('http://example.com/', 0),
      file: await asked('file:///etc/passwd', 0),
      script: await asked('javascript:alert(1)', 0),
      withPassword: await asked('https://user:secret@example.com/', 0),
      long: await asked(`mailto:a@example.com?body=${'x'.repeat(2_000)}`, 0),
    },
  };
}

const requestsOf = (session, origin) => {
  const cancelled = (url) => {
    let answer;
    session.webRequest.handler({ url }, (response) => (answer = response.cancel));
    return answer;
  };
  return {
    own: cancelled(`${origin}/api/app`),
    data: cancelled('data:image/png;base64,'),
    otherPort: cancelled('http://127.0.0.1:1/'),
    internet: cancelled('https://update.example/'),
  };
};

/** What becomes of something that is to be downloaded: refused, or asked about with a name proposed. */
const downloadsOf = ({ preventable }, session, origin) => {
  const download = (url) => {
    const event = preventable();
    let proposed = null;
    const item = {
      getURL: () => url,
      getFilename: () => 'Second Take rubric - mine.json',
      setSaveDialogOptions: (options) => (proposed = options),
    };
    session.emit('will-download', event, item);
    return event.defaultPrevented ? 'refused' : proposed;
  };
  return {
    own: download(`blob:${origin}/6e1c`),
    otherPage: download('blob:http://127.0.0.1:1/6e1c'),
    fromServer: download(`${origin}/media/x`),
    internet: download('https://files.example/a.exe'),
  };
};

async function pageOf({ handlers, record, ipcMain }, contents, origin) {
  const invoke = (channel, frame, ...args) =>
    Promise.resolve()
      .then(() => handlers.get(channel)({ sender: contents, senderFrame: frame }, ...args))
      .catch((error) => `refused: ${error.message}`);
  const token = await invoke('shell:tab-token', contents.mainFrame);
  const [{ name, value }] = record.cookies;
  const headers = { cookie: `${name}=${value}`, 'sec-fetch-site': 'same-origin', 'x-second-take-tab': token };
  return {
    channels: [...handlers.keys(), ...ipcMain.eventNames()],
    page: (await fetch(`${origin}/`, { headers })).status,
    policy: (await fetch(`${origin}/`, { headers })).headers.get('content-security-policy'),
    api: (await fetch(`${origin}/api/app`, { headers })).status,
    capabilities: (await (await fetch(`${origin}/api/app`, { headers })).json()).capabilities,
    withoutToken: (await fetch(`${origin}/api/app`, { headers: { ...headers, 'x-second-take-tab': '' } })).status,
    otherFrame: await invoke('shell:tab-token', { url: `${origin}/` }),
    noFrame: await invoke('shell:tab-token', null),
    unknownExport: await invoke('shell:save-export-as', contents.mainFrame, '../../etc/passwd'),
    dragUnknown: await invoke('shell:drag-export', contents.mainFrame, 'nothing'),
    dragged: await invoke('shell:drag-export', contents.mainFrame, 'export-1'),
    unknownProgram: await invoke('shell:choose-program', contents.mainFrame, 'libraryDir'),
    chosenProgram: await invoke('shell:choose-program', contents.mainFrame, 'whisperPath'),
    programs: await (async () => {
      const named = await fetch(`${origin}/api/preferences`, {
        method: 'PUT',
        headers: { ...headers, 'content-type': 'application/json' },
        body: JSON.stringify({ whisperPath: '/bin/sh' }),
      });
      const { whisperPath } = await (await fetch(`${origin}/api/preferences`, { headers })).json();
      return { whisperPath, named: named.status };
    })(),
    chosenFiles: await invoke('shell:choose-files', contents.mainFrame),
    dropped: await (async () => {
      const file = resolve('src/backend/recorder/samples/vp8.webm');
      const offered = await invoke('shell:offer-dropped', contents.mainFrame, [
        file,
        'relative.mp4',
        5,
        { path: file },
      ]);
      const look = async (token) => {
        const answer = await fetch(`${origin}/api/incoming/offered`, {
          method: 'POST',
          headers: { ...headers, 'content-type': 'application/json' },
          body: JSON.stringify({ token, plays: { h264: true } }),
        });
        return [answer.status, (await answer.json()).state ?? null];
      };
      const [{ token, fileName }] = offered;
      return {
        count: offered.length,
        fileName,
        once: await look(token),
        twice: await look(token),
        path: await look(file),
        nothing: await invoke('shell:offer-dropped', contents.mainFrame, 'not a list'),
      };
    })(),
    revealUnknown: await invoke('shell:reveal-export', contents.mainFrame, 'nothing'),
    revealUnknownSession: await invoke('shell:reveal-session', contents.mainFrame, '../nothing'),
    microphone: await invoke('shell:system-permission', contents.mainFrame, 'microphone'),
    nonsense: await invoke('shell:system-permission', contents.mainFrame, 'printer'),
    strayed: await (async () => {
      contents.mainFrame.url = 'https://evil.example/';
      const answer = await invoke('shell:tab-token', contents.mainFrame);
      contents.mainFrame.url = `${origin}/`;
      return answer;
    })(),
    setRecording: (recording) => invoke('shell:set-recording', contents.mainFrame, recording),
  };
}

async function recordingOf({ preventable, answers, record, BrowserWindow, app }, window, setRecording) {
  const press = (input) => {
    const event = preventable();
    window.webContents.emit('before-input-event', event, input);
    return event.defaultPrevented;
  };
  const keys = () => [press({ key: 'F5' }), press({ key: 'r', control: true }), press({ key: 'R', meta: true })];
  const idle = keys();
  await setRecording(true);
  const busy = keys();
  const other = press({ key: 'm' });
  answers.messageBox = 0;
  const before = record.messageBoxes.length;
  app.quit();
  await wait(5);
  const stayed = BrowserWindow.all.length === 1;
  const asked = record.messageBoxes.slice(before).map(({ message }) => message);
  await setRecording(false);
  window.webContents.mainFrame.url = 'about:crashed';
  window.webContents.emit('render-process-gone', {}, { reason: 'crashed' });
  while (window.webContents.mainFrame.url === 'about:crashed') await wait(5);
  return { idle, busy, other, stayed, asked, reopenedAt: window.webContents.mainFrame.url };
}

/** Everything, as plain data. @param electron the stub */
export async function exercise(electron) {
  const [window] = electron.BrowserWindow.all;
  const contents = window.webContents;
  const loadedUrl = contents.mainFrame.url;
  const { origin } = new URL(loadedUrl);
  const { setRecording, ...page } = await pageOf(electron, contents, origin);
  return {
    loadedUrl,
    origin,
    permissions: permissionsOf(contents.session, contents, origin),
    navigation: await navigationOf(electron, contents, origin),
    requestsCancelled: requestsOf(contents.session, origin),
    downloads: downloadsOf(electron, contents.session, origin),
    page,
    recording: await recordingOf(electron, window, setRecording),
  };
}
