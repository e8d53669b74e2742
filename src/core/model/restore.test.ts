import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type DocumentType, documentSchemas } from './documents.ts';
import { currentVersions, type Migration, migrations, restore } from './restore.ts';

const session = {
  type: 'session',
  version: 1,
  id: 'abc123',
  revision: 4,
  createdAt: '2026-11-22T09:30:00.000Z',
  title: 'Monday',
  questions: [{ id: 'q01', text: 'Why this role?', source: 'own' }],
  focus: [],
  binnedAt: null,
};
const text = (change: Record<string, unknown>) => JSON.stringify({ ...session, ...change });

/** Fields no version of the schema knows, with names that no real field has. */
const unknownFields = fc.dictionary(
  fc.string({ minLength: 1, maxLength: 12 }).map((name) => `x-${name}`),
  fc.jsonValue({ maxDepth: 3 }),
);

describe('restore', () => {
  it('gives back what it was given, unknown fields at every depth included', () => {
    fc.assert(
      fc.property(unknownFields, unknownFields, (outer, inner) => {
        const document = { ...session, ...outer, questions: [{ ...session.questions[0], ...inner }] };
        const restored = restore('session', JSON.stringify(document));
        expect(restored).toEqual({
          state: 'ok',
          document: JSON.parse(JSON.stringify(document)),
          migrated: false,
        });
      }),
    );
  });

  it('never throws and never calls something a session that is none', () => {
    const anything = fc.oneof(
      fc.string(),
      fc.json(),
      fc.jsonValue().map((value) => text({ questions: value })),
    );
    fc.assert(
      fc.property(anything, (content) => {
        const restored = restore('session', content);
        if (restored.state === 'ok') expect(documentSchemas.session.safeParse(restored.document).success).toBe(true);
      }),
    );
  });

  it('calls every cut-off document corrupt', () => {
    const whole = text({});
    for (let length = 0; length < whole.length; length += 1)
      expect(restore('session', whole.slice(0, length)).state).toBe('corrupt');
  });

  it.each([
    ['not JSON', '{', 'not JSON'],
    ['a list', '[]', 'not an object'],
    ['nothing', 'null', 'not an object'],
    ['another type', text({ type: 'take' }), 'type is "take", not session'],
    ['no version', text({ version: undefined }), 'no version'],
    ['a version before all', text({ version: 0 }), 'no way from version 0'],
    ['a broken version', text({ version: 0.5 }), 'no way from version 0.5'],
    ['a wrong field', text({ binnedAt: 'yesterday' }), 'binnedAt: '],
    ['an id that is no folder name', text({ id: '../up' }), 'id: '],
  ])('calls %s corrupt and says why', (_, content, reason) => {
    const restored = restore('session', content);
    expect(restored.state).toBe('corrupt');
    expect(restored.state === 'corrupt' && restored.reason).toContain(reason);
  });

  it('leaves a newer version alone, whatever it looks like', () => {
    const newer = { type: 'session', version: 2, shape: 'unknown to us' };
    expect(restore('session', JSON.stringify(newer))).toEqual({ state: 'newer', version: 2 });
  });
});

describe('migrating forward', () => {
  // A made-up past: version -1 called the title "name", version 0 had no focus.
  const steps: Migration[] = [
    { type: 'session', from: 0, migrate: (document) => ({ ...document, focus: [] }) },
    { type: 'session', from: -1, migrate: ({ name, ...rest }) => ({ ...rest, title: name }) },
    { type: 'take', from: 0, migrate: () => ({}) },
  ];
  const { title: _title, focus: _focus, ...old } = session;

  it('takes every step in order and keeps unknown fields', () => {
    const oldest = JSON.stringify({ ...old, version: -1, name: 'Old name', extra: { kept: true } });
    expect(restore('session', oldest, steps)).toEqual({
      state: 'ok',
      document: { ...session, title: 'Old name', extra: { kept: true } },
      migrated: true,
    });
  });

  it('changes nothing the second time', () => {
    const once = restore('session', JSON.stringify({ ...old, version: 0, title: 'Monday' }), steps);
    if (once.state !== 'ok') throw new Error('not restored');
    expect(restore('session', JSON.stringify(once.document), steps)).toEqual({ ...once, migrated: false });
  });

  it('needs every step', () => {
    const restored = restore('session', JSON.stringify({ ...old, version: -1, name: 'x' }), steps.slice(0, 1));
    expect(restored).toEqual({ state: 'corrupt', reason: 'no way from version -1' });
  });

  it('checks what the steps have made', () => {
    const bad: Migration[] = [{ type: 'session', from: 0, migrate: (document) => ({ ...document, focus: 'none' }) }];
    expect(restore('session', JSON.stringify({ ...old, version: 0, title: '' }), bad).state).toBe('corrupt');
  });

  it('has a chain from version 1 to the current version of every type', () => {
    for (const type of Object.keys(documentSchemas) as DocumentType[])
      for (let version = 1; version < currentVersions[type]; version += 1)
        expect(migrations.some((step) => step.type === type && step.from === version)).toBe(true);
  });
});
