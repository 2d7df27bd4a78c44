import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { until } from '../../support/follower.js';
import { FOLLOW, followersOf, POSITIONS, positions } from '../../support/followers.js';
import { numberOf } from '../../support/positions.js';
import { Random } from '../../support/random.js';
import { ADMIN_TOKEN, World } from '../../support/world.js';

const PAGE = FOLLOW.replace('subscription', 'query')
  .replace('after: $after', 'after: $after, first: 100')
  .replace(/{\s+position/, '{ nodes { position')
  .replace(/}\s*$/, '} }');
const text = (value: string) => [{ language: 'en', text: value }];

describe('a change subscription', () => {
  let world: World;
  const { subscriptions, follow, live, topic, leave } = followersOf(() => world);
  beforeAll(async () => {
    world = await World.start('empty');
    await world.build.relation('atlantis', 'lemuria');
    await world.build.relation('atlantis', 'mu');
    await world.build.source('the-paper');
    for (const person of ['ann', 'bob']) await world.build.person(person);
  });
  afterEach(leave);
  afterAll(() => world.stop());

  it('delivers changes from now on, and none from before', async () => {
    await topic();
    const follower = await live(follow(POSITIONS));
    const received = [await topic(), await topic()];
    expect(positions(await follower.until(2))).toEqual(received);
  });

  it('delivers the changes after a position, then live ones, without duplicates or gaps', async () => {
    const before = [await topic(), await topic(), await topic()];
    const follower = follow(POSITIONS, { variables: { after: before[0] } });
    await follower.until(2);
    const after = [await topic(), await topic()];
    expect(positions(await follower.until(4))).toEqual([before[1], before[2], ...after]);
  });

  it('delivers the seed from position "0" on', async () => {
    const { changes } = await world.get(
      '{ changes(after: "0", first: 100, kinds: [ACTOR, RELATION, SOURCE]) { nodes { position } } }',
    );
    const follower = follow('subscription { changes(after: "0", kinds: [ACTOR, RELATION, SOURCE]) { position } }');
    const all = (changes.nodes as { position: string }[]).map(({ position }) => position);
    expect(positions(await follower.until(all.length))).toEqual(all);
  });

  it('accepts queries and mutations over the same socket, by the same rules', async () => {
    const { data } = (await follow('{ viewer { role } }').until(1))[0] ?? {};
    expect(data).toEqual({ viewer: { role: 'READER' } });
    const input = { slug: 'by-socket', names: text('By socket') };
    const mutation = 'mutation ($input: CreateTopicInput!) { createTopic(input: $input) { topic { slug } } }';
    const [rejected] = await follow(mutation, { variables: { input } }).until(1);
    expect(rejected?.errors?.[0]?.extensions['code']).toBe('FORBIDDEN');
    const [taken] = await follow(mutation, { variables: { input }, token: ADMIN_TOKEN }).until(1);
    expect(taken?.data).toEqual({ createTopic: { topic: { slug: 'by-socket' } } });
  });

  it('shows the author of a change to editors only', async () => {
    const variables = { kinds: ['TOPIC'] };
    const reader = await live(follow(FOLLOW, { variables }));
    const editor = await live(follow(FOLLOW, { variables, token: ADMIN_TOKEN }));
    await topic();
    expect((await reader.until(1))[0]?.data.changes.author).toBeNull();
    expect((await editor.until(1))[0]?.data.changes.author).toBe('admin');
  });

  it('delivers exactly what the query of the same name returns, with any filter', async () => {
    const random = new Random(75);
    await world.build.event({ slug: 'fixed', date: '2001-03-01' });
    const start = (await world.get('{ events { position } }')).events.position as string;
    const cited = [{ source: 'the-paper', basis: 'STATED' }];
    const filters = [
      null,
      {},
      { relations: ['atlantis-mu'] },
      { actors: [{ anyOf: ['ann'] }] },
      { kinds: ['TREATY_SIGNATURE'] },
      { window: { from: '2001-01-01', to: '2001-12-31' } },
      { text: 'peace' },
      { statuses: ['RETRACTED'] },
      { monthDays: ['05-01'] },
      { publisherCount: { max: 1 } },
      { outermost: true, kinds: ['VISIT'] },
      { around: { event: 'fixed', days: 100 } },
    ];
    const all = filters.map((filter) => ({ filter, kinds: ['EVENT', 'STATEMENT', 'TOPIC'], after: start }));
    const following = all.map((variables) => follow(FOLLOW, { variables }));
    const versions = new Map<string, { version: number; isRetracted: boolean }>();
    for (let step = 0; step < 60; step += 1) {
      const slug = `e-${String(random.between(0, 7))}`;
      const facts = {
        date: random.pick(['2000-05-01', '2001-05-01', '2001']),
        kind: random.pick(['TREATY_SIGNATURE', 'VISIT']),
        relations: [random.pick(['atlantis-mu', 'atlantis-lemuria'])],
        titles: text(random.pick(['Peace', 'War'])),
        participations: random.pick([[], [{ actor: 'ann', role: 'PARTICIPANT', citations: cited }]]),
      };
      const known = versions.get(slug);
      if (!known) {
        await world.mutate('createEvent', { slug, dateBasis: 'STATED', citations: cited, ...facts });
        versions.set(slug, { version: 1, isRetracted: false });
        continue;
      }
      const expected = { id: slug, expectedVersion: known.version, reason: 'so' };
      const verb = known.isRetracted ? 'reinstateEvent' : random.pick(['updateEvent', 'updateEvent', 'retractEvent']);
      const { change } = await world.mutate(
        verb,
        verb === 'updateEvent' ? { ...expected, ...facts } : expected,
        'change { version }',
      );
      versions.set(slug, { version: change.version as number, isRetracted: verb === 'retractEvent' });
    }
    for (const [index, variables] of all.entries()) {
      const { changes } = await world.get(PAGE, { variables });
      const expected = changes.nodes as object[];
      expect(expected.length).toBeGreaterThan(0);
      const received = await following[index]!.until(expected.length);
      const now = (change: object) => ({ ...change, subject: null, event: null });
      expect(received.map(({ data }) => now(data.changes))).toEqual(expected.map(now));
    }
  });

  it('decides by other events as they were at each change: what contains an event, and what it is around', async () => {
    const base = { titles: text('x'), dateBasis: 'STATED', citations: [{ source: 'the-paper' }] };
    const relations = ['atlantis-lemuria'];
    const create = (slug: string, input: object): Promise<unknown> =>
      world.mutate('createEvent', { ...base, slug, relations, ...input });
    const update = (id: string, expectedVersion: number, input: object): Promise<unknown> =>
      world.mutate('updateEvent', { id, expectedVersion, reason: 'so', ...input });
    await create('whole', { kind: 'SUMMIT', date: '1980-05-01/1980-05-03' });
    await create('other', { kind: 'SUMMIT', date: '1990', relations: ['atlantis-mu'] });
    const after = (await world.get('{ events { position } }')).events.position as string;
    const kinds = ['EVENT'];
    const outermost = { kinds: ['SUMMIT', 'CEREMONY'], relations, outermost: true };
    const around = { around: { event: 'other', days: 30 }, relations };
    const [byPart, byDate] = [outermost, around].map((filter) =>
      follow(FOLLOW, { variables: { filter, kinds, after } }),
    );
    await create('part', { kind: 'CEREMONY', date: '1980-05-02' });
    const links = [{ kind: 'PART_OF', event: 'whole' }];
    await update('part', 1, { links });
    await update('part', 2, { titles: text('y') });
    await update('part', 3, { links: [] });
    await update('other', 1, { titles: text('y') });
    await update('other', 2, { date: '1980-04-25' });
    await update('part', 4, { titles: text('z') });
    await create('last', { kind: 'CEREMONY', date: '1980-06-30' });
    const told = ({ data }: { data: { changes: { effect: string; event: { slug: string } } } }): string =>
      `${data.changes.effect} ${data.changes.event.slug}`;
    const expected = {
      byPart: ['ENTERED part', 'LEFT part', 'ENTERED part', 'STAYED part', 'ENTERED last'],
      byDate: ['LEFT other', 'STAYED part'],
    };
    expect((await byPart!.until(expected.byPart.length)).map((one) => told(one as never))).toEqual(expected.byPart);
    expect((await byDate!.until(expected.byDate.length)).map((one) => told(one as never))).toEqual(expected.byDate);
    const { changes } = await world.get(PAGE, { variables: { filter: outermost, kinds, after } });
    expect(changes.nodes).toHaveLength(expected.byPart.length);
  });

  it('has no gap: a subscription that starts during writes misses nothing and repeats nothing', async () => {
    const start = await topic();
    let writing = true;
    const writers = Array.from({ length: 4 }, async () => {
      while (writing) await topic();
    });
    for (let round = 0; round < 40; round += 1) {
      follow(POSITIONS, { variables: { after: start } });
      await sleep(5);
    }
    writing = false;
    await Promise.all(writers);
    const last = await topic();
    const first = numberOf(start) + 1;
    const all = Array.from({ length: numberOf(last) - first + 1 }, (_, index) => first + index);
    expect(all.length).toBeGreaterThan(10);
    for (const follower of subscriptions)
      expect(positions(await follower.until(all.length)).map(numberOf)).toEqual(all);
  });

  it('executes once for all equal subscriptions, whatever their position and filter', async () => {
    const query = `subscription ($after: String, $filter: EventFilter) {
      changes(kinds: [TOPIC, EVENT], after: $after, filter: $filter) { position effect subject { id label } }
    }`;
    async function statements(count: number, variables: (index: number) => Record<string, unknown>): Promise<number> {
      for (let index = 0; index < count; index += 1) await live(follow(query, { variables: variables(index) }));
      let seen = 0;
      const stop = world.service.database.observe((sql) => {
        // Not the reading of the log, which compares names for a filter with a text.
        if (/from (?:topic|actor)/.test(sql) && !sql.includes('change c')) seen += 1;
      });
      await topic();
      for (const follower of subscriptions) await follower.until(1);
      stop();
      for (const follower of subscriptions.splice(0)) await follower.stop();
      await until('no subscription is left', () => world.service.subscriptionStats().subscriptions === 0);
      return seen;
    }
    const alone = await statements(1, () => ({}));
    const last = await topic();
    expect(await statements(100, (index) => (index % 2 ? { after: last } : {}))).toBe(alone);
    const filters = [{ relations: ['atlantis-mu'] }, { text: 'war' }, {}];
    expect(await statements(30, (index) => ({ filter: filters[index % 3] }))).toBe(alone);
  });
});
