import { fileUrl, LOCAL_ONLY } from './arguments.ts';

const entries = [
  'format=format_name,duration,size,start_time',
  'format_tags=major_brand,creation_time,com.apple.quicktime.creationdate',
  'stream=codec_type,codec_name,codec_tag_string,pix_fmt,width,height,sample_aspect_ratio,field_order,color_transfer,r_frame_rate,avg_frame_rate,start_time,duration,channels,index',
  'stream_disposition=attached_pic',
  'stream_tags=rotate',
  'stream_side_data=rotation',
  'packet=stream_index,pts_time,flags',
].join(':');

/**
 * ffprobe: everything that decides what becomes of a file from outside, as JSON for `parseSource`. The first packets tell
 * what headers do not: times below 0, and pictures an edit list hides.
 */
export const inspectArguments = (file: string): readonly string[] => [
  '-v',
  'error',
  '-hide_banner',
  ...LOCAL_ONLY,
  '-read_intervals',
  '%+#40',
  '-show_entries',
  entries,
  '-of',
  'json',
  fileUrl(file),
];
