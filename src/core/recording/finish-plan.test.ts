import { describe, expect, it } from 'vitest';
import type { ProbedMedia } from '../ffmpeg/parse-probe.ts';
import { MediaFacts } from '../model/take.ts';
import { FINISHED_NAMES, finishedName, mediaFacts, planFinish } from './finish-plan.ts';

const probed = (video: string | null, audio: string | null): ProbedMedia => ({
  format: 'matroska,webm',
  durationMs: 4_000,
  sizeBytes: 9,
  video: video === null ? null : { codec: video, width: 320, height: 240 },
  audio: audio === null ? null : { codec: audio },
});
const both = { video: true, audio: true };

describe('planFinish', () => {
  it.each([
    ['h264', 'opus', both, 'video.mp4'],
    ['vp9', 'opus', both, 'video.webm'],
    ['vp8', null, both, 'video.webm'],
    [null, 'opus', both, 'sound.webm'],
    ['h264', 'opus', { video: false, audio: true }, 'sound.webm'],
    ['vp8', 'opus', { video: true, audio: false }, 'video.webm'],
    ['vp8', 'opus', { video: false, audio: false }, null],
    ['mjpeg', 'opus', both, null],
    [null, null, both, null],
  ] as const)('%s with %s becomes %s', (video, audio, has, name) => {
    const plan = planFinish(probed(video, audio), has);
    expect(plan && finishedName(plan)).toBe(name);
    if (plan) expect(FINISHED_NAMES).toContain(finishedName(plan));
  });
});

describe('mediaFacts', () => {
  it('fits the take document', () => {
    const facts = mediaFacts(probed('h264', 'opus'), { fileName: 'video.mp4', posterFileName: 'poster.jpg' });
    expect(MediaFacts.parse(facts)).toMatchObject({ container: 'mp4', mimeType: 'video/mp4', durationMs: 4_000 });
    expect(mediaFacts(probed(null, 'opus'), { fileName: 'sound.webm', posterFileName: null }).mimeType).toBe(
      'audio/webm',
    );
  });
});
