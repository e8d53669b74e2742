import { z } from 'zod';
import { stampedText } from './stamped-text.ts';
import { type Cue, MAX_CUES } from './transcript.ts';

/** What `whisper-cli --output-json-full` writes, as far as it is used. Times are milliseconds. */
const Offsets = z.object({ from: z.number(), to: z.number() });
const WhisperOutput = z.object({
  result: z.object({ language: z.string().max(35) }).optional(),
  transcription: z.array(
    z.object({
      offsets: Offsets,
      text: z.string(),
      tokens: z.array(z.object({ text: z.string(), offsets: Offsets.optional() })).optional(),
    }),
  ),
});

const ms = (value: number): number => Math.max(0, Math.round(value));
const plain = (text: string): string => text.replace(/\s+/g, ' ').trim();

function cueOf(segment: z.infer<typeof WhisperOutput>['transcription'][number]): Cue | null {
  const [a, b] = [ms(segment.offsets.from), ms(segment.offsets.to)];
  const times = { startMs: Math.min(a, b), endMs: Math.max(a, b) };
  const out = stampedText();
  for (const { text, offsets } of segment.tokens ?? []) {
    // Marks for the beginning, the end and times; they are no text.
    if (/^\[_.*\]$/.test(text)) continue;
    // A token that goes on with a word begins without a space and brings no new word.
    if (offsets && /^\s/.test(text)) out.stamp(ms(offsets.from));
    out.add(text);
  }
  const cue = out.done(times);
  const text = plain(segment.text);
  // A letter outside ASCII may be cut in two tokens, which the file then shows as broken: the segment has it whole.
  if (cue?.text === text) return cue;
  return text === '' ? null : { ...times, text };
}

/** The options of one run. `stem` is where the result goes, without the ending `.json`. Paths are absolute. */
export const whisperArguments = (model: string, wav: string, stem: string): readonly string[] => [
  '--model',
  model,
  '--file',
  wav,
  '--language',
  'auto',
  // The full form, for the times of words.
  '--output-json-full',
  '--output-file',
  stem,
  '--print-progress',
];

/** The last percentage in what the program says while it works, as 0 to 1; null when there is none. */
export function whisperProgress(said: string): number | null {
  const last = [...said.matchAll(/progress\s*=\s*(\d{1,3})%/g)].at(-1)?.[1];
  return last === undefined ? null : Math.min(1, Number(last) / 100);
}

/** What the program heard; null when this is not its result. No cues means that nobody spoke. */
export function parseWhisper(json: string): { readonly language: string | null; readonly cues: readonly Cue[] } | null {
  let raw: unknown;
  try {
    raw = JSON.parse(json);
  } catch {
    return null;
  }
  const parsed = WhisperOutput.safeParse(raw);
  if (!parsed.success || parsed.data.transcription.length > MAX_CUES) return null;
  const cues = parsed.data.transcription.flatMap((segment) => cueOf(segment) ?? []);
  return { language: parsed.data.result?.language ?? null, cues: cues.sort((a, b) => a.startMs - b.startMs) };
}
