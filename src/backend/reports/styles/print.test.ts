import { describe, expect, it } from 'vitest';
import { counterContent, cssString, printStyles } from './print.ts';

describe('cssString', () => {
  it('escapes everything that could end a string, a rule or the style element', () => {
    expect(cssString('Page 1')).toBe('"Page 1"');
    expect(cssString('a"}</style>')).toBe('"a\\22 \\7d \\3c \\2f style\\3e "');
    expect(cssString('é·👍')).toBe('"\\e9 \\b7 \\1f44d "');
  });
});

describe('counterContent', () => {
  it('puts the counters where the sentence names them', () => {
    expect(counterContent((page, pages) => `Page ${page} of ${pages}`)).toBe(
      '"Page " counter(page) " of " counter(pages)',
    );
    expect(counterContent((page, pages) => `${pages}/${page}`)).toBe('counter(pages) "\\2f " counter(page)');
  });
});

describe('printStyles', () => {
  it('is A4 with a footer', () => {
    expect(printStyles('Foot', 'counter(page)')).toMatch(/size: A4.*content: "Foot".*content: counter\(page\)/su);
  });
});
