import { z } from 'zod';
import { secondsToMs } from '../ffmpeg/parse-probe.ts';
import { HDR_TRANSFERS, type HdrTransfer } from '../ffmpeg/tone-map.ts';

/** The picture of a file from outside, as it is stored. */
export interface SourceVideo {
  readonly codec: string;
  readonly pixelFormat: string;
  /** Stored pixels; turned by `rotation` and stretched by `pixelAspect` they are what is seen. */
  readonly width: number;
  readonly height: number;
  /** Degrees: 0, 90, 180 or 270. */
  readonly rotation: number;
  /** Width of one pixel by its height; 1 is square. */
  readonly pixelAspect: number;
  readonly interlaced: boolean;
  /** Its high dynamic range; null for an ordinary picture. */
  readonly hdr: HdrTransfer | null;
  /** Pictures a second on average, and at the finest step; null where the file does not say. */
  readonly averageFps: number | null;
  readonly finestFps: number | null;
  /** An edit list hides its first pictures. */
  readonly hidesPictures: boolean;
}
/** The sound of a file from outside. */
export interface SourceSound {
  readonly codec: string;
  readonly channels: number;
}
/** What a file from outside holds. Durations in milliseconds. */
export interface Source {
  /** ffprobe's name of the container, e.g. `mov,mp4,m4a,3gp,3g2,mj2`. */
  readonly format: string;
  /** The brand of an MP4 or MOV; empty elsewhere. */
  readonly brand: string;
  readonly durationMs: number | null;
  readonly sizeBytes: number;
  /** When it begins by its own clock; below 0 too. */
  readonly startMs: number;
  readonly video: SourceVideo | null;
  readonly audio: SourceSound | null;
  /** More than one picture and one sound: further tracks, subtitles, time codes. */
  readonly hasMore: boolean;
  /** When it was recorded, as the file says it; ISO 8601 in UTC with milliseconds. */
  readonly recordedAt: string | null;
}

const Stream = z.object({
  index: z.int().default(0),
  codec_type: z.string().optional(),
  codec_name: z.string().optional(),
  pix_fmt: z.string().optional(),
  width: z.int().optional(),
  height: z.int().optional(),
  sample_aspect_ratio: z.string().optional(),
  field_order: z.string().optional(),
  color_transfer: z.string().optional(),
  r_frame_rate: z.string().optional(),
  avg_frame_rate: z.string().optional(),
  duration: z.string().optional(),
  channels: z.int().optional(),
  disposition: z.object({ attached_pic: z.int().optional() }).optional(),
  tags: z.object({ rotate: z.string().optional() }).optional(),
  side_data_list: z.array(z.object({ rotation: z.number().optional() })).optional(),
});
const Inspected = z.object({
  format: z.object({
    format_name: z.string(),
    duration: z.string().optional(),
    size: z.string().optional(),
    start_time: z.string().optional(),
    tags: z.record(z.string(), z.string()).optional(),
  }),
  streams: z.array(Stream).default([]),
  packets: z
    .array(
      z.object({ stream_index: z.int().optional(), pts_time: z.string().optional(), flags: z.string().optional() }),
    )
    .default([]),
});
type Stream = z.infer<typeof Stream>;

/** `30000/1001` or `4:3` as a number; null for `0/0` and what is no ratio. */
function ratio(text: string | undefined): number | null {
  const [, over, under] = /^(\d+)[/:](\d+)$/.exec(text ?? '') ?? [];
  const value = Number(over) / Number(under);
  return Number.isFinite(value) && value > 0 ? value : null;
}

const signedMs = (text: string | undefined): number | null => {
  const ms = secondsToMs(text?.replace(/^-/, ''));
  return ms === null ? null : text?.startsWith('-') ? -ms : ms;
};

function rotationOf({ side_data_list = [], tags }: Stream): number {
  const degrees = side_data_list.find(({ rotation }) => rotation !== undefined)?.rotation ?? Number(tags?.rotate ?? 0);
  // A picture is only ever turned by quarters; whatever else a file says is a mistake in it.
  return Number.isFinite(degrees) ? (((Math.round(degrees / 90) * 90) % 360) + 360) % 360 : 0;
}

function videoOf(stream: Stream, hidesPictures: boolean): SourceVideo {
  return {
    codec: stream.codec_name ?? 'unknown',
    pixelFormat: stream.pix_fmt ?? 'unknown',
    width: stream.width ?? 0,
    height: stream.height ?? 0,
    rotation: rotationOf(stream),
    pixelAspect: ratio(stream.sample_aspect_ratio) ?? 1,
    interlaced: ['tt', 'bb', 'tb', 'bt'].includes(stream.field_order ?? ''),
    hdr: HDR_TRANSFERS.find((transfer) => transfer === stream.color_transfer) ?? null,
    averageFps: ratio(stream.avg_frame_rate),
    finestFps: ratio(stream.r_frame_rate),
    hidesPictures,
  };
}

/** Cameras without a clock say 1904 or 1970; a time in the future is as wrong, but harmless. */
const OLDEST_YEAR = 1990;
function recordedAt(tags: Readonly<Record<string, string>> = {}): string | null {
  // biome-ignore lint/style/noRestrictedGlobals: reads a written time, no clock.
  const ms = Date.parse(tags['com.apple.quicktime.creationdate'] ?? tags.creation_time ?? '');
  if (!Number.isFinite(ms)) return null;
  // biome-ignore lint/style/noRestrictedGlobals: reads a written time, no clock.
  const time = new Date(ms);
  return time.getUTCFullYear() >= OLDEST_YEAR && time.getUTCFullYear() < 10_000 ? time.toISOString() : null;
}

const isCover = ({ disposition }: Stream): boolean => disposition?.attached_pic === 1;

/** Reads ffprobe's JSON (see `inspectArguments`); null when it is not what ffprobe writes for a media file. */
export function parseSource(json: string): Source | null {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    return null;
  }
  const parsed = Inspected.safeParse(value);
  if (!parsed.success) return null;
  const { format, streams, packets } = parsed.data;
  const video = streams.find((stream) => stream.codec_type === 'video' && !isCover(stream));
  const audio = streams.find((stream) => stream.codec_type === 'audio');
  const hidden = packets.some(({ stream_index, flags }) => stream_index === video?.index && flags?.includes('D'));
  const starts = packets.flatMap(({ pts_time }) => signedMs(pts_time) ?? []);
  const sizeBytes = Number(format.size ?? 0);
  const longest = [video, audio].flatMap((stream) => secondsToMs(stream?.duration) ?? []);
  return {
    format: format.format_name,
    brand: format.tags?.major_brand ?? '',
    durationMs: secondsToMs(format.duration) ?? (longest.length > 0 ? Math.max(...longest) : null),
    sizeBytes: Number.isSafeInteger(sizeBytes) && sizeBytes >= 0 ? sizeBytes : 0,
    startMs: Math.min(signedMs(format.start_time) ?? 0, ...starts),
    video: video ? videoOf(video, hidden) : null,
    audio: audio ? { codec: audio.codec_name ?? 'unknown', channels: audio.channels ?? 0 } : null,
    hasMore: streams.filter((stream) => stream !== video && stream !== audio).length > 0,
    recordedAt: recordedAt(format.tags),
  };
}
