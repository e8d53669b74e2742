import { expect, it } from 'vitest';
import type { RubricDraft } from '../../core/rubric/edit-rubric.ts';
import { BURST_MS, noteChange, redo, startHistory, undo } from './draft-history.ts';

const named = (name: string): RubricDraft => ({ name, criteria: [] });

it('takes back a burst of typing at once, and other steps one by one', () => {
  let history = startHistory(named(''));
  for (const [index, name] of ['M', 'Mi', 'Min'].entries())
    history = noteChange(history, named(name), 'name', index * BURST_MS);
  history = noteChange(history, named('Mine'), 'name', 3 * BURST_MS + 1);
  history = noteChange(history, named('Other'), null, 3 * BURST_MS + 2);
  const names: string[] = [];
  for (let step = 0; step < 4; step += 1) {
    history = undo(history);
    names.push(history.now.name);
  }
  expect(names).toEqual(['Mine', 'Min', '', '']);
  expect(redo(redo(redo(redo(history)))).now.name).toBe('Other');
});

it('notes nothing where nothing changed, and forgets what was undone with the next change', () => {
  const start = startHistory(named('Mine'));
  expect(noteChange(start, named('Mine'), null, 0)).toBe(start);
  const back = undo(noteChange(start, named('Other'), 'name', 0));
  const again = noteChange(back, named('Third'), 'name', 1);
  expect(redo(again)).toBe(again);
  expect(undo(again).now.name).toBe('Mine');
});
