// Opens other libraries in the running main process, as page and menu do: each step of SECOND_TAKE_TEST_STEPS in turn.

/** What a page sees of the library that is open now. */
async function look({ handlers, record }, contents) {
  const { origin } = new URL(contents.mainFrame.url);
  const token = await handlers.get('shell:tab-token')({ sender: contents, senderFrame: contents.mainFrame });
  const { name, value } = record.cookies.at(-1);
  const headers = { cookie: `${name}=${value}`, 'sec-fetch-site': 'same-origin', 'x-second-take-tab': token };
  const json = async (path, options = {}) =>
    (
      await fetch(`${origin}${path}`, { ...options, headers: { ...headers, 'content-type': 'application/json' } })
    ).json();
  return {
    folder: (await json('/api/app')).library.folder,
    sessions: (await json('/api/library')).sessions.length,
    practise: async () => {
      const question = { text: 'What did you learn?', source: 'own' };
      const session = await json('/api/sessions', {
        method: 'POST',
        body: JSON.stringify({ questions: [question], focus: [] }),
      });
      const settings = {
        mimeType: 'audio/webm;codecs=opus',
        camera: null,
        microphone: 'Microphone',
        echoCancellation: false,
        autoGainControl: false,
        noiseSuppression: true,
      };
      const body = JSON.stringify({ sessionId: session.id, questionId: session.questions[0].id, settings });
      return json('/api/takes', { method: 'POST', body });
    },
  };
}

/** Every step with what was open after it. @param electron the stub */
export async function exerciseLibraries(electron) {
  const { handlers, BrowserWindow, record } = electron;
  const [window] = BrowserWindow.all;
  const contents = window.webContents;
  const steps = [];
  for (const how of ['start', ...JSON.parse(process.env.SECOND_TAKE_TEST_STEPS ?? '[]')]) {
    const before = record.messageBoxes.length;
    let answer = null;
    if (how === 'record') await (await look(electron, contents)).practise();
    else if (how !== 'start') {
      const event = { sender: contents, senderFrame: contents.mainFrame };
      answer = await handlers.get('shell:choose-library')(event, how);
    }
    const { folder, sessions } = await look(electron, contents);
    const said = record.messageBoxes.slice(before).map(({ message, detail }) => `${message} ${detail}`);
    steps.push({ how, answer, folder, sessions, said, windows: BrowserWindow.all.length });
  }
  const menu = record.menu.flatMap(({ submenu }) => submenu ?? []).map(({ label }) => label);
  return { steps, labels: menu.filter(Boolean) };
}
