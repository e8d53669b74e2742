import { type FfmpegArguments, fileUrl, LOCAL_ONLY } from './arguments.ts';

/** The sound of a take as programs that write down speech want it: WAV, 16 kHz, one channel, 16 bits. */
export const speechArguments = (file: string, wav: string): FfmpegArguments => ({
  inputOptions: [...LOCAL_ONLY],
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
