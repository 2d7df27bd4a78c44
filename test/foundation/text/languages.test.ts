import 'reflect-metadata';
import { describe, expect, it } from '@jest/globals';
import { languagesOf, parseLanguages } from '../../../src/foundation/text/accept-language.js';
import { canonicalLanguage, hasAssignedSubtags } from '../../../src/foundation/text/language.js';
import { includesLanguage } from '../../../src/foundation/text/language-distance.js';
import { LanguagePriorityList } from '../../../src/foundation/text/language-priority-list.js';
import { pickLocalized, pickTexts } from '../../../src/foundation/text/localized-text.js';
import { ServedLanguages } from '../../../src/foundation/text/served-languages.js';

const textsIn = (...languages: string[]): { language: string; text: string }[] =>
  languages.map((language) => ({ language, text: `in ${language}` }));

/** The language of the chosen text, among texts listed in both directions: their order must not matter. */
function chosen(requested: string, ...available: string[]): string | undefined {
  const [one, other] = [available, [...available].reverse()].map(
    (languages) => pickLocalized(textsIn(...languages), { languages: [] }, requested)?.language,
  );
  expect(one).toBe(other);
  return one;
}

describe('the language of a text', () => {
  it.each([
    ['zh-TW', 'zh-Hant', ['zh', 'zh-Hans', 'zh-Hant', 'en']],
    ['zh-HK', 'zh-Hant', ['zh', 'zh-Hans', 'zh-Hant', 'en']],
    ['zh-MO', 'zh-Hant-TW', ['zh-Hans', 'zh-Hant-TW', 'en']],
    ['zh-TW', 'zh', ['zh', 'zh-Latn', 'en']],
    ['zh', 'zh-Hans', ['zh-Hant', 'zh-Hans', 'zh-Latn', 'en']],
    ['zh-CN', 'zh-Hans', ['zh-Hant', 'zh-Hans', 'en']],
    ['zh-Hans', 'zh', ['zh', 'zh-Hant', 'en']],
    ['zh-Hans', 'zh-Hant', ['zh-Latn', 'zh-Hant', 'en']],
    ['zh-SG', 'zh-CN', ['zh-CN', 'zh-TW', 'en']],
    ['zh-Hant-TW', 'zh-Hant-TW', ['zh-Hant', 'zh-Hant-TW', 'zh-TW', 'zh']],
    ['zh-Hant-TW', 'zh-TW', ['zh-Hant-HK', 'zh-TW', 'zh']],
    ['zh-Hant-TW', 'zh-Hant-HK', ['zh-Hant-HK', 'zh', 'en']],
    ['zh-Hant-TW', 'zh', ['zh', 'en']],
    ['zh-Latn', 'zh-Latn', ['zh', 'zh-Latn']],
    ['cmn-TW', 'zh-Hant', ['zh', 'zh-Hant']],
    ['zh-cmn-Hant', 'zh-Hant', ['zh', 'zh-Hant']],
    ['en', 'en-GB', ['fr', 'en-GB', 'de']],
    ['en', 'en-US', ['en-GB', 'en-US']],
    ['en-US', 'en-GB', ['fr', 'en-GB']],
    ['en-AU', 'en', ['en', 'en-GB']],
    ['es-MX', 'es-419', ['es-ES', 'es-419', 'en']],
    ['pt', 'pt-BR', ['pt-PT', 'pt-BR']],
    ['pt-PT', 'pt', ['pt', 'en']],
    ['sr-Latn', 'sr-Latn', ['sr', 'sr-Latn']],
    ['sr-RS', 'sr', ['sr', 'sr-Latn']],
    ['uk', 'en', ['ru', 'en']],
    ['nb', 'no', ['da', 'no', 'en']],
    ['iw', 'he', ['he', 'en']],
    ['de-1996', 'de', ['de-AT', 'de', 'en']],
    ['de-CH-1901', 'de-CH', ['de', 'de-CH', 'en']],
    ['en-u-ca-buddhist', 'en', ['en', 'en-GB']],
    ['fr-x-private', 'fr', ['fr', 'en']],
    ['x-private', 'en', ['fr', 'en']],
    ['x-private', 'x-private', ['en', 'x-private']],
    ['i-klingon', 'tlh', ['tlh', 'en']],
    ['und', 'en', ['en', 'fr']],
    ['und-TW', 'zh-Hant', ['zh', 'zh-Hant', 'en']],
    ['und', 'und', ['und', 'en']],
    ['en', 'en', ['und', 'en']],
    ['mul', 'en', ['fr', 'en']],
  ])('%s takes %s of %j', (requested, expected, available) => {
    expect(chosen(requested, ...available)).toBe(expected);
  });

  it('is English if no preferred one is there, and else the first', () => {
    expect(chosen('ja', 'fr', 'en-GB')).toBe('en-GB');
    expect(pickLocalized(textsIn('fr', 'de'), { languages: ['ja'] }, null)?.language).toBe('fr');
    expect(pickLocalized([], { languages: ['ja'] }, 'fr')).toBeNull();
  });

  it('is any form of the argument’s language before the reader’s, and these in their order', () => {
    const reader = { languages: ['fr', 'ru'] };
    expect(pickLocalized(textsIn('fr', 'zh'), reader, 'zh-TW')?.language).toBe('zh');
    expect(pickLocalized(textsIn('en', 'ru', 'fr-CA'), reader, 'ja')?.language).toBe('fr-CA');
    expect(pickLocalized(textsIn('en', 'ru'), reader, null)?.language).toBe('ru');
  });

  it('is that of all texts, unless one is requested', () => {
    const texts = textsIn('fr', 'en', 'zh');
    const reader = { languages: ['zh'] };
    expect(pickTexts(texts, reader, null)).toBe(texts);
    expect(pickTexts(texts, reader, undefined)).toBe(texts);
    expect(pickTexts(texts, reader, 'fr-CH')).toEqual(textsIn('fr'));
    expect(pickTexts(texts, reader, 'ja')).toEqual(textsIn('zh'));
    expect(pickTexts([], reader, 'fr')).toEqual([]);
  });

  it('is right for more languages than are cached', () => {
    const list = new LanguagePriorityList(['zh-TW']);
    for (let index = 0; index < 500; index += 1) list.rank(`de-x-${String(index)}`);
    expect(list.rank('zh-Hant')).toBeLessThan(list.rank('zh'));
    expect(list.rank('de-x-499')).toBe(Infinity);
  });
});

describe('a filter’s language', () => {
  it.each([
    ['zh', ['zh', 'zh-Hans', 'zh-Hant', 'zh-Latn', 'zh-CN', 'zh-TW']],
    ['zh-TW', ['zh-Hant', 'zh-TW']],
    ['zh-Hant', ['zh-Hant', 'zh-TW']],
    ['zh-CN', ['zh', 'zh-Hans', 'zh-CN']],
    ['en', ['en', 'en-GB', 'en-US']],
    ['en-GB', ['en', 'en-GB']],
    ['x-private', ['x-private']],
    ['und', []],
  ])('%s includes %j', (requested, included) => {
    const all = ['zh', 'zh-Hans', 'zh-Hant', 'zh-Latn', 'zh-CN', 'zh-TW', 'en', 'en-GB', 'en-US', 'x-private'];
    expect(all.filter((tag) => includesLanguage(requested, tag))).toEqual(included);
  });
});

describe('a language tag', () => {
  it.each([
    ['ZH-hant-tw', 'zh-Hant-TW'],
    ['EN-gb-OED', 'en-GB-oxendict'],
    ['art-lojban', 'jbo'],
    ['i-klingon', 'tlh'],
    ['zh-min-nan', 'nan'],
    ['zh-yue-HK', 'yue-HK'],
    ['zh-cmn-Hans-CN', 'zh-Hans-CN'],
    ['sgn-ase', 'ase'],
    ['X-Private', 'x-private'],
  ])('%s is %s', (tag, canonical) => {
    expect(canonicalLanguage(tag)).toBe(canonical);
  });

  it.each([
    '',
    '*',
    'français!',
    'zh_TW',
    'a',
    'x',
    'x-',
    'x-123456789',
    'zh-fra',
    'en-abc',
    'i-x',
    'fr-',
    'a'.repeat(10_000),
  ])('%j is none', (tag) => {
    expect(canonicalLanguage(tag)).toBeNull();
  });

  it('is not assigned if it is for private use only', () => {
    expect([hasAssignedSubtags('x-private'), hasAssignedSubtags('fr-x-private')]).toEqual([false, true]);
  });
});

describe('Accept-Language', () => {
  it.each([
    ['fr, en;q=0.8', ['fr', 'en']],
    ['en;q=0.1, zh-tw;q=0.9, fr;q=0', ['zh-TW', 'en']],
    ['*', []],
    ['*, fr;q=0.5', ['fr']],
    ['FR, fr, fr-fr', ['fr', 'fr-FR']],
    ['zh_TW, en;q=x, ;;, fr', ['fr']],
    ['', []],
  ])('%j is %j', (header, languages) => {
    expect(languagesOf({ 'accept-language': header })).toEqual(languages);
  });

  it('is read up to a limit', () => {
    const long = Array.from({ length: 3_000 }, (_, index) => `aa-x-${String(index)}`).join();
    expect(languagesOf({ 'accept-language': long })).toEqual(long.split(',').slice(0, 10));
    expect(languagesOf({ 'accept-language': 'a'.repeat(10_000) })).toEqual([]);
  });

  it('is the same list for the same header, on which caches depend', () => {
    expect(languagesOf({ 'accept-language': 'fr, ru' })).toBe(languagesOf({ 'accept-language': 'fr, ru' }));
  });

  it.each(['fr', 'fr-CA, ru;q=0.5', '*', ' zh-TW ; q=1.0 '])('%j is a list of languages', (text) => {
    expect(parseLanguages(text)).toEqual(languagesOf({ 'accept-language': text }));
  });

  it.each(['', 'zh_TW', 'fr,', 'fr;q=2', 'fr;level=1', 'français', 'fr\nru', 'fr, '.repeat(1_000)])(
    '%j is not a list of languages',
    (text) => {
      expect(parseLanguages(text)).toBeNull();
    },
  );
});

describe('Content-Language', () => {
  it('is the best language that texts were available in, for each list of preferred ones', () => {
    const served = new ServedLanguages();
    const reader = { languages: ['zh-TW', 'fr'], servedLanguages: served };
    expect(served.header()).toBeNull();
    pickLocalized(textsIn('en'), reader, null);
    expect(served.header()).toBe('en');
    pickLocalized(textsIn('en', 'fr'), reader, null);
    pickLocalized(textsIn('zh-Hans', 'zh-Hant'), reader, null);
    pickLocalized(textsIn('en'), reader, null);
    expect(served.header()).toBe('zh-Hant');
    pickLocalized(textsIn('ru', 'en'), reader, 'ru');
    pickTexts(textsIn('de', 'en'), reader, null);
    expect(served.header()).toBe('zh-Hant, ru');
    for (let index = 0; index < 100; index += 1)
      pickLocalized(textsIn(`de-x-${String(index)}`), reader, `de-x-${String(index)}`);
    expect(served.header()?.split(', ').length).toBe(10);
  });
});
