import { describe, expect, it } from 'vitest';
import { soundEdges } from './sound-edges.ts';

const of = (...parts: readonly (readonly [level: number, ms: number])[]) =>
  Uint8Array.from(parts.flatMap(([level, ms]) => new Array<number>(ms / 10).fill(level)));

describe('soundEdges', () => {
  it('finds where a voice begins and stops', () => {
    expect(soundEdges(of([0, 500], [200, 1_000], [10, 400], [150, 300], [0, 600]))).toEqual([500, 1_500, 1_900, 2_200]);
  });
  it('passes over what is shorter than a pause', () => {
    expect(soundEdges(of([200, 500], [0, 200], [200, 500]))).toEqual([]);
  });
  it('finds nothing in silence, in steady noise, and in nothing', () => {
    expect(soundEdges(of([0, 2_000]))).toEqual([]);
    expect(soundEdges(of([90, 2_000]))).toEqual([]);
    expect(soundEdges(new Uint8Array())).toEqual([]);
  });
});
