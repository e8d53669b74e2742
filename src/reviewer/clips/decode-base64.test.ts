import fc from 'fast-check';
import { expect, it } from 'vitest';
import { decodeBase64 } from './decode-base64.ts';

it('gives back the bytes, with line breaks or without', async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), fc.boolean(), async (bytes, isWrapped) => {
      const base64 = Buffer.from(bytes).toString('base64');
      const blob = await decodeBase64(isWrapped ? base64.replace(/.{1,76}/g, '$&\r\n') : base64, 'video/mp4');
      expect(blob.type).toBe('video/mp4');
      expect(new Uint8Array(await blob.arrayBuffer())).toEqual(bytes);
    }),
  );
});

it('joins its chunks', async () => {
  const bytes = Buffer.alloc(2_000_001, 'Second Take');
  const blob = await decodeBase64(bytes.toString('base64'), 'video/mp4');
  expect(bytes.equals(Buffer.from(await blob.arrayBuffer()))).toBe(true);
});
