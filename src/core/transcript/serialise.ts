import { escapeVtt } from './cue-text.ts';
import { formatTime } from './cue-time.ts';
import type { TranscriptFormat } from './parse-transcript.ts';
import { piecesOf } from './pieces.ts';
import type { Cue } from './transcript.ts';

/** The text with the time of each word before it; WebVTT wants none at the very beginning of the cue. */
function stampedWords({ text, words = [], startMs }: Cue): string {
  const pieces = piecesOf(text);
  return pieces
    .map((piece, index) => {
      const end = pieces[index + 1]?.offset ?? text.length;
      const ms = words[index]?.startMs ?? startMs;
      return `${index === 0 && ms === startMs ? '' : `<${formatTime(ms)}>`}${escapeVtt(text.slice(piece.offset, end))}`;
    })
    .join('');
}

function vttBlock(cue: Cue): string {
  const voice = cue.speaker === undefined ? '' : `<v ${escapeVtt(cue.speaker)}>`;
  return `${formatTime(cue.startMs)} --> ${formatTime(cue.endMs)}\n${voice}${cue.words ? stampedWords(cue) : escapeVtt(cue.text)}\n`;
}

function srtBlock(cue: Cue, index: number): string {
  const times = `${formatTime(cue.startMs, ',')} --> ${formatTime(cue.endMs, ',')}`;
  // SubRip has no escapes: an arrow in a text could begin another cue.
  const text = `${cue.speaker === undefined ? '' : `${cue.speaker}: `}${cue.text}`.replaceAll('-->', '->');
  return `${index + 1}\n${times}\n${text}\n`;
}

/** A transcript as a file of subtitles. WebVTT keeps speakers and the times of words, SubRip has no place for them. */
export function serialiseTranscript(
  { cues, language }: { readonly cues: readonly Cue[]; readonly language: string | null },
  format: TranscriptFormat,
): string {
  if (format === 'srt') return cues.map(srtBlock).join('\n');
  const head = language === null ? 'WEBVTT\n' : `WEBVTT\nLanguage: ${language}\n`;
  return [head, ...cues.map(vttBlock)].join('\n');
}
