import { describe, expect, it } from 'vitest';
import { clipToTake } from '../sharing/clip-map.ts';
import { exactPieces, fastPieces } from './cut-map.ts';
import { type CutPlan, planCut, type TakeFacts } from './cut-plan.ts';
import { CutRequest } from './cut-request.ts';

const h264: TakeFacts = {
  container: 'mp4',
  durationMs: 60_000,
  sizeBytes: 20_000_000,
  video: { codec: 'h264', width: 1_280, height: 720 },
  audio: { codec: 'opus' },
};
const vp8: TakeFacts = { ...h264, container: 'webm', video: { codec: 'vp8', width: 640, height: 480 } };
const sound: TakeFacts = { ...h264, container: 'webm', video: null };

const piece = { takeId: 'take1', startMs: 10_000, lengthMs: 4_000, title: null };
const request = (change: Partial<CutRequest> = {}): CutRequest => ({
  pieces: [piece],
  leadInMs: 0,
  leadOutMs: 0,
  mode: 'exact',
  maxBytes: null,
  evenSound: false,
  about: '',
  ...change,
});
const exactly = (plan: CutPlan) => {
  if (plan.kind !== 'exact') throw new Error(plan.kind);
  return plan;
};

describe('fast or exact', () => {
  it.each([
    ['one piece of an H.264 take', {}, [h264], null],
    ['a VP8 take', {}, [vp8], 'format'],
    ['sound only', {}, [sound], 'format'],
    ['a title', { pieces: [{ ...piece, title: 'Keep' }] }, [h264], 'title'],
    ['even sound', { evenSound: true }, [h264], 'sound'],
    ['a limit of size', { maxBytes: 5_000_000 }, [h264], 'size'],
    ['a reel', { pieces: [piece, piece] }, [h264, h264], 'pieces'],
  ] as const)('%s', (_name, change, takes, reason) => {
    const plan = planCut(
      request({ ...change, mode: 'fast', pieces: [...(('pieces' in change && change.pieces) || [piece])] }),
      takes,
    );
    if (reason === null)
      expect(plan).toEqual({ kind: 'fast', takeId: 'take1', passage: { startMs: 10_000, lengthMs: 4_000 } });
    else expect(exactly(plan).reason).toBe(reason);
  });

  it('gives no reason where exact was asked for', () => {
    expect(exactly(planCut(request(), [vp8])).reason).toBeNull();
  });
});

describe('picture and size', () => {
  it('keeps the size of the take where there is no limit, also a large one', () => {
    const large = { ...h264, video: { codec: 'h264', width: 1_921, height: 1_080 } };
    expect(exactly(planCut(request(), [large])).clip).toMatchObject({
      picture: { width: 1_920, height: 1_080, fps: 30 },
      maxBytes: null,
    });
  });
  it('lowers the picture to fit, and says how small it can get', () => {
    const small = exactly(planCut(request({ maxBytes: 200_000 }), [h264])).clip;
    expect(small.picture?.height).toBeLessThan(720);
    expect(small.plannedBytes).toBeLessThanOrEqual(200_000);
    const plan = planCut(request({ maxBytes: 50_000, pieces: [{ ...piece, lengthMs: 50_000 }] }), [h264]);
    expect(plan.kind).toBe('cannot-fit');
  });
  it('shows all pieces in the size of the largest picture', () => {
    const plan = exactly(planCut(request({ pieces: [piece, piece, piece] }), [vp8, h264, sound]));
    expect(plan.clip.picture).toMatchObject({ width: 1_280, height: 720 });
    expect(plan.pieces.map(({ picture }) => picture?.width ?? null)).toEqual([640, 1_280, null]);
  });
  it('gives sound only a picture where a title has to be shown', () => {
    expect(exactly(planCut(request(), [sound])).clip.picture).toBeNull();
    const titled = request({ pieces: [{ ...piece, title: 'Keep' }] });
    expect(exactly(planCut(titled, [sound])).clip.picture).toMatchObject({ width: 1_280, height: 720 });
  });
});

describe('the map from clip to take', () => {
  const mapOf = (plan: CutPlan) => ({ clipId: 'clip1', pieces: exactPieces(exactly(plan).pieces) });

  it('knows lead-in and card', () => {
    const asked = request({ leadInMs: 3_000, leadOutMs: 1_000, pieces: [{ ...piece, title: 'Keep' }] });
    const plan = planCut(asked, [h264]);
    expect(exactly(plan).clip.durationMs).toBe(2_500 + 8_000);
    const map = mapOf(plan);
    expect(map.pieces).toEqual([{ takeId: 'take1', clipStartMs: 2_500, takeStartMs: 7_000, lengthMs: 8_000 }]);
    // 3 s into the piece, which is where the moment begins; and on the card, which shows nothing of the take.
    expect(clipToTake(map, 5_500, 500)).toEqual({ takeId: 'take1', startMs: 10_000, lengthMs: 500 });
    expect(clipToTake(map, 1_000, 0)).toEqual({ takeId: 'take1', startMs: 7_000, lengthMs: 0 });
  });

  it('knows two pieces, the second after a card, whatever their lengths in pictures', () => {
    const pieces = [
      { ...piece, lengthMs: 3_017 },
      { takeId: 'take2', startMs: 500, lengthMs: 2_000, title: 'Change' },
    ];
    const map = mapOf(planCut(request({ pieces }), [h264, vp8]));
    // 91 pictures, 75 of the card.
    expect(map.pieces[1]).toEqual({ takeId: 'take2', clipStartMs: 5_533, takeStartMs: 500, lengthMs: 2_000 });
    expect(clipToTake(map, 5_533, 5_000)).toEqual({ takeId: 'take2', startMs: 500, lengthMs: 2_000 });
    expect(clipToTake(map, 3_500, 0)).toEqual({ takeId: 'take1', startMs: 13_017, lengthMs: 0 });
  });

  it('knows how much earlier a fast cut starts', () => {
    const pieces = fastPieces('take1', { startMs: 10_000, lengthMs: 4_000 }, { startMs: 9_200, clipStartMs: 60 });
    const map = { clipId: 'clip1', pieces };
    expect(clipToTake(map, 860, 100)).toEqual({ takeId: 'take1', startMs: 10_000, lengthMs: 100 });
    expect(map.pieces[0]?.lengthMs).toBe(4_800);
  });
});

it.each([
  [{ pieces: [] }, 'pieces'],
  [{ pieces: [{ ...piece, startMs: 0.5 }] }, 'pieces'],
  [{ pieces: [{ ...piece, title: '  ' }] }, 'pieces'],
  [{ leadInMs: 15_001 }, 'leadInMs'],
  [{ leadOutMs: -1 }, 'leadOutMs'],
  [{ maxBytes: 10 }, 'maxBytes'],
  [{ mode: 'smart' }, 'mode'],
])('refuses %j', (change, where) => {
  const parsed = CutRequest.safeParse({ ...request(), ...change });
  expect(parsed.error?.issues[0]?.path[0]).toBe(where);
});
