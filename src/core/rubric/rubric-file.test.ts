import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MAX_RUBRIC_FILE, readRubricFile, rubricFileText } from './rubric-file.ts';

const criterion = (id: string, change: Record<string, unknown> = {}) => ({
  id,
  name: `Name of ${id}`,
  anchors: { 1: 'one', 3: 'three', 5: 'five' },
  ...change,
});
const rubric = { name: 'My own 🎬 مقابلة', criteria: ['c-1', 'c-2', 'c-3'].map((id) => criterion(id)) };
const file = (change: Record<string, unknown> = {}) =>
  JSON.stringify({ type: 'second-take-rubric', version: 1, ...rubric, ...change });

describe('readRubricFile', () => {
  it('reads what rubricFileText writes', () => {
    expect(readRubricFile(rubricFileText(rubric))).toEqual({ state: 'ok', content: rubric });
  });

  it('reads a document out of another library, and leaves out what it does not know', () => {
    const read = readRubricFile(file({ type: 'rubric', revision: 7, binnedAt: null, evil: '<script>' }));
    expect(read).toEqual({ state: 'ok', content: rubric });
  });

  it('takes controls and bidi overrides out of texts, and leaves markup as text', () => {
    const name = ' <b>Bold</b>\u202e \u0007\nname ';
    const read = readRubricFile(file({ name, criteria: [...rubric.criteria.slice(1), criterion('c-9', { name })] }));
    expect(read).toMatchObject({ state: 'ok', content: { name: '<b>Bold</b> name' } });
  });

  it.each<[string, string, string]>([
    ['nothing', '', 'not-rubric'],
    ['no JSON', 'Dear all', 'not-rubric'],
    ['another kind of file', '{"type":"second-take-feedback"}', 'not-rubric'],
    ['a list', '[]', 'not-rubric'],
    ['null', 'null', 'not-rubric'],
    ['a cut-off rubric', file().slice(0, -20), 'damaged'],
    ['a newer version', file({ version: 2, criteria: 'other' }), 'newer'],
    ['two criteria', file({ criteria: rubric.criteria.slice(1) }), 'damaged'],
    ['six criteria', file({ criteria: [1, 2, 3, 4, 5, 6].map((n) => criterion(`c-${n}`)) }), 'damaged'],
    ['the same criterion twice', file({ criteria: ['c-1', 'c-1', 'c-2'].map((id) => criterion(id)) }), 'damaged'],
    ['an id that is a path', file({ criteria: ['c-1', 'c-2', '../up'].map((id) => criterion(id)) }), 'damaged'],
    ['a name of controls only', file({ name: '\u0007\u202e ' }), 'damaged'],
    ['a name without end', file({ name: 'x'.repeat(81) }), 'damaged'],
    [
      'a level without end',
      file({ criteria: [criterion('c-1', { anchors: { 1: 'x'.repeat(3_000), 3: '', 5: '' } })] }),
      'damaged',
    ],
    ['a number as a name', file({ name: 5 }), 'damaged'],
    ['a huge file', file({ name: 'x'.repeat(MAX_RUBRIC_FILE) }), 'too-large'],
  ])('%s', (_, text, state) => {
    expect(readRubricFile(text)).toEqual({ state });
  });

  it('never throws, whatever the file is', () => {
    const anything = fc.oneof(
      fc.string(),
      fc.json(),
      fc.jsonValue().map((value) => file({ criteria: value })),
    );
    fc.assert(fc.property(anything, (text) => void readRubricFile(text)));
  });
});
