import fc from 'fast-check';
import { expect, it } from 'vitest';
import { clipBlock, fillPage, pageParts } from './fill-page.ts';
import { PagePayload } from './page-payload.ts';
import { examplePayload } from './testing/example-payload.ts';

const html = '<body><script type="application/json" id="payload">"{{PAYLOAD}}"</script>\n<!--{{CLIPS}}-->\n</body>';
const payloadIn = (page: string) => /id="payload">(.*?)<\/script>/s.exec(page)?.[1] ?? '';

it('puts payload and videos in their places', () => {
  const page = fillPage(html, examplePayload(), [{ clipId: 'clip-1', base64: 'AAAA' }]);
  expect(PagePayload.parse(JSON.parse(payloadIn(page)))).toEqual(examplePayload());
  expect(page).toContain('<script type="text/plain" id="clip-1">AAAA</script>'.replace('clip-1', 'clip-clip-1'));
  expect(page).not.toContain('{{');
});

it('is the pieces in order', () => {
  const { before, payloadJson, between, after } = pageParts(html, examplePayload());
  const { open, close } = clipBlock('clip-1');
  expect(`${before}${payloadJson}${between}${open}AAAA${close}${after}`).toBe(
    fillPage(html, examplePayload(), [{ clipId: 'clip-1', base64: 'AAAA' }]),
  );
});

it('keeps any text inside its block', () => {
  const awkward = fc.oneof(
    fc.string(),
    fc.constantFrom('</script><script>alert(1)</script>', '<!--', "$& $' $`", '{{PAYLOAD}}', '<!--{{CLIPS}}-->'),
  );
  fc.assert(
    fc.property(awkward, (jobDescription) => {
      const json = payloadIn(fillPage(html, examplePayload({ jobDescription }), []));
      expect(json).not.toContain('<');
      expect(JSON.parse(json)).toEqual(examplePayload({ jobDescription }));
    }),
  );
});

it('refuses a page without places', () => {
  expect(() => pageParts('<html></html>', examplePayload())).toThrow('no review page');
});
