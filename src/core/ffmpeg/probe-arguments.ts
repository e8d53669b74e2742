import { fileUrl, LOCAL_ONLY } from './arguments.ts';

const quiet = ['-v', 'error', '-hide_banner', ...LOCAL_ONLY] as const;

/** ffprobe: container, length and streams as JSON, for `parseProbe`. */
export const probeArguments = (file: string): readonly string[] => [
  ...quiet,
  '-show_entries',
  'format=format_name,duration,size:stream=codec_type,codec_name,width,height',
  '-of',
  'json',
  fileUrl(file),
];

/** ffprobe: one line for the first packet of a stream kind, nothing when it was announced but never sent. */
export const firstPacketArguments = (file: string, stream: 'v' | 'a'): readonly string[] => [
  ...quiet,
  '-select_streams',
  `${stream}:0`,
  '-read_intervals',
  '%+#1',
  '-show_entries',
  'packet=pts_time',
  '-of',
  'csv=p=0',
  fileUrl(file),
];

/**
 * ffprobe: the time of every packet, one a line, for `parseLastPacketMs`: the length of a file whose container does
 * not say it. Reads the whole file.
 */
export const packetTimesArguments = (file: string): readonly string[] => [
  ...quiet,
  '-show_entries',
  'packet=pts_time',
  '-of',
  'csv=p=0',
  fileUrl(file),
];
