import { describe, expect, it } from '@jest/globals';
import { choicesOf } from '../../../src/web/finding/filter-choices.js';
import { bucketsOfWindow, dimensionsFor, kindYearsOf, windowOfBuckets } from '../../../src/web/finding/kind-years.js';
import { markedParts } from '../../../src/web/finding/marked-parts.js';
import { laterMonthDay, monthDayInWords, parseMonthDay, todaysMonthDay } from '../../../src/web/finding/month-day.js';
import { groupHits, hitsOf, pathOfHit } from '../../../src/web/finding/search-hits.js';
import { windowInWords } from '../../../src/web/finding/window-in-words.js';
import { densityLine } from '../../../src/web/start/density.js';

const marked = (text: string, search: string): string =>
  markedParts(text, search)
    .map((part) => (part.isMatch ? `[${part.text}]` : part.text))
    .join('');

describe('what was found', () => {
  it.each([
    ['Visite de travail de Choïgou en Chine', 'choigou', 'Visite de travail de [Choïgou] en Chine'],
    ['Sergei Shoigu', 'SHOI', 'Sergei [Shoi]gu'],
    ['Рабочий визит Шойгу в Китай', 'шойгу', 'Рабочий визит [Шойгу] в Китай'],
    ['王毅与绍伊古战略沟通', '绍伊古', '王毅与[绍伊古]战略沟通'],
    ['Rencontre Wang Yi–Choïgou', '"wang yi" choigou', 'Rencontre [Wang] [Yi]–[Choïgou]'],
    ['Treaty of 1950', 'of -treaty', 'Treaty [of] 1950'],
    ['unfound', 'found', 'unfound'],
    ['a.*b (c', '.*(', 'a.*b (c'],
    ['Sergei Shoigu', '绍伊古', 'Sergei Shoigu'],
  ])('stands out in %p for %p', (text, search, parts) => {
    expect(marked(text, search)).toBe(parts);
  });

  const event = (slug: string, title: string, found = title) => ({
    cursor: slug,
    matched: { language: 'en', text: found },
    node: {
      __typename: 'Event' as const,
      id: `Event_${slug}`,
      slug,
      label: title,
      texts: [{ language: 'en', text: title }],
      kindLabel: 'Visit',
      date: { edtf: '1950', display: '1950' },
      relations: [{ id: 'r', slug: 'atlantis-lemuria' }],
    },
  });
  const statement = (id: string, madeAt: string | null) => ({
    cursor: id,
    matched: { language: 'en', text: 'said' },
    node: {
      __typename: 'Statement' as const,
      id,
      label: 'said',
      texts: [{ language: 'en', text: 'said' }],
      date: { edtf: '1950', display: '1950' },
      madeAt: madeAt === null ? null : { id: madeAt, slug: madeAt },
      mentionedEvents: [],
    },
  });

  it('is grouped by kind, the best match first, and has the text that was found where that is not the title', () => {
    const hits = hitsOf([
      statement('s1', 'treaty'),
      event('treaty', 'A treaty'),
      event('talks', 'Talks', 'About a treaty'),
      statement('s2', 'talks'),
    ]);
    expect(
      groupHits(hits).map(({ kind, hits: of }) => [kind, of.map(({ path, matched }) => [path, matched?.text ?? null])]),
    ).toEqual([
      [
        'Statement',
        [
          ['/events/treaty', null],
          ['/events/talks', null],
        ],
      ],
      [
        'Event',
        [
          ['/events/treaty', null],
          ['/events/talks', 'About a treaty'],
        ],
      ],
    ]);
  });

  it('is left out where it has no page to be shown on', () => {
    expect(hitsOf([statement('s1', null)])).toEqual([]);
  });

  it('opens beside the timeline that it is on, and on its page elsewhere', () => {
    const [hit] = hitsOf([event('talks', 'Talks')]);
    expect(pathOfHit(hit!, '/relations/atlantis-lemuria', 'from=1950-01-01&kind=VISIT,SUMMIT&beside=x')).toBe(
      '/relations/atlantis-lemuria?from=1950-01-01&kind=VISIT,SUMMIT&event=talks',
    );
    expect(pathOfHit(hit!, '/relations/atlantis-mu', '')).toBe('/events/talks');
    expect(pathOfHit(hit!, '/', '')).toBe('/events/talks');
  });
});

describe('a day of any year', () => {
  it('is one of the calendar, 29 February among them', () => {
    expect(['11-12', '02-29', '02-30', '13-01', '1-1', null].map(parseMonthDay)).toEqual([
      '11-12',
      '02-29',
      null,
      null,
      null,
      null,
    ]);
  });

  it('is followed by the next one, and the last by the first', () => {
    expect([
      laterMonthDay('02-28', 1),
      laterMonthDay('03-01', -1),
      laterMonthDay('12-31', 1),
      laterMonthDay('01-01', -1),
    ]).toEqual(['02-29', '02-29', '01-01', '12-31']);
  });

  it('is today in the calendar of the reader', () => {
    expect(todaysMonthDay(new Date(2026, 10, 30, 0, 1))).toBe('11-30');
    expect(todaysMonthDay(new Date(2026, 10, 30, 23, 59))).toBe('11-30');
  });

  it('is written in the language', () => {
    expect(['en-GB', 'fr', 'ru', 'zh-Hans'].map((locale) => monthDayInWords('11-12', locale))).toEqual([
      '12 November',
      '12 novembre',
      '12 ноября',
      '11月12日',
    ]);
  });
});

describe('the histogram by kind', () => {
  const row = (kind: string, start: string | null, count: number, dimension: 'YEAR' | 'DECADE' = 'YEAR') => ({
    count,
    keys: [
      { dimension: 'KIND' as const, value: kind, start: null, end: null },
      { dimension, value: start ?? 'unplaced', start, end: start },
    ],
  });

  it('has a row for each frequent kind, the others together, and says what has no bar', () => {
    const kinds = ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H'];
    const rows = kinds.map((kind, index) => row(kind, '1990-01-01', 20 - index));
    const years = kindYearsOf([...rows, row('A', null, 3)], '1985-05-01', '1999-01-01');
    expect(years).toMatchObject({ step: 1, first: 1985, last: 1999, unplaced: 3, most: 27 });
    expect(years?.rows.map(({ kind, total }) => [kind, total])).toEqual([
      ['A', 20],
      ['B', 19],
      ['C', 18],
      ['D', 17],
      ['E', 16],
      ['F', 15],
      [null, 27],
    ]);
  });

  it('is by decade over a long time', () => {
    expect(dimensionsFor('1689-09-06', '2026-07-16')).toEqual(['KIND', 'YEAR']);
    expect(dimensionsFor('0001-01-01', '9999-12-31')).toEqual(['KIND', 'DECADE']);
    const years = kindYearsOf(
      [row('A', '0001-01-01', 1, 'DECADE'), row('A', '9990-01-01', 1, 'DECADE')],
      '0001-01-01',
      '9999-12-31',
    );
    expect(years).toMatchObject({ step: 10, first: 0, last: 9990 });
    expect(windowOfBuckets(years!, 0, 0)).toEqual({ from: '0001-01-01', to: '0009-12-31' });
    expect(windowOfBuckets(years!, 9990, 9990)).toEqual({ from: '9990-01-01', to: '9999-12-31' });
  });

  it('chooses a window of whole years, and none by all of them', () => {
    const years = kindYearsOf([row('A', '1950-01-01', 1)], '1950-01-01', '1959-12-31')!;
    expect(windowOfBuckets(years, 1952, 1954)).toEqual({ from: '1952-01-01', to: '1954-12-31' });
    expect(windowOfBuckets(years, 1950, 1959)).toEqual({ from: null, to: null });
    expect(bucketsOfWindow(years, { from: '1952-06-01', to: '1954-02-01' })).toEqual({ from: 1952, to: 1954 });
    expect(bucketsOfWindow(years, { from: '1800-01-01', to: null })).toEqual({ from: 1950, to: 1959 });
    expect(bucketsOfWindow(years, { from: '2100-01-01', to: '1000-01-01' })).toEqual({ from: 1959, to: 1959 });
  });

  it('is none without events', () => {
    expect(kindYearsOf([], '1950-01-01', '1959-12-31')).toBeNull();
  });
});

describe('a filter', () => {
  it('offers what occurs by its slug, and not what is chosen', () => {
    const key = (value: string, slug: string | null) => ({
      value,
      label: value,
      node: slug === null ? null : { __typename: 'Place' as const, id: value, slug },
    });
    const rows = [
      { count: 5, keys: [key('Place_1', 'moscow')] },
      { count: 3, keys: [key('Place_2', 'beijing')] },
      { count: 2, keys: [key('VISIT', null)] },
    ];
    expect(choicesOf(rows, ['moscow'])).toEqual([
      { value: 'beijing', label: 'Place_2', count: 3 },
      { value: 'VISIT', label: 'VISIT', count: 2 },
    ]);
  });

  it.each([
    ['1989-01-01', '2010-12-31', '1989–2010'],
    ['1989-01-01', '1989-12-31', '1989'],
    ['1989-05-15', '1989-05-18', '15 May 1989–18 May 1989'],
    [null, '1989-12-31', '…–1989'],
  ])('has a window from %p to %p in words', (from, to, words) => {
    expect(windowInWords(from, to, 'en-GB')).toBe(words);
  });
});

describe('a density line', () => {
  it('is as wide as its time, and highest where most is', () => {
    const line = densityLine(
      [
        { start: '1950-01-01', count: 0 },
        { start: '1960-01-01', count: 4 },
        { start: '1970-01-01', count: 1 },
      ],
      30,
      11,
    );
    expect(line?.path).toBe('M0,11L5,11L15,1L25,6L30,6');
    expect(line?.densest.start).toBe('1960-01-01');
  });

  it('is none without events', () => {
    expect(densityLine([], 30, 11)).toBeNull();
    expect(densityLine([{ start: '1950-01-01', count: 0 }], 30, 11)).toBeNull();
  });
});
