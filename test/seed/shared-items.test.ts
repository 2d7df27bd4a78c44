import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import sql from 'sql-template-tag';
import { formatProblem } from '../../src/seed/seed-problem.js';
import type { ListOutcome } from '../../src/seed/seed-checker.js';
import { SeededWorld } from '../support/seeded-world.js';

const never = new AbortController().signal;

let seeded: SeededWorld;
beforeAll(async () => {
  seeded = await SeededWorld.start();
});
afterAll(() => seeded.stop());

const load: SeededWorld['load'] = (...folder) => seeded.load(...folder);
const edit: SeededWorld['edit'] = (...mutation) => seeded.edit(...mutation);

interface Checked {
  readonly errors: string[];
  readonly warnings: string[];
  readonly lists: readonly ListOutcome[];
}

/** Checks a folder, whose texts are in one language and have no dates: warnings of that are left out. */
async function check(name: string, text: string, before: Readonly<Record<string, string>>): Promise<Checked> {
  const { root, seeder } = seeded;
  for (const [folder, content] of Object.entries({ ...before, [name]: text }))
    root.write(folder, { 'all.yaml': content });
  const places = Object.keys(before).map((folder) => ({ root: root.path, name: folder }));
  const { errors, warnings, lists } = await seeder.checker.check({ root: root.path, name }, places, never);
  const texts = [errors, warnings].map((problems) => problems.map((problem) => formatProblem(problem)));
  const [errorTexts = [], warningTexts = []] = texts;
  return { errors: errorTexts, warnings: warningTexts.filter((one) => one.includes('would not')), lists };
}

const names = (text: string): string => `names: { en: ${text} }`;

describe('an item of two folders', () => {
  const folder = (topic: string, more = ''): string => `
topics:
  - slug: common
    ${names(topic)}
${more}`;
  const own = (slug: string): string => `  - { slug: ${slug}, ${names(slug)} }\n`;
  const topic = async (): Promise<unknown> =>
    (
      await seeded.seeder.database.rows(
        sql`select version, names -> 0 ->> 'text' as name from topic where slug = 'common'`,
      )
    )[0];

  it('is updated by the first one only, and the difference of the other is logged once', async () => {
    await load('first', folder('Common'));
    await load('second', folder('Common'), ['first']);
    await load('first', folder('Shared'));
    expect(await topic()).toEqual({ version: 2, name: 'Shared' });
    for (let start = 1; start <= 2; start += 1) {
      await load('first', folder('Shared', own('of-first')));
      await load('second', folder('Common', own('of-second')), ['first']);
    }
    expect(await topic()).toEqual({ version: 2, name: 'Shared' });
    const reason = 'first/all.yaml:4 has another names, and is loaded before';
    expect(seeded.logged).toEqual([expect.objectContaining({ folder: 'second', item: 'topics/common', reason })]);
    expect(await seeded.world.get('{ topic(id: "of-second") { name } }')).toEqual({ topic: { name: 'of-second' } });
  });

  it('is a difference that a check warns of', async () => {
    const first = folder('Shared', own('of-first'));
    const second = folder('Common', own('of-second'));
    const { errors, warnings, lists } = await check('second', second, { first });
    expect({ errors, warnings }).toEqual({
      errors: [],
      warnings: [
        'second/all.yaml:4: names: would not be updated: first/all.yaml:4 has another names, and is loaded before',
      ],
    });
    expect(lists).toEqual([{ list: 'topics', created: 0, updated: 0, left: 2 }]);
    expect((await check('second', second.replace('Common', 'Shared'), { first })).warnings).toEqual([]);
  });

  it('is updated by the other when it is no longer in the first, or that is not loaded', async () => {
    await load('first', `topics:\n${own('of-first')}`);
    await load('second', folder('Kept'), ['first']);
    expect(await topic()).toEqual({ version: 3, name: 'Kept' });
    await load('first', folder('Shared'));
    await load('second', folder('Alone'));
    expect(await topic()).toMatchObject({ name: 'Alone' });
  });

  it('is one tenure, also if the first has corrected its period', async () => {
    const tenure = (period: string, page = 1): string => `
sources: [{ slug: book, kind: SCHOLARLY, publisher: A press, language: en }]
states: [{ slug: land, ${names('Land')} }]
persons: [{ slug: ruler, ${names('Ruler')} }]
offices: [{ slug: rule, titles: { en: Rule }, body: land }]
tenures:
  - person: ruler
    office: rule
    period: '${period}'
    extent: TERM
    citations: [{ source: book, locator: { page: ${String(page)} } }]
`;
    await load('rulers', tenure('1990/2000'));
    await load('rulers-again', tenure('1990/2000'), ['rulers']);
    await load('rulers', tenure('1991/2000'));
    await load('rulers-again', tenure('1990/2000', 2), ['rulers']);
    const { ruler } = await seeded.world.get(
      '{ ruler: actor(id: "ruler") { ... on Person { tenures { version period { edtf } citations { locator { page } } } } } }',
    );
    expect(ruler.tenures).toEqual([
      { version: 2, period: { edtf: '1991/2000' }, citations: [{ locator: { page: 1 } }] },
    ]);
    expect(seeded.logged.at(-1)).toMatchObject({
      item: 'tenures/ruler/rule/1990/2000',
      reason: expect.stringMatching(
        /^rulers\/all\.yaml:\d+ has another (?:period, citations|citations, period), and is/,
      ),
    });
    // One that the first has not is the other's, though it overlaps.
    const two = (page: number): string =>
      `${tenure('1991/2000')}  - { person: ruler, office: rule, period: '2000/2001', extent: TERM, citations: [{ source: book, locator: { page: ${String(page)} } }] }\n`;
    for (const page of [7, 8]) await load('rulers-more', two(page), ['rulers']);
    const pages = await seeded.world.get(
      '{ ruler: actor(id: "ruler") { ... on Person { tenures { citations { locator { page } } } } } }',
    );
    expect(pages.ruler.tenures).toContainEqual({ citations: [{ locator: { page: 8 } }] });
  });
});

describe('a check with a folder that has changed since it was loaded', () => {
  const persons = (...items: readonly string[]): string =>
    `persons:\n${items.map((item) => `  - { ${item} }\n`).join('')}`;

  it('compares with what that would write', async () => {
    await load('before', persons(`slug: ada, ${names('Ada')}, wikidataId: Q11`, `slug: eve, ${names('Eve')}`));
    const before = persons(`slug: ada, ${names('Ada L.')}`, `slug: eve, ${names('Eve')}, wikidataId: Q12`);
    const same = await check('after', persons(`slug: ada, ${names('Ada L.')}`), { before });
    expect(same).toMatchObject({ errors: [], lists: [{ list: 'persons', created: 0, updated: 0, left: 1 }] });
    // A value that it takes back is free, and one that it gives is taken.
    const values = persons(
      `slug: one, ${names('One')}, wikidataId: Q11`,
      `slug: two, ${names('Two')}, wikidataId: Q12`,
    );
    const { errors } = await check('after', values, { before });
    expect(errors).toEqual(['after/all.yaml:3: wikidataId: Q12 is the item of before/all.yaml:3']);
    // And so it is when they are loaded.
    await load('before', before);
    await expect(load('after', values, ['before'])).rejects.toThrow(
      'after/all.yaml:3: wikidataId: Q12 is the item of the actor "eve" in the database',
    );
    await load('after', persons(`slug: ada, ${names('Ada L.')}`, `slug: one, ${names('One')}, wikidataId: Q11`));
  });

  it('leaves out a value that it would give to another record', async () => {
    await load('late', persons(`slug: zoe, ${names('Zoe')}`));
    await load('early', persons(`slug: ivo, ${names('Ivo')}`));
    const early = persons(`slug: ivo, ${names('Ivo')}, wikidataId: Q13`);
    const late = persons(`slug: zoe, ${names('Zoe!')}, wikidataId: Q13`);
    const left = 'wikidataId: would not be updated: another record in the database has the new wikidataId';
    expect(await check('late', late, { early })).toMatchObject({
      ...{ errors: [], warnings: [`late/all.yaml:2: ${left}`] },
      lists: [{ list: 'persons', created: 0, updated: 1, left: 0 }],
    });
    await load('early', early);
    await load('late', late, ['early']);
    expect(seeded.logged.at(-1)).toMatchObject({ item: 'persons/zoe' });
  });

  it('warns of a value that an editor has given to another record', async () => {
    await load('given', persons(`slug: max, ${names('Max')}`));
    await edit('createPerson', {
      slug: 'moritz',
      names: [{ language: 'en', text: 'Moritz' }],
      wikidataId: 'Q14',
      reason: undefined,
    });
    const { errors, warnings } = await check('given', persons(`slug: max, ${names('Max')}, wikidataId: Q14`), {});
    expect({ errors, warnings }).toEqual({
      errors: [],
      warnings: [
        'given/all.yaml:2: wikidataId: would not be updated: another record in the database has the new wikidataId',
      ],
    });
  });
});
