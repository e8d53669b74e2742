import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Take } from '../../core/model/take.ts';
import type { LibraryContext } from '../library/context.ts';
import { aSession, aTake } from '../library/testing/example-documents.ts';
import { openTestLibrary, removeFolder, tempFolder } from '../library/testing/temp-library.ts';
import { binTake, keepTake, restoreTake, setOutcome } from './takes.ts';

let folder: string;
let context: LibraryContext;
beforeEach(async () => {
  folder = await tempFolder();
  context = await openTestLibrary(folder);
  const origin = { reviewId: 'review0', sessionId: 'session0', criterionId: null, criterionName: null };
  const focus = [{ ...origin, pointId: 'point1', text: 'Start with the answer' }];
  await context.library.create('session', aSession({ focus }));
});
afterEach(async () => {
  await context.library.close();
  await removeFolder(folder);
});
const make = (change: Partial<Take> = {}) => context.library.create('take', aTake(change));

describe('binTake and restoreTake', () => {
  it.each(['ready', 'damaged', 'repairing'] as const)(
    'bring a take that is %s into the bin and back',
    async (status) => {
      const take = await make({ status });
      const binned = await binTake(context, 'take1');
      expect(binned).toMatchObject({ status: 'binned', statusBeforeBin: status, binnedAt: expect.any(String) });
      expect(await binTake(context, 'take1')).toEqual(binned);
      expect(await restoreTake(context, 'take1')).toEqual({ ...take, revision: 2 });
      expect((await restoreTake(context, 'take1')).revision).toBe(2);
    },
  );

  it('refuse a take that is being recorded', async () => {
    const take = await make({ status: 'recording' });
    await expect(binTake(context, 'take1')).rejects.toMatchObject({ code: 'recording-in-progress' });
    expect(context.library.get('take', 'take1')).toEqual(take);
  });

  it('let its file decide where a document does not say what it was', async () => {
    await make({ status: 'binned' });
    await make({ id: 'take2', status: 'binned', media: null });
    expect((await restoreTake(context, 'take1')).status).toBe('ready');
    expect((await restoreTake(context, 'take2')).status).toBe('damaged');
  });
});

describe('keepTake', () => {
  it('keeps what was offered, and changes no other', async () => {
    await make({ recovery: 'offered' });
    expect((await keepTake(context, 'take1')).recovery).toBe('kept');
    expect((await keepTake(context, 'take1')).revision).toBe(1);
    await make({ id: 'take2' });
    expect((await keepTake(context, 'take2')).recovery).toBe('none');
  });

  it('offers a discarded take again when it comes back from the bin', async () => {
    await make({ recovery: 'offered' });
    await binTake(context, 'take1');
    expect((await restoreTake(context, 'take1')).recovery).toBe('offered');
  });
});

describe('setOutcome', () => {
  it('says, changes and takes back', async () => {
    await make();
    expect((await setOutcome(context, 'take1', 'point1', 'better')).outcomes).toEqual({ point1: 'better' });
    expect((await setOutcome(context, 'take1', 'point1', 'better')).revision).toBe(1);
    expect((await setOutcome(context, 'take1', 'point1', 'same')).outcomes).toEqual({ point1: 'same' });
    expect((await setOutcome(context, 'take1', 'point1', null)).outcomes).toEqual({});
    expect((await setOutcome(context, 'take1', 'point1', null)).revision).toBe(3);
  });

  it('knows only points of the focus, but takes any answer back', async () => {
    await make({ outcomes: { point9: 'same' } });
    await expect(setOutcome(context, 'take1', 'point2', 'same')).rejects.toMatchObject({ code: 'not-found' });
    expect((await setOutcome(context, 'take1', 'point9', null)).outcomes).toEqual({});
    await expect(setOutcome(context, 'nobody', 'point1', 'same')).rejects.toMatchObject({ code: 'not-found' });
  });
});
