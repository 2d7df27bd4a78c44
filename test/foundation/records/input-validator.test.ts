import { describe, expect, it } from '@jest/globals';
import { InputValidator, NAME_MAX } from '../../../src/foundation/records/input-validator.js';
import { UserInputError } from '../../../src/foundation/records/user-error.js';

/** The errors that a check reports. */
function errors(check: (validator: InputValidator) => unknown): string[] {
  const validator = new InputValidator();
  check(validator);
  try {
    validator.throwIfInvalid();
    return [];
  } catch (error) {
    if (!(error instanceof UserInputError)) throw error;
    return error.errors.map(({ message }) => message);
  }
}

describe('a URL', () => {
  it.each([
    'https://example.org',
    'http://example.org:8080/a/b?c=d&e=%20#f',
    'https://ru.wikipedia.org/wiki/Россия',
    'https://例え.jp/道',
    'https://[2001:db8::1]/',
    "https://example.org/it's(so)",
    'HTTPS://example.org/',
    'https://192.0.2.1/',
    'https://example.org./',
    'https://россия.рф/',
    'https://xn--h1alffa9f.xn--p1ai/',
  ])('is accepted: %s', (url) => {
    expect(errors((validator) => validator.url(['url'], url))).toEqual([]);
  });

  it.each([
    'https:evil.example',
    'https:/evil.example',
    'https:///evil.example',
    'http:\\\\evil.example',
    'http:/\\evil.example',
    'https://evil.example\\@good.example/',
    'https://evil.example/a b',
    ' https://evil.example/',
    'https://evil.example/\n',
    'https://evil.example/\r\nSet-Cookie: a',
    'https://evil.example/\t',
    'https://evil.example/"onclick="x',
    'https://evil.example/<script>',
    'https://evil.example/`x`',
    'https://evil.example/\u200bx',
    'https://evil.example/\u00a0x',
    'https://evil.example/\u202ex',
    'https://evil.example/\ud800',
    'https://',
    'https://?',
    'https://%zz/',
    'javascript:alert(1)',
    'ftp://example.org/',
    '//example.org/',
    `https://example.org/${'a'.repeat(2_000)}`,
    'https://example.org/%',
    'https://example.org/%zz',
    'https://evil.example:70000/',
    'https://evil.example:x/',
    'https://evil..example/',
    'https://.example/',
    'https://-evil.example/',
    'https://evil/',
    'https://localhost/',
    `https://${'a'.repeat(64)}.example/`,
    'https://0x7f.1/',
    'https://2130706433/',
    'https://127.1/',
    'https://010.0.0.1/',
    'https://1.2.3.4.5/',
    'https://256.0.0.1/',
    'https://evil%2eexample/',
    'https://ｅｖｉｌ.example/',
    'https://evil。example/',
    'https://[::1/',
    'https://[::g]/',
    'data:text/html,x',
    'file:///etc/passwd',
    'https//example.org/',
  ])('is rejected: %j', (url) => {
    expect(errors((validator) => validator.url(['url'], url))).toEqual([
      expect.stringContaining('is not an http or https URL'),
    ]);
  });

  it.each([
    'http://user:pass@host/',
    'http://user@host/',
    'http://:pass@host/',
    'https://good.example@evil.example/',
    'https://@host/',
  ])('has no user name or password: %s', (url) => {
    expect(errors((validator) => validator.url(['url'], url))).toEqual([
      'a URL must not contain a user name or password',
    ]);
  });
});

it.each([
  ['HTTPS://EXAMPLE.org:443', 'https://example.org/'],
  ['http://example.org:080/a/../b/./c', 'http://example.org/b/c'],
  ['https://example.org/%7e', 'https://example.org/%7e'],
  ['https://ru.wikipedia.org/wiki/Россия', 'https://ru.wikipedia.org/wiki/%D0%A0%D0%BE%D1%81%D1%81%D0%B8%D1%8F'],
  ['https://例え.jp/道', 'https://xn--r8jz45g.jp/%E9%81%93'],
  ['https://[2001:DB8:0::1]:443/', 'https://[2001:db8::1]/'],
])('writes a URL in its canonical form: %s', (url, canonical) => {
  expect(new InputValidator().url(['url'], url)).toBe(canonical);
  expect(new InputValidator().url(['url'], canonical)).toBe(canonical);
});

it('rejects a URL whose canonical form is too long', () => {
  const url = `https://example.org/${'я'.repeat(400)}`;
  expect(errors((validator) => validator.url(['url'], url))).toEqual(['the URL is longer than 2000 characters']);
});

describe('a code of a country', () => {
  it.each(['CHN', 'RUS', 'TWN', 'SSD', 'SUN', 'YUG', 'CSK', 'DDR', 'ZAR'])('is accepted: %s', (code) => {
    expect(errors((validator) => validator.countryCode(['code'], code))).toEqual([]);
  });

  it.each([
    'ZZZ',
    'AAA',
    'AAZ',
    'QMA',
    'QZZ',
    'XAA',
    'XKX',
    'XZZ',
    'ZZA',
    'ATL',
    'XYZ',
    'chn',
    'CN',
    '',
    ' CHN',
    'CHN\n',
  ])('is rejected if it is not assigned: %j', (code) => {
    expect(errors((validator) => validator.countryCode(['code'], code))).toEqual([
      expect.stringContaining('is not a country code'),
    ]);
  });
});

describe('a language', () => {
  it.each([
    'en',
    'zh-Hant-TW',
    'ru-petr1708',
    'och',
    'sh',
    'lzh',
    'qaa',
    'en-QM',
    'en-001',
    'en-x-a0',
    'zh-Latn-pinyin',
  ])('is accepted: %s', (tag) => {
    expect(errors((validator) => validator.language(['language'], tag))).toEqual([]);
  });

  it.each(['zz', 'xx', 'en-JJ', 'en_GB', 'english language', '', 'e', 'x-private', 'en-'])(
    'is rejected if it is not assigned: %j',
    (tag) => {
      expect(errors((validator) => validator.language(['language'], tag))).toEqual([
        expect.stringContaining('is not a BCP 47 language tag'),
      ]);
    },
  );
});

it.each([
  ['9999-12-31T23:59:59.999Z', true],
  ['0001-01-01T00:00:00Z', true],
  ['9999-12-31T23:59:59-12:00', false],
  ['0001-01-01T00:00:00+00:01', false],
  ['+275760-09-13T00:00:00Z', false],
  ['no instant', false],
])('accepts instants of the years 0001 to 9999: %s', (text, isTaken) => {
  const wrong = isTaken ? [] : ['must be in the years 0001 to 9999, in UTC'];
  expect(errors((validator) => validator.instant(['at'], new Date(text)))).toEqual(wrong);
});

describe('a name', () => {
  const name = (text: string): string[] => errors((validator) => validator.text(['name'], text, NAME_MAX));

  it.each([
    'Шойгу',
    '绍伊古',
    'O’Brien',
    'a',
    '7',
    '🇨🇳',
    'क्षि',
    '❤\ufe0f',
    '🏴\u{e0067}\u{e0062}\u{e007f}',
    'ന\u0d4d\u200d',
    '\u200fא!\u200f',
    'می\u200cخواهم',
    'Ö',
    'O\u0308',
    '«»',
  ])('is accepted: %s', (text) => {
    expect(name(text)).toEqual([]);
  });

  it.each([
    '\u200b',
    '\u200b\u200d\u2060',
    '\u00ad',
    '\u3164',
    '\u115f\u1160',
    '\uffa0',
    '\u2800',
    '\u0301',
    '\ufe0f',
    '\u{e0001}',
    '\ue000',
    '\u200e',
    '\u{13441}',
    '\u{1d159}',
    '\u034f\u180b',
    '\u2800 \u3164',
  ])('is rejected if it has only invisible characters: %j', (text) => {
    expect(name(text)).toEqual(['the text has no visible characters']);
  });

  it.each(['', ' ', '\u3000', '\n', '\ufeff'])('is rejected if it is empty: %j', (text) => {
    expect(name(text)).toEqual(['the text is empty']);
  });

  it.each([
    ' a',
    'a ',
    '\u00a0a',
    'a\u3000',
    'a\n',
    '\ufeffa',
    '\u200ba',
    'a\u2060',
    'a\u2028',
    '\u3164a',
    'a\u3164',
    '\u2800a',
    'a\u2800',
    '\u0301a',
    'a\u00ad',
    '\u200da',
    '\u200e a',
    'a\u034f',
    'a\u2064',
  ])('is rejected with invisible characters around it: %j', (text) => {
    expect(name(text)).toEqual(['the text begins or ends with white space']);
  });

  it.each(['a\nb', 'a\tb', 'a\u2028b', 'a\u2029b'])('is rejected with more than one line: %j', (text) => {
    expect(name(text)).toEqual(['the text contains a line break or a tab']);
  });

  it('is rejected if it is half a surrogate pair', () => {
    expect(name('\ud800')).toEqual(['the text contains an unpaired surrogate']);
  });
});

it('may have several lines in a longer text', () => {
  expect(errors((validator) => validator.text(['summary'], 'a\nb\tc'))).toEqual([]);
});
