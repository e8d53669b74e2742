import type { Passage } from '../clips/passage.ts';
import { type FfmpegArguments, fileUrl, LOCAL_ONLY, seconds } from './arguments.ts';

/** The sound of a file, or of a passage of it, as programs that write down speech want it: WAV, 16 kHz, one channel, 16 bits. */
export const speechArguments = (file: string, passage: Passage | null, wav: string): FfmpegArguments => ({
  inputOptions: [...LOCAL_ONLY, ...(passage ? ['-ss', seconds(passage.startMs), '-t', seconds(passage.lengthMs)] : [])],
  input: fileUrl(file),
  outputOptions: [
    '-map',
    '0:a:0',
    // Gaps become silence: otherwise every word after one would come too early.
    '-af',
    'aresample=async=1:first_pts=0',
    '-ac',
    '1',
    '-ar',
    '16000',
    '-c:a',
    'pcm_s16le',
    '-f',
    'wav',
  ],
  output: fileUrl(wav),
});
