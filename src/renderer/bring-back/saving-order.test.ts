import { expect, it } from 'vitest';
import { savingOrder } from './saving-order.ts';

const kept = (savedAt: string | null) => ({ receivedAt: '2026-11-30T08:00:00.000Z', savedAt });
const [earlier, later] = ['2026-11-25T18:00:00.000Z', '2026-11-26T07:12:00.123Z'];

it.each([
  ['newer', kept(earlier), later],
  ['older', kept(later), earlier],
  ['unknown', kept(earlier), earlier],
  ['unknown', kept(null), later],
  ['unknown', kept(earlier), null],
  ['unknown', null, later],
] as const)('%s', (order, answer, savedAt) => expect(savingOrder({ kept: answer, savedAt })).toBe(order));
