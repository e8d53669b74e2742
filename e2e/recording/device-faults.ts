import type { Page } from '@playwright/test';

declare global {
  interface Window {
    /** Streams the page was given, in order. */
    testStreams: MediaStream[];
    testRecorders: MediaRecorder[];
  }
}

/** Lets a test reach the streams and recorders of the page, to take a device away or to break a recorder. */
export async function watchDevices(page: Page): Promise<void> {
  await page.addInitScript(() => {
    window.testStreams = [];
    window.testRecorders = [];
    const open = navigator.mediaDevices.getUserMedia.bind(navigator.mediaDevices);
    navigator.mediaDevices.getUserMedia = async (constraints) => {
      const stream = await open(constraints);
      window.testStreams.push(stream);
      return stream;
    };
    const Native = window.MediaRecorder;
    window.MediaRecorder = class extends Native {
      constructor(stream: MediaStream, options?: MediaRecorderOptions) {
        super(stream, options);
        window.testRecorders.push(this);
      }
    };
  });
}

/** Takes the camera away, as when its cable is pulled: its track ends without the page having stopped it. */
export async function unplugCamera(page: Page): Promise<void> {
  await page.evaluate(() => {
    const track = window.testStreams.at(-1)?.getVideoTracks()[0];
    track?.stop();
    track?.dispatchEvent(new Event('ended'));
  });
}

/** The browser's recorder reports an error. */
export async function breakRecorder(page: Page): Promise<void> {
  await page.evaluate(() => window.testRecorders.at(-1)?.dispatchEvent(new Event('error')));
}

/** A machine without any device of this kind. */
export async function removeDevices(page: Page, missing: 'videoinput' | 'audioinput'): Promise<void> {
  await page.addInitScript((kind) => {
    const { mediaDevices } = navigator;
    const list = mediaDevices.enumerateDevices.bind(mediaDevices);
    mediaDevices.enumerateDevices = async () => (await list()).filter((device) => device.kind !== kind);
    const open = mediaDevices.getUserMedia.bind(mediaDevices);
    mediaDevices.getUserMedia = async (constraints) => {
      if (kind === 'videoinput' ? constraints?.video : constraints?.audio)
        throw new DOMException('Requested device not found', 'NotFoundError');
      return open(constraints);
    };
  }, missing);
}

/** Opening devices fails so many times, then works. */
export async function failToOpen(page: Page, name: string, message: string, times: number): Promise<void> {
  await page.addInitScript(
    ([errorName, text, count]) => {
      const { mediaDevices } = navigator;
      const open = mediaDevices.getUserMedia.bind(mediaDevices);
      let left = count;
      mediaDevices.getUserMedia = async (constraints) => {
        left -= 1;
        if (left >= 0) throw new DOMException(text, errorName);
        return open(constraints);
      };
    },
    [name, message, times] as const,
  );
}

/** A microphone that is switched off at itself: it is there, and gives zeros. */
export async function muteMicrophone(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const { mediaDevices } = navigator;
    const open = mediaDevices.getUserMedia.bind(mediaDevices);
    mediaDevices.getUserMedia = async (constraints) => {
      const stream = await open(constraints);
      const context = new AudioContext();
      const silence = context.createMediaStreamDestination();
      const zeros = new ConstantSourceNode(context, { offset: 0 });
      zeros.connect(silence);
      zeros.start();
      return new MediaStream([...stream.getVideoTracks(), ...silence.stream.getAudioTracks()]);
    };
  });
}

/** A microphone that is there but never gives a sample, so that the recorder waits for it in vain. */
export async function stallMicrophone(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const { mediaDevices } = navigator;
    const open = mediaDevices.getUserMedia.bind(mediaDevices);
    mediaDevices.getUserMedia = async (constraints) => {
      const stream = await open(constraints);
      const nothing = new AudioContext().createMediaStreamDestination().stream;
      return new MediaStream([...stream.getVideoTracks(), ...nothing.getAudioTracks()]);
    };
  });
}
