import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import sql from 'sql-template-tag';
import { Curator } from '../../support/curator.js';
import { Random } from '../../support/random.js';
import { World } from '../../support/world.js';

const texts = (text: string): object[] => [{ language: 'en', text }];
const event = {
  ...{ titles: texts('E'), kind: 'VISIT', date: '2001', relations: ['atlantis-lemuria'] },
  citations: [{ source: 'the-paper' }],
};

let world: World;
let curator: Curator;
beforeAll(async () => {
  world = await World.start('empty');
  await world.build.smallWorld();
  curator = new Curator(world);
});
afterAll(() => world.stop());

describe('merges at the same time', () => {
  it('as each other, or as updates of an event that refers to the record, lose nothing and leave nothing behind', async () => {
    for (let round = 0; round < 6; round += 1) {
      const [a, b, c] = ['a', 'b', 'c'].map((name) => `p${String(round)}-${name}`) as [string, string, string];
      for (const slug of [a, b, c]) await curator.create('Person', { slug, names: texts(slug) });
      const slug = `at-once-${String(round)}`;
      await curator.create('Event', {
        ...event,
        slug,
        participations: [
          { actor: a, role: 'GUEST' },
          { actor: b, role: 'GUEST' },
        ],
      });
      const inputs = await Promise.all([
        curator.mergeInput('ACTOR', a, b),
        curator.mergeInput('ACTOR', b, round % 2 === 0 ? a : c),
      ]);
      const update = { id: slug, expectedVersion: 1, reason: 'r' };
      const [, , written] = await Promise.all([
        world.mutate('merge', inputs[0]),
        world.mutate('merge', inputs[1]),
        round < 3
          ? world.mutate('updateEvent', {
              ...update,
              participations: [
                { actor: a, role: 'HOST' },
                { actor: c, role: 'GUEST' },
              ],
            })
          : world.mutate('retractEvent', update),
        world.mutate('createEvent', { ...event, slug: `${slug}-new`, participations: [{ actor: b, role: 'GUEST' }] }),
      ]);
      expect(written.userErrors).toEqual([]);
    }
    await curator.replayIsPresent();
    const [left] = await world.service.database.rows<{ count: string }>(sql`
      select count(*) from merge m join participation p on p.actor_id = m.from_id where m.unmerged_version is null`);
    expect(left?.count).toBe('0');
  }, 60_000);
});

/** By kind, fields with words. */
const WORDS = {
  ACTOR: ['names', 'aliases', 'identifiers'],
  ...{ PLACE: ['names', 'aliases'], TOPIC: ['names'], SOURCE: ['publisher'], OFFICE: ['titles'], SERIES: ['titles'] },
};

describe('random merges, redactions and updates', () => {
  const SEED = 8_128;

  it(`are told by the log as they are (seed ${String(SEED)})`, async () => {
    const random = new Random(SEED);
    const names = (prefix: string): string[] => Array.from({ length: 5 }, (_, index) => `r-${prefix}-${String(index)}`);
    const slugs = {
      ACTOR: names('p'),
      PLACE: names('l'),
      TOPIC: names('t'),
      SOURCE: names('s'),
      OFFICE: names('o'),
      SERIES: names('e'),
    };
    for (const slug of slugs.ACTOR)
      await curator.create('Person', { slug, names: texts(slug), identifiers: [{ scheme: 'own', value: slug }] });
    for (const slug of slugs.PLACE) await curator.create('Place', { slug, kind: 'CITY', names: texts(slug) });
    for (const slug of slugs.TOPIC) await curator.create('Topic', { slug, names: texts(slug) });
    for (const slug of slugs.SOURCE)
      await curator.create('Source', { slug, kind: 'PRESS', publisher: slug, language: 'en' });
    for (const slug of slugs.OFFICE) await curator.create('Office', { slug, titles: texts(slug) });
    for (const slug of slugs.SERIES) await curator.create('Series', { slug, titles: texts(slug) });
    const some = (list: readonly string[], most: number): string[] => [
      ...new Set(Array.from({ length: random.between(0, most) }, () => random.pick(list))),
    ];
    const citations = (): object[] => [
      { source: random.pick(slugs.SOURCE) },
      ...some(slugs.SOURCE, 2).map((source) => ({ source, assertedBy: random.pick(slugs.ACTOR) })),
    ];
    const parts = (): object => {
      const acting = some(slugs.ACTOR, 4).map((actor) => ({
        actor,
        role: random.pick(['GUEST', 'HOST']),
        offices: some(slugs.OFFICE, 2),
        citations: random.next() < 0.5 ? citations() : [],
      }));
      const onBehalfOf = random.pick(slugs.ACTOR);
      return {
        places: some(slugs.PLACE, 3),
        topics: some(slugs.TOPIC, 3),
        series: random.pick(slugs.SERIES),
        citations: citations(),
        participations: acting.map((one) =>
          random.next() < 0.3 && one.actor !== onBehalfOf ? { ...one, onBehalfOf } : one,
        ),
      };
    };
    const versions = new Map<string, number>();
    for (let step = 0; step < 40; step += 1) {
      const slug = `random-${String(random.between(1, 8))}`;
      const version = versions.get(slug);
      const input = version === undefined ? { ...event, slug } : { id: slug, expectedVersion: version, reason: 'r' };
      const { userErrors } = await world.mutate(version === undefined ? 'createEvent' : 'updateEvent', {
        ...input,
        ...parts(),
      });
      // Two names of one record are refused as the same participant.
      const isWritten = (userErrors as unknown[]).length === 0;
      if (isWritten) versions.set(slug, (version ?? 0) + 1);
      if (random.next() < 0.6) continue;
      const kind = random.pick(Object.keys(slugs) as (keyof typeof slugs)[]);
      const [from, into] = [random.pick(slugs[kind]), random.pick(slugs[kind])];
      const one = await curator.stateOf(kind, from);
      if (one.id === (await curator.stateOf(kind, into)).id) continue;
      expect(await curator.merge(kind, from, into)).toEqual([]);
      await curator.replayIsPresent();
      if (random.next() < 0.5) {
        const redaction = { kind, id: random.pick(slugs[kind]), fields: WORDS[kind], reason: 'on request' };
        expect(await curator.errorsOf('redact', redaction)).toEqual([]);
        await curator.replayIsPresent();
      }
      if (random.next() < 0.5) expect(await curator.unmerge(kind, one.id, into, one.version)).toEqual([]);
      await curator.replayIsPresent();
    }
    const merged = await world.service.database.rows(sql`select from change where kind = 'MERGED'`);
    expect(merged.length).toBeGreaterThan(10);
  }, 120_000);
});
