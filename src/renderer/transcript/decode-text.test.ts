import { expect, it } from 'vitest';
import { decodeText } from './decode-text.ts';

const utf16 = (text: string, bigEndian: boolean) => {
  const bytes = new DataView(new ArrayBuffer(text.length * 2 + 2));
  for (const [at, sign] of [...`\uFEFF${text}`].entries()) bytes.setUint16(at * 2, sign.charCodeAt(0), !bigEndian);
  return new Uint8Array(bytes.buffer);
};

it.each([
  ['UTF-8', new TextEncoder().encode('Grüße 我'), 'Grüße 我'],
  ['UTF-8 with a mark', new TextEncoder().encode('\uFEFFWEBVTT'), 'WEBVTT'],
  ['UTF-16 little endian', utf16('Grüße', false), 'Grüße'],
  ['UTF-16 big endian', utf16('Grüße', true), 'Grüße'],
  ['Windows-1252', Uint8Array.of(0x47, 0x72, 0xfc, 0xdf, 0x65, 0x92), 'Grüße’'],
  ['nothing', new Uint8Array(), ''],
  ['a video', Uint8Array.of(0x1a, 0x45, 0xdf, 0xa3, 0x00, 0x01), null],
])('reads %s', (_, bytes, text) => expect(decodeText(bytes)).toBe(text));
