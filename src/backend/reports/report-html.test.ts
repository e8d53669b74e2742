import { describe, expect, it } from 'vitest';
import { buildReport } from '../../core/report/build-report.ts';
import { stillRequests } from '../../core/report/stills.ts';
import { loadCatalogue } from '../i18n/load-catalogue.ts';
import { createTranslator } from '../i18n/translator.ts';
import type { ReportKey } from './messages.ts';
import { reportHtml } from './report-html.ts';
import * as inputs from './testing/sample-inputs.ts';
import { resourcesDir, type SampleInput, sample } from './testing/sample-review.ts';

const catalogue = await loadCatalogue<ReportKey>(resourcesDir, 'report', 'en');

function page(input: SampleInput, { locale = 'en-GB', timeZone = 'Europe/Berlin', language = 'en' } = {}): string {
  const report = buildReport(sample(input));
  const words = createTranslator({ ...catalogue, language }, { locale, timeZone });
  const stills = new Map(stillRequests(report).map(({ key }) => [key, Buffer.from(key).toString('base64')]));
  return reportHtml({ report, words, stills });
}

/** Every tag of a page, without its style sheet. `>` inside a value would have to be escaped, so this finds them all. */
const tagsOf = (html: string): string[] => html.replace(/<style>.*?<\/style>/su, '').match(/<[^>]*>?/gu) ?? [];
const TAGS =
  'html|head|meta|title|style|body|main|header|section|article|footer|div|span|p|h1|h2|h3|ul|ol|li|dl|dt|dd|img|code|strong|table|thead|tbody|tr|th|td';
const ATTRIBUTES = 'lang|dir|charset|http-equiv|content|name|class|src|alt|aria-hidden|scope';
const HARMLESS = new RegExp(
  `^(?:<!doctype html>|</(?:${TAGS})>|<(?:${TAGS})(?: (?:${ATTRIBUTES})="[^"<>]*")*(?: ?/)?>)$`,
  'u',
);

describe('reportHtml', () => {
  it.each(Object.entries(inputs).filter(([name]) => name !== 'hostileTexts') as [string, SampleInput][])(
    'holds only its own harmless markup (%s)',
    (_name, input) => {
      const html = page(input);
      expect(tagsOf(html).filter((tag) => !HARMLESS.test(tag))).toEqual([]);
      for (const [, value = ''] of html.matchAll(/ src="([^"]*)"/gu))
        expect(value).toMatch(/^data:image\/jpeg;base64,/u);
    },
  );

  it('shows hostile texts as they were typed', () => {
    const html = page(inputs.hostile);
    for (const text of inputs.hostileTexts) {
      const escaped = text
        .replaceAll('&', '&amp;')
        .replaceAll('<', '&lt;')
        .replaceAll('>', '&gt;')
        .replaceAll('"', '&quot;')
        .replaceAll("'", '&#39;');
      expect(html).toContain(escaped);
    }
    expect(html.match(/<style>/gu)).toHaveLength(1);
    expect(html.match(/<title>/gu)).toHaveLength(1);
  });

  it('forbids scripts and everything from outside by its own policy', () => {
    const html = page(inputs.usual);
    expect(html).toContain('http-equiv="Content-Security-Policy" content="default-src &#39;none&#39;;');
    expect(html).not.toMatch(/<script|https?:|file:|url\(|@import/iu);
  });

  it('says what it is: title, question, date in the owner’s locale and time zone', () => {
    expect(page(inputs.usual)).toContain('>Tell me about a time you disagreed with a colleague. What did you do?</h1>');
    expect(page(inputs.usual)).toContain('Sunday, 22 November 2026');
    expect(page(inputs.usual, { locale: 'de-DE', timeZone: 'Pacific/Auckland' })).toContain(
      'Sonntag, 22. November 2026',
    );
    expect(page(inputs.sixTakes)).toContain('>Northwind, second round</h1>');
    expect(page(inputs.longTexts)).toContain('>Interview practice</h1>');
  });

  it('has one first heading and skips no level', () => {
    for (const input of [inputs.usual, inputs.soundOnly, inputs.sixTakes]) {
      const levels = [...page(input).matchAll(/<h([1-6])/gu)].map(([, level]) => Number(level));
      expect(levels.filter((level) => level === 1)).toHaveLength(1);
      levels.reduce((before, level) => {
        expect(level).toBeLessThanOrEqual(before + 1);
        return level;
      }, 0);
    }
  });

  it('proves each point with time, take, note and at most two stills that say what they are', () => {
    const html = page(inputs.usual);
    expect(html).toContain('Keep 2: Confidence, as heard');
    expect(html).toContain('<span class="time">0:58 to 1:01</span>');
    expect(html).toContain('“We agreed on Thursday.”');
    expect(html.match(/<img /gu)).toHaveLength(10);
    expect(html).toContain('alt="Still frame of the recording, attempt 4, at 0:02 to 0:09"');
  });

  it('goes without stills where there is no picture or none could be had', () => {
    expect(page(inputs.soundOnly)).not.toContain('<img');
    const report = buildReport(sample(inputs.usual));
    const words = createTranslator(catalogue, { locale: 'en', timeZone: 'UTC' });
    expect(reportHtml({ report, words, stills: new Map() })).not.toContain('<img');
  });

  it('writes levels as words, steps and the rubric’s own anchors', () => {
    const html = page(inputs.usual);
    expect(html).toContain('<strong>2 of 5</strong> <span>between 1 and 3</span>');
    expect(html).toContain('<span class="step s2 on">2</span>');
    expect(html).toContain('Natural in places, recited in others');
    expect(html).toContain('not observed');
  });

  it('shows what became of the focus, and the seal', () => {
    const html = page(inputs.usual);
    expect(html).toContain('<li class="outcome better">attempt 4: better</li>');
    expect(html).toContain('<code>7d3f0a91c4e2</code>');
    expect(page(inputs.soundOnly)).not.toContain('Carried in from last time');
  });

  it('takes its direction from the language and each text its own', () => {
    expect(page(inputs.manyScripts)).toContain('<html lang="en" dir="ltr">');
    expect(page(inputs.manyScripts, { language: 'ar' })).toContain('<html lang="ar" dir="rtl">');
    expect(page(inputs.manyScripts)).toMatch(/<p class="point-text own" dir="auto">מתחיל/u);
    expect(page(inputs.usual)).toMatch(/<p class="note own" dir="auto">/u);
  });

  it('says a note once that became the text of its point', () => {
    const points = page(inputs.manyScripts).split('<section class="points">').slice(1).join('');
    expect(points.match(/>מתחיל בתשובה/gu)).toHaveLength(1);
  });
});
