/** The name under which the browser's bytes are kept until the playable file has been checked. */
export const rawFileName = (mimeType: string): 'raw.mkv' | 'raw.webm' =>
  mimeType.startsWith('video/x-matroska') ? 'raw.mkv' : 'raw.webm';
