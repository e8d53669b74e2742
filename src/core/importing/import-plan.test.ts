import { describe, expect, it } from 'vitest';
import { convertingMs, importedBytes } from './import-cost.ts';
import { type FileFindings, importedName, planImport } from './import-plan.ts';
import type { Source, SourceVideo } from './source.ts';

const video: SourceVideo = {
  codec: 'h264',
  pixelFormat: 'yuv420p',
  width: 1_280,
  height: 720,
  rotation: 0,
  pixelAspect: 1,
  interlaced: false,
  hdr: null,
  averageFps: 30,
  finestFps: 30,
  hidesPictures: false,
};
const source: Source = {
  format: 'mov,mp4,m4a,3gp,3g2,mj2',
  brand: 'isom',
  durationMs: 60_000,
  sizeBytes: 5_000_000,
  startMs: 0,
  video,
  audio: { codec: 'aac', channels: 2 },
  hasMore: false,
  recordedAt: null,
};
const found = (change: Partial<Source> = {}, about: Partial<FileFindings> = {}): FileFindings => ({
  source: { ...source, ...change },
  isNamedWebm: false,
  isFragmented: false,
  isCutOff: false,
  ...about,
});
const plan = (change: Partial<Source> = {}, about: Partial<FileFindings> = {}, h264 = true) =>
  planImport(found(change, about), { h264 });
const withVideo = (change: Partial<SourceVideo>) => plan({ video: { ...video, ...change } });

describe('what becomes of a file', () => {
  it('is a plain copy only where nothing speaks against it', () => {
    expect(plan()).toEqual({ action: 'copy', reason: null, container: 'mp4', video: 'copy', audio: 'copy' });
    expect(plan({ brand: 'qt  ' })?.action).toBe('repack');
    expect(plan({ startMs: -400 })?.action).toBe('repack');
    expect(plan({ startMs: 1_400 })?.action).toBe('repack');
    expect(plan({ hasMore: true })?.action).toBe('repack');
    expect(plan({ durationMs: null })?.action).toBe('repack');
    expect(plan({}, { isFragmented: true })?.action).toBe('repack');
    expect(plan({}, { isCutOff: true })?.action).toBe('repack');
  });
  it('is a conversion where the page could not show it as it is', () => {
    expect(withVideo({ codec: 'hevc' })?.reason).toBe('codec');
    expect(withVideo({ pixelFormat: 'yuv420p10le' })?.reason).toBe('codec');
    expect(withVideo({ rotation: 90 })).toMatchObject({ reason: 'rotation', video: { width: 720, height: 1_280 } });
    expect(withVideo({ width: 7_680, height: 4_320 })).toMatchObject({
      reason: 'size',
      video: { width: 1_920, height: 1_080 },
    });
    expect(withVideo({ averageFps: 17 })).toMatchObject({ reason: 'frame-rate', video: { fps: 30 } });
    expect(withVideo({ interlaced: true })?.reason).toBe('picture');
    expect(withVideo({ hdr: 'arib-std-b67' })?.reason).toBe('picture');
    expect(withVideo({ pixelAspect: 16 / 11, width: 704, height: 576 })).toMatchObject({
      reason: 'picture',
      video: { width: 1_024, height: 576 },
    });
    expect(withVideo({ averageFps: 29.5 })?.action).toBe('copy');
  });
  it('encodes only the sound where only that is foreign', () => {
    expect(plan({ audio: { codec: 'ac3', channels: 6 } })).toMatchObject({
      action: 'convert',
      reason: 'sound',
      video: 'copy',
      audio: 'convert',
    });
  });
  it('is WebM for a browser without H.264', () => {
    expect(plan({}, {}, false)).toMatchObject({
      action: 'convert',
      reason: 'codec',
      container: 'webm',
      audio: 'convert',
    });
    const webm = { format: 'matroska,webm', video: { ...video, codec: 'vp9' }, audio: { codec: 'opus', channels: 2 } };
    expect(plan(webm, { isNamedWebm: true }, false)?.action).toBe('copy');
    expect(plan(webm, {}, false)?.action).toBe('repack');
  });
  it('is sound alone, or nothing', () => {
    const sound = plan({ video: null });
    expect(sound && importedName(sound)).toBe('sound.mp4');
    expect(plan({ video: null, audio: { codec: 'flac', channels: 2 } })).toMatchObject({
      container: 'webm',
      audio: 'convert',
    });
    expect(plan({ video: null, audio: null })).toBeNull();
  });
  it('costs what it says', () => {
    const asIs = plan();
    const hevc = withVideo({ codec: 'hevc' });
    if (!asIs || !hevc) throw new Error('no plan');
    expect(importedBytes(source, asIs)).toBe(5_000_000);
    expect(convertingMs(source, asIs, 4)).toBeNull();
    expect(importedBytes(source, hevc)).toBeGreaterThan(20_000_000);
    expect(convertingMs(source, hevc, 8)).toBeLessThan(convertingMs(source, hevc, 2) ?? 0);
    const bright: Source = { ...source, video: { ...video, hdr: 'arib-std-b67' } };
    expect(convertingMs(bright, hevc, 2)).toBeGreaterThan(convertingMs(source, hevc, 2) ?? 0);
    // A picture is never made larger.
    expect(withVideo({ codec: 'hevc', width: 321, height: 181 })?.video).toMatchObject({ width: 320, height: 180 });
  });
});
