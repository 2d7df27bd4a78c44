import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startService } from '../../../src/app/server.js';
import type { Service } from '../../../src/app/service.js';
import { readSettings } from '../../../src/config/settings.js';
import { createLogger } from '../../../src/observability/logger.js';
import { until } from '../../support/follower.js';
import { Random } from '../../support/random.js';
import { World } from '../../support/world.js';

const SEED = 1_972;
const STEPS = 60;
const cited = [{ source: 'the-paper' }];
const text = (value: string): object[] => [{ language: 'en', text: value }];

const EVENT = `slug version status title date { edtf } relations { slug title } participations { actor { slug name } }
  places { name } topics { name } links { kind event { slug title status } } citations { source { label } }`;

/** All ways to see an event, a statement or what they share: each has its own reason to differ after a change. */
const QUERIES = [
  '{ __typename }',
  ...['atlantis-lemuria', 'atlantis-mu'].flatMap((relation) => [
    `{ relation(id: "${relation}") { title timeline { nodes { ${EVENT} } pageInfo { hasNextPage } } } }`,
    `{ relation(id: "${relation}") { timeline(first: 1) { totalCount countsByKind { kind count } topActors { actor { name } count } } } }`,
    `{ relation(id: "${relation}") { statements { nodes { slug status paraphrase date { edtf } madeAt { title } } } } }`,
    `{ events(filter: { relations: ["${relation}"], kinds: [OTHER, VISIT] }, first: 3) { nodes { slug title } totalCount } }`,
    `{ events(filter: { relations: ["${relation}"], places: ["land"] }) { nodes { slug } } }`,
    `{ events(filter: { relations: ["${relation}"], around: { event: "event-1", days: 400 } }) { nodes { slug } } }`,
    `{ relation(id: "${relation}") { timeline(filter: { outermost: true }) { nodes { slug } landmarks(first: 2) { slug } } } }`,
    `{ relation(id: "${relation}") { timeline(first: 1) { counts(by: [YEAR, ACTOR, PUBLISHER]) { keys { value label } count } } } }`,
    `{ relation(id: "${relation}") { statements { histogram(by: YEAR) { buckets { start count } } } } }`,
  ]),
  `{ events { nodes { ${EVENT} } } }`,
  '{ events(filter: { text: "written" }) { totalCount nodes { slug } } }',
  '{ events(filter: { statuses: [RETRACTED] }) { nodes { slug } } }',
  ...['event-1', 'event-2', 'event-3'].map((id) => `{ event(id: "${id}") { ${EVENT} } }`),
  '{ event(id: "event-2") { title } }',
  '{ relations { nodes { slug summary { eventCount first { slug title } last { slug version } } } } }',
  '{ relation(id: "atlantis-mu") { summary { eventCount last { title } } } }',
  '{ event(id: "event-1") { backlinks { nodes { kind event { slug title } } totalCount } } }',
  '{ event(id: "event-1") { statements { nodes { slug } } mentions { nodes { slug } } revisions { nodes { version } } } }',
  '{ actor(id: "ann") { name timeline { nodes { slug date { edtf } } } statements { totalCount } } }',
  '{ place(id: "land") { name events { nodes { slug } } } }',
  '{ topic(id: "peace") { events { totalCount } statements { totalCount } } }',
  '{ source(id: "the-paper") { events { totalCount } } }',
  '{ statement(id: "statement-a") { version status paraphrase date { edtf } madeAt { slug title } mentionedEvents { title } } }',
  '{ statements { nodes { slug paraphrase } totalCount } }',
  '{ search(text: "written") { nodes { label } } }',
  '{ changes(after: "0", first: 100) { nodes { position version subject { label } } } }',
  '{ relations { nodes { slug title parties { name } } } actors { nodes { slug name } } topics { nodes { name } } }',
];

interface StoredRecord {
  readonly slug: string;
  readonly version: number;
  readonly status: string;
}

/** A cached response outlives changes that do not affect it; one that affects it must not be missed. */
describe('cached responses after any change', () => {
  let world: World;
  let fresh: Service;
  beforeAll(async () => {
    world = await World.start('empty');
    await world.build.smallWorld();
    for (let count = 1; count <= 4; count += 1) await world.build.event({ date: `200${String(count)}` });
    await world.build.statement({ slug: 'statement-a', madeAt: 'event-1', mentionedEvents: ['event-2'] });
    await world.build.statement({ slug: 'statement-b' });
    const settings = readSettings({
      DATABASE_URL: world.databaseUrl,
      PORT: '0',
      SEED: 'none',
      RESPONSE_CACHE_MB: '0',
      RATE_LIMIT_PER_ADDRESS: '1000000',
    });
    fresh = await startService(settings, createLogger('silent'), new AbortController().signal);
  });
  afterAll(async () => {
    await fresh.close();
    await world.stop();
  });

  async function fetchResponse(service: Service, query: string): Promise<string> {
    const headers = { 'content-type': 'application/json' };
    const response = await fetch(`${service.url}/graphql`, {
      method: 'POST',
      headers,
      body: JSON.stringify({ query }),
    });
    return response.text();
  }

  /** All current records of a kind. */
  async function all(list: string): Promise<StoredRecord[]> {
    const statuses = ['events', 'statements'].includes(list) ? '(filter: { statuses: [PUBLISHED, RETRACTED] })' : '';
    const status = statuses === '' ? '' : 'status';
    const response = await world.get(`{ ${list}${statuses} { nodes { slug version ${status} } } }`);
    return (response[list] as { nodes: StoredRecord[] }).nodes;
  }

  function eventInput(random: Random, step: number): object {
    const some = <Item>(items: readonly Item[]): Item[] => items.filter(() => random.between(0, 1) === 0);
    const relations = some(['atlantis-lemuria', 'atlantis-mu']);
    return {
      titles: text(`written ${String(step)}`),
      date: random.pick(['2001', '2002-03', '2003-04-05']),
      kind: random.pick(['OTHER', 'VISIT', 'MEETING']),
      relations: relations.length > 0 ? relations : ['atlantis-mu'],
      places: some(['town']),
      topics: some(['peace']),
      participations: some(['ann', 'bob']).map((actor) => ({ actor, role: 'GUEST' })),
      links: [],
    };
  }

  async function change(random: Random, step: number): Promise<void> {
    const reason = { reason: 'a test' };
    const update = async (list: string, type: string, input: object): Promise<void> => {
      const things = (await all(list)).filter(({ status }) => status !== 'RETRACTED');
      const { slug, version } = random.pick(things);
      await world.mutate(`update${type}`, { id: slug, expectedVersion: version, ...input, ...reason });
    };
    const turn = async (list: string, type: string): Promise<void> => {
      const { slug, version, status } = random.pick(await all(list));
      const verb = status === 'RETRACTED' ? 'reinstate' : 'retract';
      await world.mutate(`${verb}${type}`, { id: slug, expectedVersion: version, ...reason });
    };
    const title = `written ${String(step)}`;
    switch (random.between(0, 9)) {
      case 0:
        await world.mutate('createEvent', {
          slug: `more-${String(step)}`,
          ...eventInput(random, step),
          citations: cited,
        });
        break;
      case 1:
      case 2:
        await update('events', 'Event', eventInput(random, step));
        break;
      case 3:
        await update('events', 'Event', { links: [{ kind: random.pick(['RELATED', 'PART_OF']), event: 'event-1' }] });
        break;
      case 4:
        await turn('events', 'Event');
        break;
      case 5:
        await update('statements', 'Statement', {
          paraphrases: text(title),
          madeAt: random.pick(['event-2', 'event-3']),
        });
        break;
      case 6:
        await turn('statements', 'Statement');
        break;
      case 7:
        await update('events', 'Event', { date: random.pick(['1999', '2005']) });
        break;
      case 8:
        await update('topics', 'Topic', { names: text(title) });
        break;
      default:
        await world.mutate('createStatement', {
          slug: `said-${String(step)}`,
          speakers: [{ actor: 'ann' }],
          madeAt: 'event-1',
          paraphrases: text(title),
          citations: cited,
        });
    }
  }

  it(`equal new responses, of ${String(QUERIES.length)} queries after each of ${String(STEPS)} (seed ${String(SEED)})`, async () => {
    const random = new Random(SEED);
    let outlived = 0;
    for (let step = 0; step < STEPS; step += 1) {
      await change(random, step);
      const { invalidationLog } = world.service.domain;
      const [{ last }] = (await fresh.database.rows({
        text: 'select max(position)::text as last from change',
        values: [],
      })) as [{ last: string }];
      await until('the log is read', () => String(invalidationLog.position.number) === last);
      let statements = 0;
      const stop = world.service.database.observe(() => (statements += 1));
      for (const query of QUERIES) {
        const before = statements;
        const cached = await fetchResponse(world.service, query);
        if (statements === before) outlived += 1;
        expect({ query, response: cached }).toEqual({ query, response: await fetchResponse(fresh, query) });
      }
      stop();
    }
    // Some are: else this would prove nothing of cached responses.
    expect(outlived).toBeGreaterThan(STEPS * 2);
  }, 120_000);
});
