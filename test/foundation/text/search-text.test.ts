import { describe, expect, it } from '@jest/globals';
import { foldCase, foldLetters, normalizeForSearch } from '../../../src/foundation/text/fold.js';
import { indexTokens } from '../../../src/foundation/text/index-tokens.js';
import { numberAt, numberInRun } from '../../../src/foundation/text/number-words.js';
import { otherSpellings } from '../../../src/foundation/text/english-spelling.js';
import { parseSearchText, searchedWords, termsOf } from '../../../src/foundation/text/search-text.js';
import { transliterationKey } from '../../../src/foundation/text/transliteration.js';
import { findDate } from '../../../src/foundation/text/written-date.js';
import { Random } from '../../support/random.js';

/** Groups as [excluded or not, words of each term], for the shape of what was parsed. */
const shape = (text: string): unknown =>
  parseSearchText(text).map((group) =>
    group.map(
      ({ isExcluded, terms }) => `${isExcluded ? '-' : ''}${terms.map(({ words }) => words.join(' ')).join(' & ')}`,
    ),
  );

describe('folding', () => {
  it.each([
    ['Œuvre Ærø Łódź Đurđa Ðóra Þór Straße', 'oeuvre aero lodz durda dora thor strasse'],
    ['IŞIK Işık', 'isik isik'],
    ["Hsiao-pʻing Hsiao-p’ing Hsiao-p'ing", 'hsiao ping hsiao ping hsiao ping'],
    ['co\u00adoper\u200bation \ufeffMos\u200dcow\u2060', 'cooperation moscow'],
    ['Ｓｈｏｉｇｕ １９', 'shoigu 19'],
    ['Хрущёв Цзэдун', 'хрущев цзедун'],
    ['紹伊古 龍', '绍伊古 龙'],
    ['Σίσυφος', 'σισυφοσ'],
  ])('of %s', (text, folded) => {
    expect(normalizeForSearch(text)).toBe(folded);
  });

  it('does not depend on case or on the form of composition, and folds what is folded to itself', () => {
    const random = new Random(17);
    for (let round = 0; round < 3_000; round += 1) {
      const text = Array.from({ length: random.between(1, 12) }, () => randomCharacter(random)).join('');
      const folded = foldCase(foldLetters(text));
      expect(foldCase(foldLetters(text.normalize('NFD')))).toBe(folded);
      expect(foldCase(foldLetters(folded))).toBe(folded);
      // Some letters have no capital of their own that folds to the same: Cherokee, and the Greek iota subscript.
      if (/^[\p{Script=Latin}\p{Script=Cyrillic}\s]*$/u.test(text))
        expect(foldCase(foldLetters(text.toUpperCase()))).toBe(folded);
    }
  });
});

const RANGES = [
  [0x20, 0x24f],
  [0x1e00, 0x1eff],
  [0x400, 0x45f],
  [0x386, 0x3ce],
  [0x4e00, 0x9fa5],
  [0x2010, 0x2060],
  [0xff01, 0xff5e],
  [0x300, 0x36f],
] as const;

function randomCharacter(random: Random): string {
  const [first, last] = random.pick(RANGES);
  return String.fromCodePoint(random.between(first, last));
}

describe('the grammar of a search text', () => {
  it.each([
    ['visit beijing', [['visit'], ['beijing']]],
    ['visit -Putin', [['visit'], ['-putin']]],
    ['visit OR pipeline', [['visit', 'pipeline']]],
    ['a b OR c d', [['a'], ['b', 'c'], ['d']]],
    ['a OR b OR c', [['a', 'b', 'c']]],
    ['"joint statement" signed', [['joint statement'], ['signed']]],
    ['-"joint statement"', [['-joint statement']]],
    ['“joint statement” OR «accord»', [['joint statement', 'accord']]],
    ['visit -Jin-ping', [['visit'], ['-jin ping']]],
    ['a OR -b', [['a', '-b']]],
    // One may be typing.
    ['OR', [['or']]],
    ['visit OR', [['visit'], ['or']]],
    ['OR visit', [['or'], ['visit']]],
    ['"joint statement', [['joint'], ['statement']]],
    ['visit "', [['visit']]],
    ['visit ""', [['visit']]],
    ['visit -', [['visit']]],
    ['or and not', [['or'], ['and'], ['not']]],
    ['?! - " OR', [['or']]],
    ['', []],
    ['"?!"', []],
  ])('reads %s', (text, groups) => {
    expect(shape(text)).toEqual(groups);
  });

  it('does not count the words that are left out among those that are looked for', () => {
    expect(searchedWords(parseSearchText('a b OR -c -d'))).toEqual(['a', 'b']);
  });

  it.each([
    '2024-11-12',
    '2024/11/12',
    '12.11.2024',
    '12 ноября 2024',
    '12 ноября 2024 г.',
    '12 ноября 2024 года',
    '2024年11月12日',
    '２０２４年１１月１２日',
    'November 12 2024',
    'November 12, 2024',
    'Nov 12th, 2024',
    '12 November 2024',
    'the 12th of November 2024',
    '12 novembre 2024',
    'le 12 novembre 2024',
  ])('reads %s as a day', (text) => {
    expect(findDate(text)?.day).toBe('2024-11-12');
    const terms = termsOf(parseSearchText(`visit ${text} Moscow`));
    expect(terms.map(({ day }) => day)).toEqual([null, '2024-11-12', null]);
  });

  it.each(['2024-13-12', '31 ноября 2024', '2024', 'November 2024', '12 2024', '2024-02-30', '112024-11-12'])(
    'reads %s as no day',
    (text) => {
      expect(findDate(text)).toBeNull();
    },
  );

  it.each(['1er janvier 1950', '1 января 1950', '1950年1月1日', 'January 1st 1950'])(
    'reads %s as a first day',
    (text) => {
      expect(findDate(text)?.day).toBe('1950-01-01');
    },
  );

  it('makes of a text twice as long no more than about twice as much', () => {
    const pieces = ['a ', '"', '-', 'OR ', '一', '十', 'a-', "a'", 'x.', 'S. ', 'S. Ab ', 'A', 'aB', '12 ', '1-', 'ʻ'];
    for (const piece of [...pieces, '12 мая 2024 ', 'сто ', 'six-', 'Ab Cd ', 'organisation ', '"a b" ']) {
      const sizeOf = (length: number): number =>
        JSON.stringify(parseSearchText(piece.repeat(length).slice(0, length))).length;
      expect({ piece, isLinear: sizeOf(200) <= 2.5 * sizeOf(100) + 1_000 }).toEqual({ piece, isLinear: true });
    }
  });
});

describe('numbers in words', () => {
  it.each([
    ['seventy five', 75],
    ['seventy fifth', 75],
    ['twenty first', 21],
    ['two hundred and fifty', 250],
    ['nineteenth', 19],
    ['soixante quinze', 75],
    ['soixante quinzieme', 75],
    ['soixante et onze', 71],
    ['quatre vingt dix sept', 97],
    ['quatre vingts', 80],
    ['vingt et un', 21],
    ['cinquantenaire', 50],
    ['семьдесят пять', 75],
    ['семьдесят пятого', 75],
    ['семидесяти пяти', 75],
    ['девяносто третья', 93],
    ['семидесятипятилетие', 75],
    ['двадцатилетию', 20],
    ['сто пятьдесят', 150],
  ])('%s', (text, value) => {
    const words = text.split(' ');
    expect(numberAt(words, 0)).toEqual({ value, length: words.length });
  });

  it.each([
    ['七十五周年', 75],
    ['第二十次', 20],
    ['一百五十', 150],
    ['三百零五', 305],
    ['二〇二四', 2024],
  ])('%s', (text, value) => {
    expect(numberInRun(text)?.value).toBe(value);
  });

  it.each(['one', 'un', 'одна', 'visit', ''])('finds none in "%s"', (word) => {
    expect(numberAt([word], 0)).toBeNull();
  });

  it('finds none in single Chinese digits, which are parts of names', () => {
    for (const text of ['三亚', '一带一路', '王毅', '百年']) expect(numberInRun(text)).toBeNull();
  });
});

describe('other spellings', () => {
  it.each([
    ['organisation', 'organization'],
    ['labour', 'labor'],
    ['centre', 'center'],
    ['theatre', 'theater'],
    ['defence', 'defense'],
    ['programme', 'program'],
    ['travelled', 'traveled'],
    ['analysed', 'analyzed'],
    ['neighbouring', 'neighboring'],
    ['catalogue', 'catalog'],
    ['grey', 'gray'],
  ])('%s and %s', (british, american) => {
    expect(otherSpellings(british)).toContain(american);
    expect(otherSpellings(american)).toContain(british);
  });

  it('has none for most words', () => {
    for (const word of ['event', 'visit', 'putin', '4711', 'визит', 'is', 'or'])
      expect(otherSpellings(word)).toEqual([]);
  });
});

describe('transliterations', () => {
  it.each([
    ['шоигу', 'shoigu', 'choigou', 'shoygu', 'schoigu'],
    ['жданько', 'zhdanko', 'jdanko'],
    ['хрущев', 'khrushchev', 'khrouchtchev'],
    ['бурлаков', 'burlakov', 'bourlakov', 'burlakow', 'bourlakoff'],
  ])('of %s have one key', (...names) => {
    expect(new Set(names.map(transliterationKey)).size).toBe(1);
  });

  it('has none for short words and for other scripts', () => {
    for (const word of ['wang', 'zhang', 'мао', '王毅', '2024', 'σίσυφος']) expect(transliterationKey(word)).toBeNull();
  });
});

describe('index tokens', () => {
  it('are words in order, with the other forms of a word at its place', () => {
    expect(indexTokens(['Wang Yi met O’Brien', 'U.S.S.R.'], false)).toEqual(
      'wang +wangyi yi met o &brien +obrien . u &s &s &r +ussr'.split(' '),
    );
    expect(indexTokens(['约瑟夫·斯大林'], false)).toEqual('约瑟 瑟夫 夫 斯大 +夫斯 大林 林'.split(' '));
  });
});
