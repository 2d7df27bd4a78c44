import { describe, expect, it } from '@jest/globals';
import { TextWidths } from '../../../src/web/timeline/text-width.js';

let measured = 0;
const widths = new TextWidths((text) => {
  measured++;
  return text.length * 7;
});
const fit = (text: string, max: number, language = 'en'): string => widths.fit({ language, text }, max, '12px');

describe('a label', () => {
  it('is the whole text where it fits, else cut at a word', () => {
    expect(fit('A visit to Beijing', 200)).toBe('A visit to Beijing');
    expect(fit('A visit to Beijing', 100)).toBe('A visit to…');
    expect(fit('The treaty – a text', 98)).toBe('The treaty…');
  });

  it('is cut at a character in Chinese, and in a word that is too long', () => {
    expect(fit('中俄战略安全磋商', 42, 'zh')).toBe('中俄战略安…');
    expect(fit('W'.repeat(500), 70)).toBe(`${'W'.repeat(9)}…`);
  });

  it('has a direction of its own if it runs from right to left', () => {
    expect(fit('اتفاقية الصداقة', 200)).toBe('\u2068اتفاقية الصداقة\u2069');
    expect(fit('اتفاقية الصداقة والتعاون', 120)).toMatch(/^\u2068.*…\u2069$/);
  });

  it('of 500 characters is measured a few times, and once for all', () => {
    const long = 'word '.repeat(100);
    measured = 0;
    const cut = fit(long, 200);
    expect(cut.length * 7).toBeLessThanOrEqual(200);
    expect(measured).toBeLessThan(20);
    measured = 0;
    expect(fit(long, 200)).toBe(cut);
    expect(measured).toBe(0);
  });
});
