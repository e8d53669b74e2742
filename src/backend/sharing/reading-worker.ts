import { parentPort, workerData } from 'node:worker_threads';
import { doReading, type Reading } from './readings.ts';

// The whole of a thread that `createReader` starts: one text in, one result out, and the thread ends by itself.
parentPort?.postMessage(doReading(workerData as Reading));
