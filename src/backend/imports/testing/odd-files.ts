import { appendFile, open, readFile, stat, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { HdrTransfer } from '../../../core/ffmpeg/tone-map.ts';
import { runProgram } from '../../process/runner.ts';

const LENGTH_SECONDS = 4;
const picture = (size = '320x180', fps = 30) => [
  '-f',
  'lavfi',
  '-i',
  `testsrc2=s=${size}:r=${fps}:d=${LENGTH_SECONDS}`,
];
const tone = ['-f', 'lavfi', '-i', `sine=d=${LENGTH_SECONDS}:r=48000`];
const h264 = ['-c:v', 'libx264', '-preset', 'ultrafast', '-pix_fmt', 'yuv420p', '-g', '30'];
const aac = ['-c:a', 'aac'];
const both = [...picture(), ...tone];
const keys = [
  '-encryption_key',
  '76a6c65c5ea762046bd749a2e632ccbb',
  '-encryption_kid',
  'a7e61c373e219033c21091fa607bf3b8',
];

/** How each odd file is made, by its name. Four seconds long unless it says otherwise. */
const recipes = {
  'plain.mp4': [...both, ...h264, ...aac],
  'silent.mp4': [...picture(), ...h264],
  'phone.mov': [...both, ...h264, ...aac, '-metadata', 'creation_time=2024-05-01T10:00:00Z'],
  'hevc.mp4': [
    ...both,
    '-c:v',
    'libx265',
    '-preset',
    'ultrafast',
    '-x265-params',
    'log-level=none',
    '-tag:v',
    'hvc1',
    ...aac,
  ],
  'ten-bit.mp4': [
    ...both,
    '-c:v',
    'libx265',
    '-preset',
    'ultrafast',
    '-x265-params',
    'log-level=none',
    '-pix_fmt',
    'yuv420p10le',
    ...aac,
  ],
  'variable.mp4': [...both, '-vf', 'select=not(mod(n\\,7))+lt(n\\,40)', '-vsync', 'vfr', ...h264, ...aac],
  'slow.mp4': ['-f', 'lavfi', '-i', 'testsrc2=s=320x180:r=0.5:d=8', ...h264],
  'old.avi': [...both, '-c:v', 'mpeg4', '-c:a', 'mp3'],
  'windows.wmv': [...both, '-c:v', 'wmv2', '-c:a', 'wmav2'],
  'pcm.mov': [...both, ...h264, '-c:a', 'pcm_s16le'],
  'camera.ts': [...both, ...h264, ...aac],
  'late.mkv': [...both, ...h264, ...aac, '-output_ts_offset', '30'],
  'page.webm': [...both, '-c:v', 'libvpx', '-deadline', 'realtime', '-cpu-used', '8', '-c:a', 'libopus'],
  'odd-size.avi': [...picture('321x181'), ...tone, '-c:v', 'mjpeg', '-pix_fmt', 'yuvj444p', '-c:a', 'mp3'],
  'voice.m4a': [...tone, ...aac],
  'voice.mp3': [...tone, '-c:a', 'mp3'],
  'voice.wav': [...tone],
  'voice.ogg': [...tone, '-c:a', 'libopus'],
  'fragments.mp4': [...both, ...h264, ...aac, '-movflags', 'frag_keyframe+empty_moov'],
  'bought.mp4': [...both, ...h264, ...aac, '-encryption_scheme', 'cenc-aes-ctr', ...keys],
  'wide.mp4': ['-f', 'lavfi', '-i', 'color=c=gray:s=7680x4320:r=5:d=1', ...h264],
} as const;
export type OddFile = keyof typeof recipes;

/** Makes files that nobody would record with this app. @param tool ffmpeg, absolute */
export function oddFiles(tool: string, folder: string) {
  const run = async (...args: string[]) => {
    const result = await runProgram({
      file: tool,
      args: ['-nostdin', '-v', 'error', '-y', ...args],
      timeoutMs: 120_000,
    });
    if (result.code !== 0) throw new Error(result.stderr);
  };
  const make = async (name: OddFile, as: string = name): Promise<string> => {
    const file = join(folder, as);
    await run(...recipes[name], file);
    return file;
  };
  return {
    make,
    /** Turned by a quarter, as phones write it: the picture lies, a note says so. */
    turned: async (): Promise<string> => {
      const upright = await make('plain.mp4', 'upright.mp4');
      const file = join(folder, 'turned.mp4');
      // The bundled 4.1 writes the note by this, newer ones by another option.
      const written = await runProgram({
        file: tool,
        args: ['-v', 'error', '-y', '-i', upright, '-c', 'copy', '-metadata:s:v:0', 'rotate=90', file],
        timeoutMs: 30_000,
      });
      if (written.code !== 0) throw new Error(written.stderr);
      return file;
    },
    /** The first part of a file with its index in front, or at its end. */
    cutOff: async (index: 'front' | 'end'): Promise<string> => {
      const whole = await make('plain.mp4', 'whole.mp4');
      const file = join(folder, `cut-off-${index}.mp4`);
      await run('-i', whole, '-c', 'copy', ...(index === 'front' ? ['-movflags', '+faststart'] : []), file);
      await truncate(file, Math.floor((await stat(file)).size * 0.6));
      return file;
    },
    /** One colour (`0xRRGGBB`) as a phone records it with a high dynamic range, white paper at 203 cd/m². */
    highRange: async (transfer: HdrTransfer, colour: string): Promise<string> => {
      const file = join(folder, `${transfer}.mov`);
      const filters = [
        'scale=out_color_matrix=bt709:out_range=tv',
        'format=yuv444p',
        'zscale=pin=709:tin=709:min=709:rin=tv:p=2020:t=linear:npl=203',
        'format=gbrpf32le',
        `zscale=pin=2020:tin=linear:p=2020:t=${transfer}:m=2020_ncl:r=tv:npl=203`,
        'format=yuv420p10le',
      ];
      const tags = `log-level=none:colorprim=bt2020:transfer=${transfer}:colormatrix=bt2020nc`;
      const still = ['-f', 'lavfi', '-i', `color=c=${colour}:s=320x180:r=30:d=2`];
      const hevc = ['-c:v', 'libx265', '-preset', 'ultrafast', '-x265-params', tags, '-tag:v', 'hvc1'];
      await run(...still, ...tone, '-vf', filters.join(','), ...hevc, ...aac, '-shortest', file);
      return file;
    },
    text: async (name = 'notes.mp4'): Promise<string> => {
      const file = join(folder, name);
      await writeFile(file, 'Questions for Monday:\n1. Tell me about yourself\n'.repeat(200));
      return file;
    },
    empty: async (name = 'empty.mp4'): Promise<string> => {
      const file = join(folder, name);
      await (await open(file, 'w')).close();
      return file;
    },
    /** Another codec than any there is. */
    unknown: async (): Promise<string> => {
      const file = await make('silent.mp4', 'unknown.mp4');
      const bytes = await readFile(file);
      for (let at = bytes.indexOf('avc1', 64); at >= 0; at = bytes.indexOf('avc1', at + 4))
        bytes.write('zzz9', at, 'latin1');
      await writeFile(file, bytes);
      return file;
    },
    /** Takes a while to convert, and none to make: two seconds, twenty times. */
    long: async (): Promise<string> => {
      const [part, file] = [join(folder, 'part.mp4'), join(folder, 'long.mp4')];
      await run('-f', 'lavfi', '-i', 'testsrc2=s=1920x1080:r=60:d=2', '-c:v', 'mpeg4', '-q:v', '6', part);
      await run('-stream_loop', '19', '-i', part, '-c', 'copy', file);
      return file;
    },
    /** As a browser records it, with hardly anything in it: cheap to make and to send however long it is. */
    recorded: async (seconds: number): Promise<string> => {
      const file = join(folder, 'recorded.webm');
      const picture = `color=c=gray:s=64x36:r=1:d=${seconds}`;
      const sound = `anullsrc=r=48000:cl=mono,atrim=duration=${seconds}`;
      const streams = ['-f', 'lavfi', '-i', picture, '-f', 'lavfi', '-i', sound];
      await run(...streams, '-c:v', 'libvpx', '-deadline', 'realtime', '-c:a', 'libopus', '-b:a', '6k', file);
      return file;
    },
    /** Ten hours: a picture every ten seconds, or sound; the bytes of a minute, again and again. */
    tenHours: async (kind: 'picture' | 'sound'): Promise<string> => {
      const file = join(folder, kind === 'picture' ? 'ten-hours.mp4' : 'ten-hours.m4a');
      if (kind === 'picture') {
        await run('-f', 'lavfi', '-i', 'color=c=gray:s=64x36:r=0.1:d=36000', ...h264, file);
        return file;
      }
      const minute = join(folder, 'minute.m4a');
      await run('-f', 'lavfi', '-i', 'anoisesrc=r=8000:a=0.1:d=60', ...aac, '-b:a', '8k', minute);
      await run('-stream_loop', '599', '-i', minute, '-c', 'copy', file);
      return file;
    },
    /** Begins before its own time 0, as editors cut without encoding: its first pictures or sounds are hidden by a note, or not at all. */
    negative: async (ending: 'mp4' | 'mkv', by: 'cut' | 'shift'): Promise<string> => {
      const whole = await make('plain.mp4', 'not-negative.mp4');
      const file = join(folder, `negative-${by}.${ending}`);
      const place = by === 'cut' ? ['-ss', '1.3', '-i', whole] : ['-i', whole, '-output_ts_offset', '-1.5'];
      await run(...place, '-c', 'copy', '-avoid_negative_ts', 'disabled', file);
      return file;
    },
    grow: (file: string) => appendFile(file, 'more'),
  };
}
