import { expect, test } from 'vitest';
import { checkMessages } from './check.ts';

const catalogue = (messages: Record<string, unknown>) => [{ path: 'resources/messages/en/app.json', messages }];
const page = (text: string, path = 'src/renderer/library/LibraryPage.tsx') => ({ path, text });
const messagesOf = (problems: { message: string }[]) => problems.map(({ message }) => message);
const texts = (source: string) => messagesOf(checkMessages(catalogue({}), [page(source)]));

test.each([
  ['text between tags', '<p>Record your answer</p>', 'Record your answer'],
  ['text over several lines', '<p>\n  Record\n  now\n</p>', 'Record now'],
  ['a string in braces', "<p>{'Record'}</p>", 'Record'],
  ['one side of a choice', "<p>{ready ? 'Ready' : null}</p>", 'Ready'],
  ['what stands behind a condition', "<p>{ready && 'Ready'}</p>", 'Ready'],
  // biome-ignore lint/suspicious/noTemplateCurlyInString: the string is source code
  ['a template', '<p>{`Take ${n}`}</p>', 'Take …'],
  ['glued strings', "<p>{'Take ' + n}</p>", 'Take'],
  ['an attribute', '<button aria-label="Play" />', 'Play'],
  ['an attribute in braces', "<Input placeholder={empty ? 'Your question' : undefined} />", 'Your question'],
  ['a field of an object', "const action = { label: 'Play from here' };", 'Play from here'],
  ['a notification', "notifications.show({ message: 'Saved' });", 'Saved'],
  ['a question by the browser', "window.confirm('Really?');", 'Really?'],
  ['the title of the window', "document.title = 'Second Take';", 'Second Take'],
  ['another alphabet', '<p>Привет</p>', 'Привет'],
])('finds %s', (_, source, found) => {
  expect(texts(source)).toEqual([`text outside the catalogues: ${JSON.stringify(found)}`]);
});

test.each([
  ['punctuation and digits', '<p>· 0:00 / {end}</p>'],
  ['attributes nobody reads', '<div className="hero" role="group" data-name="Some words here" />'],
  ['what is handed to a function', "<p>{format('yyyy MM')}</p>"],
  ['ids in fields', "const option = { label: 'keep' };"],
  ['errors for developers', "throw new Error('Registry is missing');"],
])('leaves %s alone', (_, source) => {
  expect(texts(source)).toEqual([]);
});

test('texts outside pages are not its business', () => {
  expect(checkMessages(catalogue({}), [page("const a = { title: 'Some Words' };", 'src/backend/a.ts')])).toEqual([]);
});

test('a key in an attribute or field is used, not text', () => {
  const source = page('const a = { label: "app.play" }; const b = <Field label="app.name" />;');
  expect(checkMessages(catalogue({ 'app.play': 'Play', 'app.name': 'Name' }), [source])).toEqual([]);
});

test('names the line of a key that does not exist, and the keys nobody uses', () => {
  const source = page("\nt('app.start.titel');");
  expect(checkMessages(catalogue({ 'app.start.title': 'Start' }), [source])).toEqual([
    { path: source.path, line: 2, message: 'no message has the key app.start.titel' },
    { path: 'resources/messages/en/app.json', line: 0, message: 'nobody uses app.start.title' },
  ]);
});

test('a template uses every key it can stand for, one part for each expression', () => {
  // biome-ignore lint/suspicious/noTemplateCurlyInString: the string is source code
  const source = page('t(`app.${code}.what`)');
  expect(
    messagesOf(checkMessages(catalogue({ 'app.a.what': 'A', 'app.b.what': 'B', 'app.a.c.what': 'C' }), [source])),
  ).toEqual(['nobody uses app.a.c.what']);
  expect(messagesOf(checkMessages(catalogue({ 'app.a.next': 'A' }), [source]))).toContain(
    'no message has the key app.*.what',
  );
});

test('file names, imports and ids of actions are not keys', () => {
  const source = page("import x from 'app.thing'; open('app.html'); f({ id: 'app.start', label: 'app.play' })");
  expect(checkMessages(catalogue({ 'app.play': 'Play' }), [source])).toEqual([]);
});

test('a message must be ICU, have a text and live in one catalogue', () => {
  const source = page("t('app.a'); t('app.b');");
  const problems = checkMessages(
    [
      ...catalogue({ 'app.a': '{count, plural, one {one}', 'app.b': '' }),
      { path: 'x.json', messages: { 'app.a': 'A' } },
    ],
    [source],
  );
  expect(messagesOf(problems)).toEqual([
    expect.stringContaining('app.a is not a valid ICU message'),
    'app.b has no text',
    'app.a is also in resources/messages/en/app.json',
  ]);
});
