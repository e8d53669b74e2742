import { MAX_UNSENT_MS, type RecordingFormat, TIMESLICE_MS } from '../../../core/recording/formats.ts';
import type { Stop, StopReason } from '../recording-state.ts';
import { waitFor } from './backoff.ts';
import { ChunkSender, type SenderOptions, type SenderStatus } from './chunk-sender.ts';
import { recorderOptions } from './recorder-options.ts';

/** Chromium starts with the first picture and sound. Devices that give nothing for this long will not begin any more. */
const START_LIMIT_MS = 8_000;

export interface TakeRecordingOptions {
  readonly stream: MediaStream;
  readonly format: RecordingFormat;
  readonly send: SenderOptions['send'];
  /** The page's own clock in milliseconds (`performance.now`). */
  readonly now: () => number;
  readonly onStatus: (status: SenderStatus) => void;
  /** The recorder has stopped and given its last chunk; sending may still go on. */
  readonly onStopped: (stop: Stop) => void;
}
/** How a recording ended, for `finishTake`. */
export interface Ended {
  readonly stop: Stop;
  readonly recordedMs: number;
  readonly sizeBytes: number;
}

/**
 * One take being recorded: MediaRecorder in front, the sender behind. Stops by itself when a device is lost, the disk
 * is full, saving falls too far behind or the recorder fails; whatever was recorded goes to the backend.
 */
export class TakeRecording {
  readonly #options: TakeRecordingOptions;
  readonly #recorder: MediaRecorder;
  readonly #sender: ChunkSender;
  /** Resolves when everything recorded is confirmed or given up. Never rejects. */
  readonly ended: Promise<Ended>;
  #neverStarted: () => void = () => {};
  #startedAtMs = 0;
  #recordedMs = 0;
  #stop: Stop | null = null;

  /** @throws DOMException when the browser refuses the format or the stream */
  constructor(options: TakeRecordingOptions) {
    this.#options = options;
    this.#recorder = new MediaRecorder(options.stream, recorderOptions(options.format));
    this.#sender = new ChunkSender({ send: options.send, wait: waitFor, onChange: (status) => this.#onStatus(status) });
    const stopped = new Promise<void>((resolve) => {
      this.#recorder.addEventListener('stop', () => resolve(), { once: true });
      this.#neverStarted = resolve;
    });
    this.ended = stopped.then(() => this.#end());
  }

  /**
   * Starts; resolves with the time on the page's clock at which the recorder began, or with null when it did not: it
   * refused, or no sound or picture came from the devices. `ended` resolves in any case.
   */
  async start(): Promise<number | null> {
    try {
      return await this.#begin();
    } catch {
      this.stop('recorder-failed');
      if (this.#recorder.state === 'inactive') this.#neverStarted();
      return null;
    }
  }

  #begin(): Promise<number> {
    const recorder = this.#recorder;
    recorder.addEventListener('dataavailable', (event) => {
      this.#recordedMs = Math.round(this.#options.now() - this.#startedAtMs);
      this.#sender.push(event.data, this.#recordedMs);
    });
    recorder.addEventListener('error', () => this.stop('recorder-failed'));
    for (const track of this.#options.stream.getTracks()) {
      track.addEventListener('ended', () => this.stop('device-lost'), { once: true });
    }
    this.#startedAtMs = this.#options.now();
    return new Promise((resolve, reject) => {
      const timer = setTimeout(reject, START_LIMIT_MS);
      recorder.addEventListener(
        'start',
        () => {
          clearTimeout(timer);
          this.#startedAtMs = this.#options.now();
          resolve(this.#startedAtMs);
        },
        { once: true },
      );
      recorder.start(TIMESLICE_MS);
    });
  }

  /** Stops the recorder cleanly; the first reason counts. */
  stop(reason: StopReason, code: Stop['code'] = null): void {
    this.#stop ??= { reason, code };
    if (this.#recorder.state !== 'inactive') this.#recorder.stop();
  }

  retryNow(): void {
    this.#sender.retryNow();
  }

  /** Finishes the take with what the backend holds. */
  giveUp(): void {
    this.#sender.giveUp();
  }

  #onStatus(status: SenderStatus): void {
    if (status.trouble === 'disk-full') this.stop('disk-full');
    if (status.refused) this.stop('refused', status.trouble);
    if (status.unsentMs >= MAX_UNSENT_MS) this.stop('backend-slow');
    this.#options.onStatus(status);
  }

  async #end(): Promise<Ended> {
    // A recorder that stops without having been asked has lost its last track.
    this.#stop ??= { reason: 'device-lost', code: null };
    this.#options.onStopped(this.#stop);
    const refusal = await this.#sender.settled();
    const stop: Stop = refusal ? { reason: 'refused', code: refusal.code } : this.#stop;
    return { stop, recordedMs: this.#recordedMs, sizeBytes: this.#sender.status.savedBytes };
  }
}
