#!/usr/bin/env node
// Stands in for whisper-cli where it cannot be had: the same options, messages and files, but what it "hears" lies in
// the file given as its model. It checks its input as whisper.cpp does: a WAV of 16 kHz with one channel of 16 bits.
import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';

const { values } = parseArgs({
  options: {
    model: { type: 'string' },
    file: { type: 'string' },
    language: { type: 'string' },
    'output-json-full': { type: 'boolean' },
    'output-file': { type: 'string' },
    'print-progress': { type: 'boolean' },
  },
});
const told = JSON.parse(readFileSync(values.model, 'utf8'));
const wav = readFileSync(values.file);
const isSpeech =
  wav.toString('latin1', 0, 4) === 'RIFF' && wav.readUInt16LE(22) === 1 && wav.readUInt32LE(24) === 16_000;
if (!isSpeech) {
  console.error('error: failed to read audio file');
  process.exit(10);
}
console.error('whisper_print_progress_callback: progress =  40%');
if (told.fail) {
  console.error('error: failed to initialize whisper context');
  process.exit(3);
}
// Never ends by itself.
if (told.hang) setInterval(() => undefined, 1_000);
else {
  if (told.write) writeFileSync(`${values['output-file']}.json`, told.write);
  console.error('whisper_print_progress_callback: progress = 100%');
}
