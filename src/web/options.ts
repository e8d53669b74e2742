import { parseArgs } from 'node:util';
import { shellText } from '../backend/shell-text.ts';

/** What was asked on the command line. */
export interface Options {
  readonly library: string | undefined;
  /** Given: that port or an error. */
  readonly port: number | undefined;
  readonly ffmpeg: string | undefined;
  /** The whisper.cpp program, and the file with its model. */
  readonly whisper: string | undefined;
  readonly whisperModel: string | undefined;
  readonly open: boolean;
  readonly help: boolean;
}

/** An argument nobody can follow; `message` is a sentence. */
export class BadArgument extends Error {}

function readPort(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const port = Number(text);
  if (!/^\d+$/.test(text) || port < 1 || port > 65_535) throw new BadArgument(shellText('shell.start.bad-port'));
  return port;
}

/**
 * Reads the command line.
 * @param environment `SECOND_TAKE_LIBRARY`, `_FFMPEG`, `_WHISPER` and `_WHISPER_MODEL` stand in for options not given
 * @throws BadArgument
 */
export function readOptions(
  args: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
): Options {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        library: { type: 'string' },
        port: { type: 'string' },
        ffmpeg: { type: 'string' },
        whisper: { type: 'string' },
        'whisper-model': { type: 'string' },
        'no-open': { type: 'boolean', default: false },
        help: { type: 'boolean', default: false },
      },
    });
    return {
      library: values.library ?? environment.SECOND_TAKE_LIBRARY,
      port: readPort(values.port),
      ffmpeg: values.ffmpeg ?? environment.SECOND_TAKE_FFMPEG,
      whisper: values.whisper ?? environment.SECOND_TAKE_WHISPER,
      whisperModel: values['whisper-model'] ?? environment.SECOND_TAKE_WHISPER_MODEL,
      open: !values['no-open'],
      help: values.help,
    };
  } catch (error) {
    if (error instanceof BadArgument) throw error;
    throw new BadArgument((error as Error).message);
  }
}
