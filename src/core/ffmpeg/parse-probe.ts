import { z } from 'zod';

/** What ffprobe read of a file. Durations in milliseconds. */
export interface ProbedMedia {
  /** ffprobe's name of the container, e.g. `matroska,webm`. */
  readonly format: string;
  /** null when the container does not say (raw MediaRecorder output). */
  readonly durationMs: number | null;
  readonly sizeBytes: number;
  readonly video: { readonly codec: string; readonly width: number; readonly height: number } | null;
  readonly audio: { readonly codec: string } | null;
}

const Probe = z.object({
  format: z.object({
    format_name: z.string(),
    duration: z.string().optional(),
    size: z.string().optional(),
  }),
  streams: z
    .array(
      z.object({
        codec_type: z.string().optional(),
        codec_name: z.string().optional(),
        width: z.int().optional(),
        height: z.int().optional(),
      }),
    )
    .default([]),
});

/** Seconds as ffmpeg prints them (`4.288000`, `N/A`) in whole milliseconds; null when it is no time from 0 on. */
export function secondsToMs(text: string | undefined): number | null {
  if (text === undefined || !/^\d+(\.\d+)?$/.test(text.trim())) return null;
  const ms = Math.round(Number(text) * 1_000);
  return Number.isSafeInteger(ms) ? ms : null;
}

/** Reads ffprobe's JSON (see `probeArguments`); null when it is not what ffprobe writes for a media file. */
export function parseProbe(json: string): ProbedMedia | null {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    return null;
  }
  const parsed = Probe.safeParse(value);
  if (!parsed.success) return null;
  const { format, streams } = parsed.data;
  const video = streams.find((stream) => stream.codec_type === 'video');
  const audio = streams.find((stream) => stream.codec_type === 'audio');
  const sizeBytes = Number(format.size ?? 0);
  return {
    format: format.format_name,
    durationMs: secondsToMs(format.duration),
    sizeBytes: Number.isSafeInteger(sizeBytes) && sizeBytes >= 0 ? sizeBytes : 0,
    video: video ? { codec: video.codec_name ?? 'unknown', width: video.width ?? 0, height: video.height ?? 0 } : null,
    audio: audio ? { codec: audio.codec_name ?? 'unknown' } : null,
  };
}

/** The latest time in the output of `packetTimesArguments`; null when there is no packet. Lines without a time count as none. */
export function parseLastPacketMs(csv: string): number | null {
  let last: number | null = null;
  for (const line of csv.split('\n')) {
    const ms = secondsToMs(line.replace(/,.*$/, ''));
    if (ms !== null && (last === null || ms > last)) last = ms;
  }
  return last;
}
