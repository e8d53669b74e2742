/** Parts of a fluent-ffmpeg command that its types leave out. */
export interface CommandInside {
  _checkCapabilities(done: (error: null) => void): void;
  availableEncoders(done: (error: null, encoders: object) => void): void;
  _getFfmpegPath(done: (error: null, path: string) => void): void;
  /** Everything after the program's name. */
  _getArguments(): string[];
  _spawnFfmpeg(args: string[], options: object, onProcess: unknown, onEnd: (...result: unknown[]) => void): void;
}

/** Switches off, for one command, what fluent-ffmpeg guesses on its own; measured with 2.1.3. */
export function tame(command: object, binary: string): CommandInside {
  const inside = command as CommandInside;
  // It would run `-formats` and `-encoders` first, and it misreads what newer ffmpeg prints there.
  inside._checkCapabilities = (done) => done(null);
  inside.availableEncoders = (done) => done(null, {});
  // setFfmpegPath is global to the module: two commands with two binaries would both run the last one.
  inside._getFfmpegPath = (done) => done(null, binary);
  // When the program cannot be started it asks undefined for its lines, in a place where nothing catches.
  const spawnFfmpeg = inside._spawnFfmpeg;
  const noLines = { get: () => '' };
  inside._spawnFfmpeg = (args, options, onProcess, onEnd) =>
    spawnFfmpeg.call(inside, args, options, onProcess, (error, stdout, stderr) =>
      onEnd(error, stdout ?? noLines, stderr ?? noLines),
    );
  return inside;
}
