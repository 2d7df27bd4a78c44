import 'reflect-metadata';
import { describe, expect, it } from '@jest/globals';
import { displayDate } from '../../../src/foundation/dates/date-display.js';
import { parseEdtf } from '../../../src/foundation/dates/edtf.js';
import { DATE_LANGUAGES } from '../../../src/foundation/dates/date-phrases.js';
import { pickLanguage } from '../../../src/foundation/text/localized-text.js';

function display(text: string, ...languages: string[]): string {
  return displayDate(parseEdtf(text).edtf, pickLanguage(DATE_LANGUAGES, { languages }, null));
}

/** A date in English, French, Chinese, traditional Chinese and Russian. */
function inAll(text: string): string[] {
  return ['en', 'fr', 'zh', 'zh-Hant', 'ru'].map((language) => display(text, language));
}

describe('a single date in words', () => {
  it.each([
    ['2024', ['2024', '2024', '2024年', '2024年', '2024']],
    ['2024-XX', ['2024', '2024', '2024年', '2024年', '2024']],
    ['0044', ['44', '44', '44年', '44年', '44']],
    ['0001', ['1', '1', '1年', '1年', '1']],
    ['2024-11', ['November 2024', 'novembre 2024', '2024年11月', '2024年11月', 'ноябрь 2024 г.']],
    ['2024-11-12', ['12 November 2024', '12 novembre 2024', '2024年11月12日', '2024年11月12日', '12 ноября 2024 г.']],
    ['2024-11-01', ['1 November 2024', '1er novembre 2024', '2024年11月1日', '2024年11月1日', '1 ноября 2024 г.']],
    ['0099-03-05', ['5 March 99', '5 mars 99', '99年3月5日', '99年3月5日', '5 марта 99 г.']],
    ['2024-21', ['spring 2024', 'printemps 2024', '2024年春季', '2024年春季', 'весна 2024 г.']],
    ['2024-24', ['winter 2024', 'hiver 2024', '2024年冬季', '2024年冬季', 'зима 2024 г.']],
    ['195X', ['1950s', 'années 1950', '20世纪50年代', '20世紀50年代', '1950-е годы']],
    ['19XX', ['20th century', 'XXe siècle', '20世纪', '20世紀', 'XX век']],
    ['20XX', ['21st century', 'XXIe siècle', '21世纪', '21世紀', 'XXI век']],
    ['12XX', ['13th century', 'XIIIe siècle', '13世纪', '13世紀', 'XIII век']],
  ])('keeps the precision of %s', (text, words) => {
    expect(inAll(text)).toEqual(words);
  });

  it.each([
    ['2024~', ['about 2024', 'vers 2024', '约2024年', '約2024年', 'около 2024 г.']],
    ['2024-03~', ['about March 2024', 'vers mars 2024', '约2024年3月', '約2024年3月', 'около марта 2024 г.']],
    [
      '2024-11-12~',
      [
        'about 12 November 2024',
        'vers le 12 novembre 2024',
        '约2024年11月12日',
        '約2024年11月12日',
        'около 12 ноября 2024 г.',
      ],
    ],
    ['2024-22~', ['about summer 2024', 'vers l’été 2024', '约2024年夏季', '約2024年夏季', 'около лета 2024 г.']],
    ['195X~', ['about the 1950s', 'vers les années 1950', '约20世纪50年代', '約20世紀50年代', 'около 1950-х годов']],
    ['2024?', ['2024 (?)', '2024 (?)', '2024年（？）', '2024年（？）', '2024 (?)']],
    ['2024%', ['about 2024 (?)', 'vers 2024 (?)', '约2024年（？）', '約2024年（？）', 'около 2024 г. (?)']],
  ])('names the qualifiers of %s', (text, words) => {
    expect(inAll(text)).toEqual(words);
  });

  it('puts every month in the genitive after a Russian preposition', () => {
    const months = Array.from({ length: 12 }, (_, index) => `2024-${String(index + 1).padStart(2, '0')}~`);
    expect(months.map((month) => display(month, 'ru').split(' ')[1])).toEqual(
      'января февраля марта апреля мая июня июля августа сентября октября ноября декабря'.split(' '),
    );
  });
});

describe('an interval in words', () => {
  it.each([
    ['1949/1950', ['1949–1950', '1949–1950', '1949年至1950年', '1949年至1950年', '1949–1950']],
    ['2024/2024', ['2024', '2024', '2024年', '2024年', '2024']],
    [
      '2024-10-22/2024-10-24',
      [
        '22–24 October 2024',
        '22–24 octobre 2024',
        '2024年10月22日至24日',
        '2024年10月22日至24日',
        '22–24 октября 2024 г.',
      ],
    ],
    [
      '2024-10-01/2024-11-01',
      [
        '1 October\u2009–\u20091 November 2024',
        '1er octobre\u2009–\u20091er novembre 2024',
        '2024年10月1日至11月1日',
        '2024年10月1日至11月1日',
        '1 октября – 1 ноября 2024 г.',
      ],
    ],
    [
      '2024-10/2024-12',
      [
        'October–December 2024',
        'octobre–décembre 2024',
        '2024年10月至12月',
        '2024年10月至12月',
        'октябрь–декабрь 2024 г.',
      ],
    ],
    [
      '2024-21/2024-22',
      ['spring–summer 2024', 'printemps–été 2024', '2024年春季至夏季', '2024年春季至夏季', 'весна–лето 2024 г.'],
    ],
    [
      '1949-12/1950-01',
      [
        'December 1949\u2009–\u2009January 1950',
        'décembre 1949\u2009–\u2009janvier 1950',
        '1949年12月至1950年1月',
        '1949年12月至1950年1月',
        'декабрь 1949 г. – январь 1950 г.',
      ],
    ],
  ])('states the common part of the ends of %s once', (text, words) => {
    expect(inAll(text)).toEqual(words);
  });

  it.each([
    ['2024-10-22/2025', '22 October 2024\u2009–\u20092025'],
    ['2024/2025-02-03', '2024\u2009–\u20093 February 2025'],
    ['0044/0045-02', '44\u2009–\u2009February 45'],
    ['1984?/2004-06~', '1984 (?)\u2009–\u2009about June 2004'],
    ['2024-06-01~/2024-06-03', 'about 1 June 2024\u2009–\u20093 June 2024'],
  ])('states each end of %s in its own precision', (text, words) => {
    expect(display(text, 'en')).toBe(words);
  });

  it.each([
    [
      '2024-05-12/..',
      ['since 12 May 2024', 'depuis le 12 mai 2024', '2024年5月12日起', '2024年5月12日起', 'с 12 мая 2024 г.'],
    ],
    ['2024-05/', ['since May 2024', 'depuis mai 2024', '2024年5月起', '2024年5月起', 'с мая 2024 г.']],
    ['195X/..', ['since the 1950s', 'depuis les années 1950', '20世纪50年代起', '20世紀50年代起', 'с 1950-х годов']],
    ['2024~/..', ['since about 2024', 'depuis 2024 environ', '约2024年起', '約2024年起', 'примерно с 2024 г.']],
    [
      '../2024-05-12',
      ['until 12 May 2024', 'jusqu’au 12 mai 2024', '至2024年5月12日', '至2024年5月12日', 'до 12 мая 2024 г.'],
    ],
    ['/2024', ['until 2024', 'jusqu’en 2024', '至2024年', '至2024年', 'до 2024 г.']],
    ['../2024-23', ['until autumn 2024', 'jusqu’à l’automne 2024', '至2024年秋季', '至2024年秋季', 'до осени 2024 г.']],
    ['../195X', ['until the 1950s', 'jusqu’aux années 1950', '至20世纪50年代', '至20世紀50年代', 'до 1950-х годов']],
    [
      '../2024%',
      [
        'until about 2024 (?)',
        'jusqu’en 2024 environ (?)',
        '至约2024年（？）',
        '至約2024年（？）',
        'примерно до 2024 г. (?)',
      ],
    ],
  ])('states that %s has no known end', (text, words) => {
    expect(inAll(text)).toEqual(words);
  });
});

describe('a set in words', () => {
  it.each([
    [
      '[1949-10-02,1949-10-03]',
      [
        '2 or 3 October 1949',
        '2 ou 3 octobre 1949',
        '1949年10月2日或3日',
        '1949年10月2日或3日',
        '2 или 3 октября 1949 г.',
      ],
    ],
    [
      '[1949-10-01,1949-10-03,1949-10-05]',
      [
        '1, 3 or 5 October 1949',
        '1er, 3 ou 5 octobre 1949',
        '1949年10月1日、3日或5日',
        '1949年10月1日、3日或5日',
        '1, 3 или 5 октября 1949 г.',
      ],
    ],
    [
      '[1949-10,1949-11]',
      [
        'October or November 1949',
        'octobre ou novembre 1949',
        '1949年10月或11月',
        '1949年10月或11月',
        'октябрь или ноябрь 1949 г.',
      ],
    ],
    ['[1949,1951]', ['1949 or 1951', '1949 ou 1951', '1949年或1951年', '1949年或1951年', '1949 или 1951']],
  ])('states the common part of the members of %s once', (text, words) => {
    expect(inAll(text)).toEqual(words);
  });

  it.each([
    [
      '[2015..2017]',
      [
        'between 2015 and 2017',
        'entre 2015 et 2017',
        '2015年至2017年之间',
        '2015年至2017年之間',
        'не ранее 2015 г. и не позднее 2017 г.',
      ],
    ],
    [
      '[1949-10-02..1949-10-05]',
      [
        'between 2 and 5 October 1949',
        'entre le 2 et le 5 octobre 1949',
        '1949年10月2日至5日之间',
        '1949年10月2日至5日之間',
        'не ранее 2 и не позднее 5 октября 1949 г.',
      ],
    ],
    [
      '[..2024-11-12]',
      [
        '12 November 2024 at the latest',
        '12 novembre 2024 au plus tard',
        '不晚于2024年11月12日',
        '不晚於2024年11月12日',
        'не позднее 12 ноября 2024 г.',
      ],
    ],
    [
      '[2024-11..]',
      [
        'November 2024 at the earliest',
        'novembre 2024 au plus tôt',
        '不早于2024年11月',
        '不早於2024年11月',
        'не ранее ноября 2024 г.',
      ],
    ],
    [
      '[1949,1951..1953]',
      [
        '1949 or between 1951 and 1953',
        '1949 ou entre 1951 et 1953',
        '1949年或1951年至1953年之间',
        '1949年或1951年至1953年之間',
        '1949 или не ранее 1951 г. и не позднее 1953 г.',
      ],
    ],
  ])('states the ranges of %s', (text, words) => {
    expect(inAll(text)).toEqual(words);
  });

  it.each([
    ['[1949-10-03,1949-11]', ['3 October 1949 or November 1949', '1949年10月3日或1949年11月']],
    ['[1949-10-02,1949-11-03]', ['2 October 1949 or 3 November 1949', '1949年10月2日或1949年11月3日']],
  ])('writes the members of %s out in full, since they could be misread otherwise', (text, words) => {
    expect(['en', 'zh'].map((language) => display(text, language))).toEqual(words);
  });
});

describe('the language of a date in words', () => {
  it.each([
    ['fr-CA', 'vers mars 2024'],
    ['zh-Latn', '约2024年3月'],
    ['zh-Hant-TW', '約2024年3月'],
    ['zh-TW', '約2024年3月'],
    ['zh-Hans-TW', '约2024年3月'],
    ['de', 'about March 2024'],
    ['not a tag', 'about March 2024'],
  ])('falls back by prefix, then to English: %s', (language, words) => {
    expect(display('2024-03~', language)).toBe(words);
  });

  it('is the first of the preferred languages that is supported', () => {
    expect(display('2024~', 'de', 'ru', 'fr')).toBe('около 2024 г.');
  });

  it('is English without a preferred language that is supported', () => {
    expect([display('2024~'), display('2024~', 'constructor', 'toString')]).toEqual(['about 2024', 'about 2024']);
  });
});

it('has no space of Intl’s that differs between its versions', () => {
  for (const text of ['2024-11', '2024-11-12', '2024-11-12/..', '2024-10-22/2024-10-24', '[1949-10-02,1949-10-03]']) {
    expect(inAll(text).join('')).not.toMatch(/[\u00a0\u2009\u202f]/);
  }
});
