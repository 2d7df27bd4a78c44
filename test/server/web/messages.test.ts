import 'reflect-metadata';
import { describe, expect, it } from '@jest/globals';
import {
  COUNTS,
  LANGUAGE_PROPERTIES,
  MESSAGES,
  PAGE_LANGUAGES,
  requestedLanguage,
} from '../../../src/server/web/messages/page-language.js';
import { languageOf, LANGUAGES, LOCALES } from '../../../src/web/app/languages.js';

/** Words that are the same in two languages. */
const SAME = new Set(['site', 'comma', 'semicolon', 'colon', 'openingBracket', 'closingBracket', 'stop']);
const SAME_IN_FRENCH = new Set([
  ...[
    'date',
    'participants',
    'sources',
    'original',
    'page',
    'note',
    'image',
    'pages',
    'relations',
    'existence',
    'parties',
  ],
]);

const placeholders = (text: string): string[] => [...text.matchAll(/\{\w+\}/g)].map(([name]) => name).sort();

describe.each(PAGE_LANGUAGES)('the words of the pages in %s', (language) => {
  const words = MESSAGES[language];

  it('are complete, and have the same values to fill in as in English', () => {
    expect(Object.keys(words)).toEqual(Object.keys(MESSAGES.en));
    for (const [key, message] of Object.entries(words) as [keyof typeof words, string | string[]][]) {
      const english = [MESSAGES.en[key]].flat();
      const texts = [message].flat();
      expect([key, texts.length]).toEqual([key, english.length]);
      for (const [index, text] of texts.entries()) {
        expect([key, text.trim() === '' && !SAME.has(key)]).toEqual([key, false]);
        expect([key, placeholders(text)]).toEqual([key, placeholders(english[index] ?? '')]);
      }
    }
  });

  it('are translated', () => {
    if (language === 'en') return;
    const untranslated = Object.entries(words).filter(
      ([key, text]) =>
        !SAME.has(key) &&
        !(language === 'fr' && SAME_IN_FRENCH.has(key)) &&
        text === MESSAGES.en[key as keyof typeof words],
    );
    expect(untranslated).toEqual([]);
  });

  it('count with each plural category of the language', () => {
    const { pluralCategories } = new Intl.PluralRules(LANGUAGE_PROPERTIES[language].locale).resolvedOptions();
    for (const forms of Object.values(COUNTS[language])) {
      for (const number of [0, 1, 2, 5, 11, 21, 22, 25, 100, 1_001]) {
        const category = new Intl.PluralRules(LANGUAGE_PROPERTIES[language].locale).select(number);
        expect(forms).toHaveProperty(category, expect.stringContaining('{count}'));
      }
      expect(Object.keys(forms).every((category) => (pluralCategories as string[]).includes(category))).toBe(true);
    }
  });
});

describe('the languages of the pages', () => {
  it('are those of the app, with the same names and forms of dates', () => {
    const ofPages = Object.entries(LANGUAGE_PROPERTIES).map(([tag, { name, locale }]) => [tag, name, locale]);
    const ofApp = Object.entries(LOCALES).map(([tag, locale]) => [
      tag,
      LANGUAGES[tag as keyof typeof LANGUAGES],
      locale,
    ]);
    expect(ofPages).toEqual(ofApp);
  });

  it.each([
    'fr',
    'fr-CA',
    'FR-be',
    'zh-Hant-TW',
    'en-GB-oxendict',
    'ru-Cyrl',
    'de',
    'zh_CN',
    'fr-',
    '',
    'x-fr',
    'french',
  ])('are chosen by an address as by the app: %s', (tag) => {
    expect(requestedLanguage(tag)).toBe(languageOf(tag));
  });
});
