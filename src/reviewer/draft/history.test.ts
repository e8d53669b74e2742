import { expect, it } from 'vitest';
import { amended, BURST_MS, noted, redone, startHistory, undone } from './history.ts';

it('goes back and forth', () => {
  const history = noted(noted(startHistory('a'), 'b', null, 0), 'c', null, 0);
  expect(undone(history).present).toBe('b');
  expect(undone(undone(undone(history))).present).toBe('a');
  expect(redone(undone(history)).present).toBe('c');
  expect(redone(history).present).toBe('c');
});

it('forgets what was undone as soon as something new is done', () => {
  const history = noted(undone(noted(startHistory('a'), 'b', null, 0)), 'c', null, 0);
  expect(redone(history).present).toBe('c');
  expect(undone(history).present).toBe('a');
});

it('takes typing in one field back in bursts', () => {
  const quick = noted(noted(startHistory(''), 'h', 'note', 0), 'hi', 'note', BURST_MS);
  expect(undone(quick).present).toBe('');
  expect(undone(noted(quick, 'hi!', 'note', 2 * BURST_MS + 1)).present).toBe('hi');
  expect(undone(noted(quick, 'other', 'other', BURST_MS)).present).toBe('hi');
});

it('keeps what was only noted out of the steps', () => {
  const history = amended(noted(startHistory('a'), 'b', null, 0), 'b, hinted');
  expect(undone(history).present).toBe('a');
});
