import type { Incoming } from '../../contract/imports-api.ts';
import type { Translate } from '../../ui/i18n/use-t.ts';

/** Formats as people know them; the others by what ffprobe calls them. */
const NAMES: Readonly<Record<string, string>> = {
  hevc: 'HEVC',
  h264: 'H.264',
  av1: 'AV1',
  mpeg4: 'MPEG-4',
  mpeg2video: 'MPEG-2',
  mjpeg: 'Motion JPEG',
  prores: 'ProRes',
  wmv2: 'Windows Media Video',
  wmv3: 'Windows Media Video',
  vc1: 'VC-1',
  pcm_s16le: 'PCM',
  pcm_s24le: 'PCM',
  ac3: 'AC-3',
  flac: 'FLAC',
};

/** What will be done with a file, in one sentence. */
export function planText(t: Translate, { action, reason, codec, convertingMs }: NonNullable<Incoming['plan']>): string {
  if (action === 'copy') return t('bringIn.plan.copy');
  if (action === 'repack' || reason === null) return t('bringIn.plan.repack');
  const name = NAMES[codec] ?? codec.toUpperCase();
  const minutes = Math.round((convertingMs ?? 0) / 60_000);
  return t(`bringIn.plan.${reason}`, { minutes, codec: name });
}
