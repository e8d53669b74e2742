import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clipBudget, planClips, type TakeToEncode } from './encode-plan.ts';
import type { ClipPlan } from './encode-plan-clip.ts';
import { lowerPlan } from './encode-plan-size.ts';

const hd = { width: 1_280, height: 720 };
const minutes = (count: number, picture: TakeToEncode['picture'] = hd): TakeToEncode => ({
  durationMs: count * 60_000,
  picture,
});
/** The clips of a plan that fits, in short: `1280x720@30 2500k+96k`. */
const inShort = (clips: readonly ClipPlan[]): string[] =>
  clips.map(({ picture, audioBitsPerSecond }) => {
    const sound = `${Math.round(audioBitsPerSecond / 1_000)}k`;
    if (!picture) return sound;
    return `${picture.width}x${picture.height}@${picture.fps} ${Math.round(picture.bitsPerSecond / 1_000)}k+${sound}`;
  });
const clipsOf = (takes: readonly TakeToEncode[], budgetBytes: number | null): readonly ClipPlan[] => {
  const plan = planClips(takes, budgetBytes);
  if (plan.kind !== 'fits') throw new Error(`needs ${plan.smallestBytes}`);
  return plan.clips;
};
const mail = clipBudget(18_000_000, 600_000);
const strictMail = clipBudget(7_000_000, 600_000);

describe('what a page can carry', () => {
  it.each([
    [18_000_000, 600_000, 13_050_000],
    [1_000_001, 0, 750_000],
    [500_000, 600_000, 0],
  ])('%i bytes, %i of them taken: %i', (limit, overhead, budget) => {
    expect(clipBudget(limit, overhead)).toBe(budget);
    const base64 = Math.ceil(budget / 3) * 4;
    if (budget > 0) expect(base64 + overhead).toBeLessThanOrEqual(limit + 3);
  });
});

describe('size and quality', () => {
  it.each([
    ['no limit', [minutes(2)], null, ['1280x720@30 2500k+96k']],
    ['no limit, larger camera', [minutes(2, { width: 3_840, height: 2_160 })], null, ['1280x720@30 2500k+96k']],
    ['no limit, upright', [minutes(2, { width: 1_080, height: 1_920 })], null, ['720x1280@30 2500k+96k']],
    ['no limit, small camera, odd', [minutes(2, { width: 321, height: 241 })], null, ['320x240@30 208k+96k']],
    ['no limit, sound only', [minutes(2, null)], null, ['96k']],
    ['mail, one answer', [minutes(2)], mail, ['1280x720@30 746k+96k']],
    ['mail, three answers', [minutes(1), minutes(2), minutes(3)], mail, Array(3).fill('640x360@30 219k+55k')],
    ['mail, ten minutes', [minutes(10)], mail, ['426x240@30 112k+48k']],
    ['strict mail, five minutes', [minutes(5)], strictMail, ['426x240@15 70k+48k']],
    ['strict mail, sound only', [minutes(10, null)], strictMail, ['58k']],
    ['what sound leaves goes to the picture', [minutes(8, null), minutes(2)], mail, ['96k', '854x480@30 351k+88k']],
  ] as const)('%s', (_name, takes, budget, expected) => {
    expect(inShort(clipsOf(takes, budget))).toEqual(expected);
  });

  it('says how large it would have to be when it cannot fit', () => {
    const plan = planClips([minutes(20)], strictMail);
    if (plan.kind !== 'cannot-fit') return expect.unreachable();
    expect(plan.smallestBytes).toBeGreaterThan(strictMail);
    expect(planClips([minutes(20)], plan.smallestBytes).kind).toBe('fits');
    expect(planClips([minutes(20)], plan.smallestBytes - 1)).toEqual(plan);
  });

  it('knows no limit where none was set', () => {
    expect(clipsOf([minutes(90), minutes(5, null)], null).map(({ maxBytes }) => maxBytes)).toEqual([null, null]);
  });
});

const side = fc.integer({ min: 2, max: 4_320 });
const take: fc.Arbitrary<TakeToEncode> = fc.record({
  durationMs: fc.integer({ min: 1, max: 7_200_000 }),
  picture: fc.option(fc.record({ width: side, height: side }), { nil: null }),
});
const takes = fc.array(take, { minLength: 1, maxLength: 20 });
const budget = fc.integer({ min: 0, max: 400_000_000 });

describe('for any takes and any budget', () => {
  it('all clips together stay within it', () => {
    fc.assert(
      fc.property(takes, budget, (all, budgetBytes) => {
        const plan = planClips(all, budgetBytes);
        if (plan.kind === 'cannot-fit') return plan.smallestBytes > budgetBytes;
        const allowed = plan.clips.reduce((sum, clip) => sum + (clip.maxBytes ?? Number.POSITIVE_INFINITY), 0);
        expect(plan.clips).toHaveLength(all.length);
        expect(plan.plannedBytes).toBe(plan.clips.reduce((sum, clip) => sum + clip.plannedBytes, 0));
        return plan.plannedBytes <= budgetBytes && plan.plannedBytes <= allowed && allowed <= budgetBytes;
      }),
    );
  });

  it('sizes are even, never larger than the take and keep its shape', () => {
    fc.assert(
      fc.property(take, budget, (one, budgetBytes) => {
        const plan = planClips([one], budgetBytes);
        if (plan.kind === 'cannot-fit') return;
        const picture = plan.clips[0]?.picture;
        expect(picture === null).toBe(one.picture === null);
        if (!picture || !one.picture) return;
        expect([picture.width % 2, picture.height % 2]).toEqual([0, 0]);
        expect(picture.width).toBeLessThanOrEqual(one.picture.width);
        expect(picture.height).toBeLessThanOrEqual(one.picture.height);
        const scale = picture.width / one.picture.width;
        const off = Math.abs(one.picture.height * scale - picture.height);
        expect(off).toBeLessThanOrEqual(2 * Math.max(1, one.picture.height / one.picture.width));
        expect(picture.fps).toBeLessThanOrEqual(30);
      }),
    );
  });

  it('a larger budget makes nothing worse', () => {
    fc.assert(
      fc.property(takes, budget, budget, (all, a, b) => {
        const [less, more] = [planClips(all, Math.min(a, b)), planClips(all, Math.max(a, b))];
        if (less.kind === 'cannot-fit') return;
        if (more.kind === 'cannot-fit') return expect.unreachable();
        less.clips.forEach((clip, index) => {
          const better = more.clips[index];
          expect(better?.audioBitsPerSecond).toBeGreaterThanOrEqual(clip.audioBitsPerSecond);
          expect(better?.plannedBytes).toBeGreaterThanOrEqual(clip.plannedBytes);
          for (const key of ['width', 'height', 'fps', 'bitsPerSecond'] as const)
            expect(better?.picture?.[key] ?? 0).toBeGreaterThanOrEqual(clip.picture?.[key] ?? 0);
        });
      }),
    );
  });

  it('a second try aims lower, or is not made', () => {
    fc.assert(
      fc.property(take, budget, fc.integer({ min: 1, max: 1_000_000 }), (one, budgetBytes, more) => {
        const plan = planClips([one], budgetBytes);
        const clip = plan.kind === 'fits' ? plan.clips[0] : undefined;
        if (!clip || clip.maxBytes === null) return;
        const lower = lowerPlan(clip, clip.maxBytes + more);
        if (lower === null) return;
        const bits = ({ picture, audioBitsPerSecond }: ClipPlan) => (picture?.bitsPerSecond ?? 0) + audioBitsPerSecond;
        expect(bits(lower)).toBeLessThan(bits(clip));
        expect(lower.maxBytes).toBe(clip.maxBytes);
      }),
    );
  });
});
