import { type FfmpegArguments, fileUrl, LOCAL_ONLY } from './arguments.ts';

/** Which streams of a raw recording go into which container. */
export interface RemuxPlan {
  readonly container: 'mp4' | 'webm';
  readonly video: boolean;
  readonly audio: boolean;
}

const containerOptions = {
  mp4: [
    // The index goes in front, so that a player can start and seek before it has the whole file.
    '-movflags',
    '+faststart',
    // ffmpeg 4.1 still calls Opus in MP4 experimental and refuses it without this; newer versions ignore it.
    '-strict',
    '-2',
  ],
  webm: [],
} as const;

/**
 * Copies a raw MediaRecorder file into a container with a duration and a seek index, without encoding. The format is
 * named, since ffmpeg cannot tell it from the `.part` ending.
 */
export function remuxArguments(rawFile: string, partFile: string, plan: RemuxPlan): FfmpegArguments {
  return {
    inputOptions: [...LOCAL_ONLY],
    input: fileUrl(rawFile),
    outputOptions: [
      // Only what the plan found packets for: a stream announced but never sent would become a broken empty track.
      ...(plan.video ? ['-map', '0:v:0'] : []),
      ...(plan.audio ? ['-map', '0:a:0'] : []),
      '-c',
      'copy',
      ...containerOptions[plan.container],
      '-f',
      plan.container,
    ],
    output: fileUrl(partFile),
  };
}
