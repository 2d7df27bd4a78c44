import { describe, expect, it } from '@jest/globals';
import { toCsv } from '../../../src/web/graphiql/csv.js';
import { tablesOf } from '../../../src/web/graphiql/tables.js';

describe('the tables of a response', () => {
  it('have a row for each element of a list, and columns for what is in the objects and lists of it', () => {
    const nodes = [
      {
        __typename: 'Event',
        slug: 'one',
        date: { edtf: '2024' },
        places: [{ name: 'Astana' }, { name: 'Kazan' }],
        tags: ['a', 'b'],
        ordinal: 19,
      },
      { slug: 'two', date: { edtf: '2023-05' }, places: [], tags: [], ordinal: null, isRetracted: false },
    ];
    const pageInfo = { hasNextPage: true };
    const [table, places, whole, ...others] = tablesOf({
      relation: { title: 'R', timeline: { totalCount: 2, nodes, pageInfo } },
    });
    expect(table).toEqual({
      name: 'relation.timeline',
      columns: ['slug', 'date.edtf', 'places.name', 'tags', 'ordinal', 'isRetracted'],
      rows: [
        ['one', '2024', 'Astana; Kazan', 'a; b', 19, null],
        ['two', '2023-05', null, null, null, false],
      ],
    });
    // The list within the list repeats the columns of the element around it.
    expect(places).toEqual({
      name: 'relation.timeline.places',
      columns: ['timeline.slug', 'timeline.date.edtf', 'timeline.ordinal', 'name'],
      rows: [
        ['one', '2024', 19, 'Astana'],
        ['one', '2024', 19, 'Kazan'],
      ],
    });
    expect(whole).toEqual({
      name: 'result',
      columns: ['relation.title', 'relation.timeline.totalCount'],
      rows: [['R', 2]],
    });
    expect(others).toEqual([]);
  });

  it('have what edges say beside their nodes', () => {
    const edges = [
      { cursor: 'c', matched: { text: 'm' }, node: { slug: 'one' } },
      { cursor: 'd', node: null },
    ];
    expect(tablesOf({ search: { edges } })).toEqual([
      {
        name: 'search',
        columns: ['cursor', 'matched.text', 'slug', 'node'],
        rows: [
          ['c', 'm', 'one', null],
          ['d', null, null, null],
        ],
      },
    ]);
  });

  it('reach lists at any depth, of several parts of a response, the longest first', () => {
    const person = (slug: string, count: number): object => ({
      actor: { slug, timeline: { nodes: Array.from({ length: count }, (_, index) => ({ at: { n: index } })) } },
    });
    const tables = tablesOf({
      short: { buckets: [{ start: '2020', count: 1 }] },
      long: {
        nodes: [
          { slug: 'e', participations: [person('x', 1), person('y', 2)] },
          { slug: 'f', participations: [] },
        ],
      },
      none: null,
    });
    expect(tables.map(({ name, rows }) => [name, rows.length])).toEqual([
      ['long', 2],
      ['short.buckets', 1],
      ['long.participations', 2],
      ['long.participations.actor.timeline', 3],
    ]);
    expect(tables.at(-1)).toMatchObject({
      columns: ['long.slug', 'participations.actor.slug', 'at.n'],
      rows: [
        ['e', 'x', 0],
        ['e', 'y', 0],
        ['e', 'y', 1],
      ],
    });
  });

  it('are one row where there is no list, and none where there is nothing', () => {
    expect(tablesOf({ event: { title: 'T', date: { edtf: '2024' } } })).toEqual([
      { name: 'result', columns: ['event.title', 'event.date.edtf'], rows: [['T', '2024']] },
    ]);
    for (const nothing of [null, undefined, 'text', {}, { event: null }, { events: { nodes: [] } }])
      expect(tablesOf(nothing)).toEqual([]);
  });
});

/** Reads CSV as RFC 4180 has it: an oracle for what is written. */
function readCsv(text: string): string[][] {
  const rows: string[][] = [];
  const field = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/y;
  let row: string[] = [];
  while (field.lastIndex < text.length) {
    const match = field.exec(text);
    if (!match) throw new Error(`not CSV: ${JSON.stringify(text)}`);
    row.push((match[1] ?? match[2] ?? '').replaceAll('""', '"'));
    if (match[3] === '\r\n') [row] = [[], rows.push(row)];
  }
  return rows;
}

describe('a table as CSV', () => {
  it('quotes what RFC 4180 quotes, and has lines that end in CRLF', () => {
    const csv = toCsv({
      columns: ['name', 'note.text'],
      rows: [
        ['a, "b"', 'two\nlines'],
        ['plain', null],
        [true, -1.5],
      ],
    });
    expect(csv).toBe('name,note.text\r\n"a, ""b""","two\nlines"\r\nplain,\r\ntrue,-1.5\r\n');
  });

  it('is read back as it was, whatever is in it', () => {
    const texts = ['', 'a', ' padded ', '"', '""', ',', '\r\n', '\n', '中国–Россия’s', 'a"b,c\r\nd', '1', 'true'];
    const rows = texts.map((text, index) => [text, texts[texts.length - 1 - index]!]);
    const guarded = (text: string): string => (/^[\r\n\t]/.test(text) ? `'${text}` : text);
    expect(readCsv(toCsv({ columns: ['a', 'b'], rows }))).toEqual([['a', 'b'], ...rows.map((row) => row.map(guarded))]);
  });

  it.each(['=1+1', '+86 10', '-2', '@SUM(A1)', '\t=1', '\r=1', '\n=1', ' =1', '＝1', '＋1', '－1', '＠a'])(
    'has no text that a spreadsheet computes: %j',
    (text) => {
      expect(readCsv(toCsv({ columns: ['a'], rows: [[text]] }))).toEqual([['a'], [`'${text}`]]);
    },
  );
});
