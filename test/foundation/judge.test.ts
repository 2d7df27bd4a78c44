import { describe, expect, it } from '@jest/globals';
import { Judge, NAME_MAX } from '../../src/foundation/judge.js';
import { Refused } from '../../src/foundation/refusal.js';

/** What is refused of what a check looks at. */
function refusals(check: (judge: Judge) => unknown): string[] {
  const judge = new Judge();
  check(judge);
  try {
    judge.conclude();
    return [];
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    return error.refusals.map(({ message }) => message);
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
  ])('is taken: %s', (url) => {
    expect(refusals((judge) => judge.url(['url'], url))).toEqual([]);
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
  ])('is refused: %j', (url) => {
    expect(refusals((judge) => judge.url(['url'], url))).toEqual([
      expect.stringContaining('is not an http or https URL'),
    ]);
  });

  it.each(['http://user:pass@host/', 'http://user@host/', 'http://:pass@host/', 'https://good.example@evil.example/'])(
    'names nobody: %s',
    (url) => {
      expect(refusals((judge) => judge.url(['url'], url))).toEqual(['a URL has no user name and no password in it']);
    },
  );
});

describe('a name', () => {
  const name = (text: string): string[] => refusals((judge) => judge.text(['name'], text, NAME_MAX));

  it.each(['Шойгу', '绍伊古', 'O’Brien', 'a', '7', '🇨🇳', 'क्षि', 'می\u200cخواهم', 'Ö', 'O\u0308', '«»'])(
    'is taken: %s',
    (text) => {
      expect(name(text)).toEqual([]);
    },
  );

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
  ])('is more than what nobody sees: %j', (text) => {
    expect(name(text)).toEqual(['nothing of the text is visible']);
  });

  it.each(['', ' ', '\u3000', '\n', '\ufeff'])('is not empty: %j', (text) => {
    expect(name(text)).toEqual(['the text is empty']);
  });

  it.each([' a', 'a ', '\u00a0a', 'a\u3000', 'a\n', '\ufeffa', '\u200ba', 'a\u2060', 'a\u2028'])(
    'has nothing invisible around it: %j',
    (text) => {
      expect(name(text)).toEqual(['the text begins or ends with white space']);
    },
  );

  it.each(['a\nb', 'a\tb', 'a\u2028b', 'a\u2029b'])('is one line: %j', (text) => {
    expect(name(text)).toEqual(['the text has a line break or a tab in it']);
  });

  it('is more than half a character', () => {
    expect(name('\ud800')).toEqual(['the text has half a surrogate pair in it']);
  });
});

it('takes the lines of a longer text', () => {
  expect(refusals((judge) => judge.text(['summary'], 'a\nb\tc'))).toEqual([]);
});
