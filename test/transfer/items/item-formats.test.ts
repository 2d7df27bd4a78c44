import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Readable } from 'node:stream';
import { readItemLines } from '../../../src/transfer/items/item-reader.js';
import { LINE_MAX_BYTES } from '../../../src/transfer/items/lines.js';
import { formatProblem } from '../../../src/seed/seed-problem.js';
import { CheckedFolders } from '../../support/seed-checks.js';

const TOPIC = '{"slug":"peace","kind":"SUBJECT","names":{"en":"peace"}}';

describe('a folder of JSON and JSON Lines', () => {
  let folders: CheckedFolders;
  beforeAll(async () => {
    folders = await CheckedFolders.create();
  });
  afterAll(() => {
    folders.remove();
  });

  it('is a seed like one of YAML', async () => {
    const { errors, lists } = await folders.check({
      'a.json': `{\n  "topics": [\n    ${TOPIC}\n  ]\n}\n`,
      'b.jsonl': `{"topics":${TOPIC.replace('"peace"', '"war"')}}\r\n\n{"places":{"slug":"hall","kind":"CITY","names":{"en":"Hall"}}}`,
    });
    expect(errors).toEqual([]);
    expect(lists).toEqual([
      { list: 'topics', created: 2, updated: 0, left: 0 },
      { list: 'places', created: 1, updated: 0, left: 0 },
    ]);
  });

  it.each([
    ['no value', '{\n "topics": [\n  {"slug": }\n ]}', 'a.json:3: is not JSON: a value is missing'],
    ['a comma too many', `{"topics": [${TOPIC},\n]}`, 'a.json:2: is not JSON: a value is missing'],
    ['a comment', '// no\n{}', 'a.json:1: is not JSON: JSON has no comments'],
    ['a list that is none', '{\n"topics": {}}', 'a.json:2: topics must be a list'],
    ['an item that is none', '{"topics": [\n1]}', 'a.json:2: must be a mapping'],
    ['a list instead of lists', '[]', 'a.json:1: must be a mapping of lists: events, states …'],
    ['a list twice', `{"topics": [${TOPIC}],\n"topics": []}`, 'a.json:2: has "topics" twice'],
    ['a field twice', '{"topics": [{"slug": "a",\n"slug": "b"}]}', 'a.json:2: has "slug" twice'],
    ['nothing', ' \n', 'a.json:1: is empty: remove it'],
    ['deep nesting', `{"topics": ${'['.repeat(100_000)}`, 'a.json:1: is nested too deeply'],
    [
      'an unknown field',
      '{"topics": [\n{"slug": "a",\n"names": {"en": "A"},\n"colour": 1}]}',
      /^a\.json:\d: Field "colour" is not defined by type "CreateTopicInput"/,
    ],
    [
      'a wrong value below',
      '{"sources": [{"slug": "s", "kind": "PRESS", "publisher": "p", "language": "en",\n"titles": {"en": "A"},\n"publishedOn":\n "1999-13"}]}',
      /^a\.json:4: publishedOn: .*month 13/,
    ],
  ])('says where it has %s', async (_, text, expected) => {
    const { errors } = await folders.check({ 'a.json': text });
    expect(errors[0]).toEqual(typeof expected === 'string' ? expected : expect.stringMatching(expected));
  });

  it.each([
    ['no JSON', '{"topics":', /^a\.jsonl:2: is not JSON: /],
    ['no item', '{"topics":[]}', 'a.jsonl:2: topics must be a mapping'],
    ['two lists', '{"topics":{},"places":{}}', /^a\.jsonl:2: must be a mapping with one name/],
    [
      'a name twice',
      '{"topics":{"slug":"a","slug":"b","names":{"en":"a: \\"b\\" \\\\"}}}',
      'a.jsonl:2: has a name twice in one mapping',
    ],
    ['an unknown list', '{"things":{}}', /^a\.jsonl:2: "things" is not a list of a seed/],
    ['an unknown field', '{"topics":{"slug":"a","names":{"en":"A"},"colour":1}}', /^a\.jsonl:2: Field "colour"/],
    ['a slug twice', `{"topics":${TOPIC}}`, 'a.jsonl:2: slug: "peace" is the slug of a.jsonl:1 already'],
    [
      'a former slug of another',
      '{"topics":{"slug":"a","names":{"en":"A"},"formerSlugs":["peace"]}}',
      'a.jsonl:1: slug: is a former slug of a.jsonl:2',
    ],
    [
      'a former slug that is none',
      '{"topics":{"slug":"a","names":{"en":"A"},"formerSlugs":["A b"]}}',
      'a.jsonl:2: formerSlugs.0: is not a slug',
    ],
    [
      'no reason',
      '{"topics":{"slug":"a","names":{"en":"A"},"retracted":true}}',
      'a.jsonl:2: retracted: must be a reason',
    ],
    [
      'a published item that refers to a retracted one',
      '{"places":{"slug":"a","kind":"CITY","names":{"en":"A"},"retracted":"no"}}\n{"places":{"slug":"b","kind":"CITY","names":{"en":"B"},"within":"a"}}',
      'a.jsonl:3: within: a is retracted, and this is not',
    ],
  ])('says on which line there is %s', async (_, line, expected) => {
    const { errors } = await folders.check({ 'a.jsonl': `{"topics":${TOPIC}}\n${line}\n` });
    expect(errors[0]).toEqual(typeof expected === 'string' ? expected : expect.stringMatching(expected));
  });
});

describe('the reader of JSON Lines', () => {
  it('reads a line at a time, however it is cut, and passes over what is no line', async () => {
    const text = Buffer.concat([
      Buffer.from(`{"topics":${TOPIC.replace('"en":"peace"', '"ru":"мир"')}}\n`),
      Buffer.from([0xff, 0x0a]),
      Buffer.alloc(LINE_MAX_BYTES + 1, 'x'),
      Buffer.from(`\n{"topics":${TOPIC}}`),
    ]);
    const chunks = Array.from({ length: 5 }, (_, n) => text.subarray(n * 30, n < 4 ? (n + 1) * 30 : undefined));
    const problems: string[] = [];
    const items: unknown[] = [];
    const options = {
      label: 'a.jsonl',
      report: (problem: Parameters<typeof formatProblem>[0]) => problems.push(formatProblem(problem)),
    };
    for await (const { list, value, at } of readItemLines(Readable.from(chunks), {
      ...options,
      signal: new AbortController().signal,
    }))
      items.push([list, value['names'], at([]).line]);
    expect(items).toEqual([
      ['topics', { ru: 'мир' }, 1],
      ['topics', { en: 'peace' }, 4],
    ]);
    expect(problems).toEqual(['a.jsonl:2: is not UTF-8', 'a.jsonl:3: is longer than 8 MiB']);
  });
});
