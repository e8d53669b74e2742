import { srtCue, vttCue } from './cue-text.ts';
import { parseTimes } from './cue-time.ts';
import { type Cue, MAX_CUES, MAX_TRANSCRIPT_CHARACTERS } from './transcript.ts';

/** The two formats of subtitles that programs for transcripts write. */
export type TranscriptFormat = 'vtt' | 'srt';

/** What a text holds. `too-large` has too many characters or cues, `no-cues` is something else than a transcript. */
export type ParsedTranscript =
  | {
      readonly state: 'ok';
      readonly format: TranscriptFormat;
      readonly language: string | null;
      readonly cues: readonly Cue[];
    }
  | { readonly state: 'too-large' | 'no-cues' };

const isBlank = (line: string | undefined): boolean => line === undefined || line.trim() === '';

/** Language from WebVTT's first lines, as YouTube and others write it. */
function languageOf(lines: readonly string[]): string | null {
  for (const line of lines.slice(0, 20)) {
    if (isBlank(line)) return null;
    const tag = /^Language:\s*([A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8}){0,3})\s*$/i.exec(line)?.[1];
    if (tag !== undefined && tag.length <= 35) return tag;
  }
  return null;
}

/** Reads the cues line by line; null when there are too many. */
function readCues(lines: readonly string[], format: TranscriptFormat): Cue[] | null {
  const cues: Cue[] = [];
  let at = 0;
  while (at < lines.length) {
    const line = lines[at] ?? '';
    const isComment = format === 'vtt' && /^NOTE(?:[ \t]|$)/.test(line) && isBlank(lines[at - 1]);
    const times = isComment ? null : parseTimes(line);
    at += 1;
    if (isComment) while (!isBlank(lines[at])) at += 1;
    if (!times) continue;
    const body: string[] = [];
    for (; at < lines.length; at += 1) {
      const text = lines[at] ?? '';
      if (isBlank(text)) {
        // YouTube begins the text of a cue with a line that holds a space.
        if (text === '' || body.length > 0) break;
        continue;
      }
      if (parseTimes(text)) {
        // Without an empty line between cues, the number of the next one looks like text.
        if (/^\s*\d+\s*$/.test(body.at(-1) ?? '')) body.pop();
        break;
      }
      body.push(text);
    }
    const cue = (format === 'vtt' ? vttCue : srtCue)(times, body.join('\n'));
    if (cue && cues.push(cue) > MAX_CUES) return null;
  }
  return cues;
}

/**
 * Reads WebVTT or SubRip, whichever it is, as programs write it and people paste it: line ends of every system, missing
 * numbers, hours or empty lines, times turned round. What cannot be read is left out. Never throws; takes time in
 * proportion to the text.
 */
export function parseTranscript(text: string): ParsedTranscript {
  if (text.length > MAX_TRANSCRIPT_CHARACTERS) return { state: 'too-large' };
  const lines = text.replace(/^\s+/, '').split(/\r{0,2}\n|\r/);
  const format = /^WEBVTT(?:\s|$)/.test(lines[0] ?? '') ? 'vtt' : 'srt';
  const cues = readCues(lines, format);
  if (cues === null) return { state: 'too-large' };
  if (cues.length === 0) return { state: 'no-cues' };
  const language = format === 'vtt' ? languageOf(lines.slice(1)) : null;
  return { state: 'ok', format, language, cues: cues.sort((a, b) => a.startMs - b.startMs) };
}
