import { AppError } from '../../../core/errors.ts';
import { chooseFormat, type RecordingFormat } from '../../../core/recording/formats.ts';
import { shell } from '../../api/shell.ts';
import { captureFault } from './capture-fault.ts';
import { findRemembered } from './remembered-device.ts';

/** What the owner wants to record with; cameras and microphones as kept in the preferences. */
export interface CaptureRequest {
  readonly soundOnly: boolean;
  readonly cameraId: string | null;
  readonly microphoneId: string | null;
  readonly echoCancellation: boolean;
  readonly autoGainControl: boolean;
  readonly noiseSuppression: boolean;
}
/** Open devices. Whoever opened them closes them with `closeCapture`. */
export interface Capture {
  readonly stream: MediaStream;
  readonly format: RecordingFormat;
  /** Null when only sound is recorded. */
  readonly camera: MediaStreamTrack | null;
  readonly microphone: MediaStreamTrack;
}

export const closeCapture = (capture: Capture): void => {
  for (const track of capture.stream.getTracks()) track.stop();
};

export const devicesOf = (all: readonly MediaDeviceInfo[], kind: MediaDeviceKind): MediaDeviceInfo[] =>
  all.filter((device) => device.kind === kind && device.deviceId !== '');

function constraints(request: CaptureRequest, known: readonly MediaDeviceInfo[]): MediaStreamConstraints {
  const exact = (kind: MediaDeviceKind, remembered: string | null) => {
    const device = findRemembered(devicesOf(known, kind), remembered);
    return device ? { deviceId: { exact: device.deviceId } } : {};
  };
  return {
    audio: {
      ...exact('audioinput', request.microphoneId),
      echoCancellation: request.echoCancellation,
      autoGainControl: request.autoGainControl,
      noiseSuppression: request.noiseSuppression,
    },
    video: request.soundOnly
      ? false
      : {
          ...exact('videoinput', request.cameraId),
          width: { ideal: 1280 },
          height: { ideal: 720 },
          frameRate: { ideal: 30 },
        },
  };
}

/** Whether the open devices are the remembered ones, as far as those are there. */
function isAsRemembered(stream: MediaStream, request: CaptureRequest, known: readonly MediaDeviceInfo[]): boolean {
  const matches = (track: MediaStreamTrack | undefined, kind: MediaDeviceKind, remembered: string | null) => {
    const wanted = findRemembered(devicesOf(known, kind), remembered);
    return !track || !wanted || track.getSettings().deviceId === wanted.deviceId;
  };
  return (
    matches(stream.getVideoTracks()[0], 'videoinput', request.cameraId) &&
    matches(stream.getAudioTracks()[0], 'audioinput', request.microphoneId)
  );
}

async function permissionFor(name: PermissionName): Promise<PermissionState | 'unknown'> {
  try {
    return (await navigator.permissions.query({ name })).state;
  } catch {
    return 'unknown';
  }
}

async function fault(error: unknown, request: CaptureRequest): Promise<AppError> {
  const cause = error instanceof Error ? error : new Error(String(error));
  const known = (await navigator.mediaDevices?.enumerateDevices().catch(() => [])) ?? [];
  const states = await Promise.all([
    permissionFor('microphone'),
    ...(request.soundOnly ? [] : [permissionFor('camera')]),
  ]);
  const code = captureFault(cause, {
    wantsCamera: !request.soundOnly,
    microphones: known.filter((device) => device.kind === 'audioinput').length,
    permission: states.every((state) => state === 'granted')
      ? 'granted'
      : (states.find((s) => s !== 'granted') ?? 'unknown'),
  });
  return new AppError(code, { name: cause.name, message: cause.message }, { cause });
}

async function isRefusedBySystem(request: CaptureRequest): Promise<boolean> {
  const bridge = shell();
  if (!bridge) return false;
  const kinds = request.soundOnly ? (['microphone'] as const) : (['camera', 'microphone'] as const);
  for (const kind of kinds) if (!(await bridge.systemPermission(kind))) return true;
  return false;
}

async function openStream(request: CaptureRequest): Promise<MediaStream> {
  const { mediaDevices } = navigator;
  const stream = await mediaDevices
    .getUserMedia(constraints(request, await mediaDevices.enumerateDevices()))
    .catch((error: unknown) => {
      // The remembered device went away between the list and the opening: any other will do.
      if (error instanceof Error && error.name === 'OverconstrainedError')
        return mediaDevices.getUserMedia(constraints(request, []));
      throw error;
    });
  // Before the first permission the list has no names, so only now can the remembered device be found.
  const known = await mediaDevices.enumerateDevices();
  if (isAsRemembered(stream, request, known)) return stream;
  for (const track of stream.getTracks()) track.stop();
  return mediaDevices.getUserMedia(constraints(request, known));
}

/** Opens what is wanted. @throws AppError with the reason in the app's words */
export async function openCapture(request: CaptureRequest): Promise<Capture> {
  const format =
    typeof MediaRecorder === 'undefined'
      ? undefined
      : chooseFormat(!request.soundOnly, (mimeType) => MediaRecorder.isTypeSupported(mimeType));
  if (!navigator.mediaDevices || !format) throw new AppError('browser-cannot-record');
  if (await isRefusedBySystem(request)) throw new AppError('permission-refused-by-system');
  let stream: MediaStream;
  try {
    stream = await openStream(request);
  } catch (error) {
    throw await fault(error, request);
  }
  const microphone = stream.getAudioTracks()[0];
  if (!microphone) throw new AppError('microphone-missing');
  return { stream, format, microphone, camera: stream.getVideoTracks()[0] ?? null };
}
