import { PEAK_SAMPLE_RATE } from '../timeline/peaks.ts';
import { type FfmpegArguments, fileUrl, LOCAL_ONLY } from './arguments.ts';

/**
 * Decodes the sound of a file to raw samples on standard output: one channel, 16 bits, little end first,
 * `PEAK_SAMPLE_RATE` a second, so that the place of a sample is its time.
 */
export const peaksArguments = (file: string): FfmpegArguments => ({
  inputOptions: [...LOCAL_ONLY],
  input: fileUrl(file),
  outputOptions: [
    '-map',
    '0:a:0',
    '-af',
    // Fills gaps with silence, the one before a late beginning too: what comes after them keeps its place.
    `aresample=${PEAK_SAMPLE_RATE}:async=1:min_hard_comp=0.03:first_pts=0,aformat=sample_fmts=s16:channel_layouts=mono`,
    // In large pieces: written packet by packet, waiting for the pipe costs as much as a third of decoding.
    '-flush_packets',
    '0',
    '-f',
    's16le',
  ],
  output: 'pipe:1',
});
