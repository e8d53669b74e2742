import type { PageClip } from '../../core/sharing/page-payload.ts';

/**
 * Which of the chosen files is the video of which clip: by name; a single file that has no clip's name is meant for the
 * one on screen.
 */
export function matchFiles<F extends { readonly name: string }>(
  clips: readonly PageClip[],
  current: PageClip,
  files: readonly F[],
): { readonly clip: PageClip; readonly file: F }[] {
  const byName = files.flatMap((file) => {
    const clip = clips.find(({ source }) => source.kind === 'file' && source.fileName === file.name);
    return clip ? [{ clip, file }] : [];
  });
  const [only] = files;
  return byName.length === 0 && only && files.length === 1 ? [{ clip: current, file: only }] : byName;
}
