import { describe, expect, it } from '@jest/globals';
import { parse } from 'yaml';
import { chunksOf } from '../../src/seed/seed-chunks.js';
import { parseSeedFile } from '../../src/seed/seed-file.js';
import type { SeedProblem } from '../../src/seed/seed-problem.js';

/** From this size on a file is parsed in parts. */
const LONG = 200_000;

const pad = (length: number): string => `# ${'·'.repeat(length)}\n`;
const topics = (count: number, from = 0): string =>
  Array.from({ length: count }, (_, n) => `  - slug: topic-${String(from + n)}\n    names: { en: A topic }\n`).join('');

const FILES: readonly (readonly [string, string])[] = [
  ['begins another list just where it is cut', `topics:\n${topics(2)}${pad(LONG)}places:\n${topics(2, 2)}`],
  ['has a long comment before its first item', `topics:\n${pad(LONG)}${topics(3)}`],
  ['has a long comment before its first list', `${pad(LONG)}topics:\n${topics(3)}`],
  ['has a list that ends just where it is cut', `topics:\n${topics(2)}${pad(LONG)}`],
  [
    'has an item that is long',
    `topics:\n  - slug: long\n    note: ${'x'.repeat(LONG)}\n${topics(2)}places:\n${topics(1, 5)}`,
  ],
  [
    'has items that are not indented',
    `topics:\n${topics(9_000).replaceAll(/^ {2}/gm, '')}places:\n${topics(2, 9_000)}`,
  ],
  ['has several parts', `topics:\n${topics(9_000)}places:\n${topics(9_000, 9_000)}`],
];

describe('a seed file', () => {
  it.each(FILES)('yields all items of %s, each with its line', async (_, text) => {
    const problems: SeedProblem[] = [];
    const items = await parseSeedFile('all.yaml', text, problems, () => Promise.resolve());
    expect(problems).toEqual([]);
    const lines = new Map(text.split('\n').map((line, index) => [line.split('slug: ')[1], 1 + index]));
    const found = items.map((item) => ({ list: item.list, slug: item.value['slug'], line: item.at(['slug']) }));
    const expected = Object.entries(parse(text) as Record<string, { slug: string }[]>).flatMap(([list, ofList]) =>
      ofList.map(({ slug }) => ({
        list,
        slug,
        line: { file: 'all.yaml', line: lines.get(slug) },
      })),
    );
    expect(found).toEqual(expected);
  });

  it('is parsed in parts when it is long', () => {
    expect(FILES.map(([, text]) => chunksOf(text).length).filter((count) => count > 1)).not.toEqual([]);
  });

  it('is read as a whole when it cannot be parsed in parts, and its errors have their lines', async () => {
    const problems: SeedProblem[] = [];
    const text = `topics:\n${topics(9_000)}places: 1\n`;
    await parseSeedFile('all.yaml', text, problems, () => Promise.resolve());
    expect(problems).toEqual([
      { file: 'all.yaml', line: text.split('\n').length - 1, path: [], message: 'places must be a list' },
    ]);
  });
});
