import { z } from 'zod';

/** What the app remembers of its owner's choices; lives outside the library. */
export const Preferences = z.object({
  theme: z.enum(['system', 'light', 'dark']),
  cameraId: z.string().max(300).nullable(),
  microphoneId: z.string().max(300).nullable(),
  soundOnly: z.boolean(),
  selfViewHidden: z.boolean(),
  countdownSeconds: z.union([z.literal(0), z.literal(3), z.literal(5)]),
  echoCancellation: z.boolean(),
  autoGainControl: z.boolean(),
  noiseSuppression: z.boolean(),
  /** How much of what leads to a moment is played before it. */
  leadInSeconds: z.int().min(0).max(15),
  /** Playing stops while a note is typed and goes on afterwards. */
  pauseWhileTyping: z.boolean(),
  /** The order of the list of sessions, and how it looks. */
  sessionsSort: z.enum(['newest', 'oldest', 'longest', 'moments', 'name']),
  sessionsLayout: z.enum(['list', 'grid']),
  /** Absolute path of an ffmpeg to use instead of the one found; null: find one. */
  ffmpegPath: z.string().max(4_000).nullable(),
  /** Absolute paths of the whisper.cpp program that writes transcripts and of its model; null: none is made. */
  whisperPath: z.string().max(4_000).nullable(),
  whisperModelPath: z.string().max(4_000).nullable(),
});
export type Preferences = z.infer<typeof Preferences>;

/** Preferences that name a file of another program. Only a shell sets them, never a page. */
export const PROGRAMS = ['ffmpegPath', 'whisperPath', 'whisperModelPath'] as const;
export type ProgramPreference = (typeof PROGRAMS)[number];

/** What a page may change: a program that is run is never named by it, it can only be given up. */
export const PreferencesChange = Preferences.extend({
  ffmpegPath: z.null(),
  whisperPath: z.null(),
  whisperModelPath: z.null(),
}).partial();
export type PreferencesChange = Partial<Omit<Preferences, ProgramPreference> & Record<ProgramPreference, null>>;

/** Echo cancellation and automatic gain change how a voice sounds, so they start off; noise suppression starts on. */
export const defaultPreferences: Preferences = {
  theme: 'system',
  cameraId: null,
  microphoneId: null,
  soundOnly: false,
  selfViewHidden: false,
  countdownSeconds: 3,
  echoCancellation: false,
  autoGainControl: false,
  noiseSuppression: true,
  leadInSeconds: 5,
  pauseWhileTyping: false,
  sessionsSort: 'newest',
  sessionsLayout: 'list',
  ffmpegPath: null,
  whisperPath: null,
  whisperModelPath: null,
};
