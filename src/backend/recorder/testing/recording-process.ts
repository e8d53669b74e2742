/**
 * A process to be killed: records a sample into a library and then stands still at the moment it was asked for.
 * `node recording-process.ts <library> <sample> <moment> [ffmpeg]`; says the take's id once it stands there.
 */
import { setTimeout as wait } from 'node:timers/promises';
import { realDisk } from '../../disk/real-disk.ts';
import { readSample, type SampleName } from '../samples/samples.ts';
import { makeSession, openGround, sendChunks, startTake } from './recording-ground.ts';

/** Where it stands still. `encoding`: the ffmpeg it was given writes its file and does not end. */
export type StopMoment = 'recording' | 'encoding' | 'renamed' | 'ready';

const [folder = '', name = 'vp9.webm', moment = 'recording', ffmpegPath] = process.argv.slice(2);
let takeId = '';
const standStill = async (): Promise<never> => {
  process.stdout.write(`${takeId}\n`);
  await wait(600_000);
  throw new Error('nobody came to kill this process');
};

const ground = await openGround(folder, {
  ffmpegPath: ffmpegPath ?? null,
  disk: {
    ...realDisk,
    remove: (path) => (moment === 'ready' && /raw\.\w+$/.test(path) ? standStill() : realDisk.remove(path)),
  },
  media: (real) => ({
    ...real,
    finish: async (...input) => {
      const facts = await real.finish(...input);
      return moment === 'renamed' ? standStill() : facts;
    },
  }),
});
const sample = await readSample(name as SampleName);
const take = await startTake(ground, await makeSession(ground), sample.mimeType);
takeId = take.id;
const sizeBytes = await sendChunks(ground, take.id, sample, 0, moment === 'recording' ? 4 : undefined);
if (moment === 'recording') await standStill();
await ground.recorder.finish(take.id, { recordedMs: sample.recordedMs, sizeBytes, stopped: 'owner' });
if (moment === 'encoding') process.stdout.write(`${takeId}\n`);
await wait(600_000);
