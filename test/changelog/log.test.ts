import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import sql from 'sql-template-tag';
import { Random } from '../support/random.js';
import { timelineDifferencesOf } from '../support/timeline-differences.js';
import { World } from '../support/world.js';

const WRITERS = 50;
const EVENTS = 10;
const SEED = 1_989;
const STEPS = 250;
const LANGUAGES = ['en', 'fr', 'de', 'es', 'it'];
const cited = [{ source: 'the-paper' }];

interface Followed {
  readonly kind: string;
  readonly effect: string;
  readonly position: string;
  readonly subject: { readonly __typename: string; readonly slug: string };
}

/** Reads the log page by page, and applies the effects of each change to a list. */
async function follow(world: World, variables: object, list: Set<string>, after = '0'): Promise<string> {
  for (;;) {
    const { changes } = await world.get(
      `query ($kinds: [RecordKind!], $filter: EventFilter, $after: String) {
        changes(kinds: $kinds, filter: $filter, after: $after, first: 100) {
          nodes { kind effect position subject { __typename ... on Event { slug } ... on Statement { slug } } }
          pageInfo { hasNextPage endCursor }
        }
      }`,
      { variables: { kinds: ['EVENT'], ...variables, after } },
    );
    for (const { effect, subject } of changes.nodes as Followed[]) {
      if (effect === 'ENTERED') expect(list.has(subject.slug)).toBe(false);
      else expect(list.has(subject.slug)).toBe(true);
      if (effect === 'LEFT') list.delete(subject.slug);
      else list.add(subject.slug);
    }
    after = (changes.pageInfo.endCursor as string | null) ?? after;
    if (!(changes.pageInfo.hasNextPage as boolean)) return after;
  }
}

describe('the log', () => {
  let world: World;
  beforeAll(async () => {
    world = await World.start('empty');
    await world.build.smallWorld();
  });
  afterAll(() => world.stop());

  /** Checks that positions and versions have no gap, and that the last versions equal the current records. */
  async function isComplete(): Promise<void> {
    const [gaps] = await world.service.database.rows<{ positions: boolean; versions: boolean }>(sql`
      select (select max(position) = count(*) and min(position) = 1 from change) as positions,
        (select bool_and(versions = latest) from (
          select count(*) as versions, max(version) as latest from change group by subject_id) of_each) as versions`);
    expect(gaps).toEqual({ positions: true, versions: true });
    const astray = await world.service.database.rows(sql`
      select l.subject_kind, l.subject_id from versioned_record l
      left join lateral (select * from change c where c.subject_id = l.subject_id order by version desc limit 1) c on true
      where (l.snapshot, l.version, l.status, l.relation_ids, l.event_id)
        is distinct from (c.snapshot, c.version, c.status, c.relation_ids, c.event_id)`);
    expect(astray).toEqual([]);
  }

  it('loses no update when fifty clients update the same ten events at once', async () => {
    for (let created = 0; created < EVENTS; created += 1)
      await world.build.event({ slug: `shared-${String(created)}`, date: '2000' });
    let conflicts = 0;
    /** Adds a remark in a language that only this writer uses, retrying as often as needed. */
    const revise = async (writer: number, slug: string): Promise<void> => {
      const language = LANGUAGES[Math.floor(writer / EVENTS)] ?? '';
      for (;;) {
        const { event } = await world.get(`{ event(id: "${slug}") { version notes { language text } } }`);
        const { userErrors } = await world.mutate('updateEvent', {
          id: slug,
          expectedVersion: event.version,
          reason: `from ${language}`,
          notes: [...event.notes, { language, text: `seen by ${language}` }],
        });
        if (userErrors.length === 0) return;
        expect(userErrors[0].code).toBe('VERSION_CONFLICT');
        conflicts += 1;
      }
    };
    await Promise.all(
      Array.from({ length: WRITERS }, (_, writer) => revise(writer, `shared-${String(writer % EVENTS)}`)),
    );
    for (let created = 0; created < EVENTS; created += 1) {
      const { event } = await world.get(
        `{ event(id: "shared-${String(created)}") { version notes { language } revisions(first: 100) { nodes { version } } } }`,
      );
      expect(event.version).toBe(1 + WRITERS / EVENTS);
      expect(event.notes).toHaveLength(WRITERS / EVENTS);
      expect(event.revisions.nodes.map(({ version }: { version: number }) => version)).toEqual([1, 2, 3, 4, 5, 6]);
    }
    // Without a conflict the test proves nothing.
    expect(conflicts).toBeGreaterThan(0);
    await isComplete();
  }, 60_000);

  it(`keeps a replayed list equal to the queried list, through any change and filter (seed ${String(SEED)})`, async () => {
    const random = new Random(SEED);
    const filters = [
      null,
      { kinds: ['VISIT'] },
      { relations: ['atlantis-mu'] },
      { actors: [{ anyOf: ['ann'], roles: ['HOST'] }] },
      { actors: [{ noneOf: ['bob'] }] },
      { window: { from: '2000-01-01', to: '2004-12-31' } },
      { topics: ['peace'] },
      { places: ['land'] },
      { text: 'gamma' },
      { hasAlternativeDates: true },
      { hasLocation: true },
      { hasLocation: false },
      { confidence: ['LOW'] },
      { publishers: ['The Other Paper'] },
      { publishers: ['press'] },
      { sides: ['mu'] },
      { publisherCount: { min: 2 } },
      { monthDays: ['05-06', '12-31'] },
      { around: { event: 'anchor', days: 200 } },
      { statuses: ['RETRACTED'] },
      { statuses: ['RETRACTED', 'PUBLISHED'], kinds: ['VISIT', 'MEETING'] },
    ];
    await world.mutate('createOrganization', {
      slug: 'press',
      kind: 'NEWSPAPER',
      names: [{ language: 'en', text: 'Press' }],
      seat: 'mu',
    });
    await world.mutate('createSource', {
      slug: 'other-paper',
      kind: 'PRESS',
      publisher: 'The Other Paper',
      publishedBy: 'press',
      language: 'en',
    });
    const location = { latitude: 1, longitude: 2 };
    await world.mutate('updatePlace', { id: 'town', expectedVersion: 1, reason: 'a map', location });
    await world.build.event({ slug: 'anchor', date: '2004-06-01' });
    const subscriptions = filters.map((filter) => ({ filter, list: new Set<string>(), after: '0' }));
    const half = { filter: { kinds: ['VISIT'] }, list: new Set<string>(), after: '' };
    const versions = new Map<string, { version: number; status: string }>();
    const parts = (): object => ({
      ...(random.next() < 0.5 && { kind: random.pick(['VISIT', 'MEETING', 'SPEECH']) }),
      ...(random.next() < 0.5 && { titles: [{ language: 'en', text: random.pick(['Alpha', 'Beta', 'Gamma ray']) }] }),
      ...(random.next() < 0.5 && {
        date: random.pick([
          '1999',
          '2000-05',
          '2004/2006',
          '[..2003-01-01]',
          '2010~',
          '2004-05-06',
          '2003-12-30/2004-01-02',
        ]),
      }),
      ...(random.next() < 0.5 && {
        relations: random.pick([['atlantis-mu'], ['atlantis-lemuria'], ['atlantis-mu', 'atlantis-lemuria']]),
      }),
      ...(random.next() < 0.5 && { topics: random.pick([[], ['peace']]) }),
      ...(random.next() < 0.5 && { places: random.pick([[], ['town'], ['land']]) }),
      ...(random.next() < 0.5 && { confidence: random.pick(['LOW', 'HIGH']) }),
      ...(random.next() < 0.4 && {
        citations: [{ source: random.pick(['the-paper', 'other-paper']) }],
      }),
      ...(random.next() < 0.4 && {
        alternativeDates: random.pick([[], [{ date: '1998', citations: [{ source: 'other-paper' }] }]]),
      }),
      ...(random.next() < 0.5 && {
        participations: random.pick([
          [],
          [{ actor: 'ann', role: 'HOST' }],
          [{ actor: 'ann', role: 'GUEST' }],
          [{ actor: 'bob', role: 'HOST', onBehalfOf: 'ann' }],
        ]),
      }),
    });
    for (let step = 0; step < STEPS; step += 1) {
      const slug = `e-${String(random.between(1, 25))}`;
      const known = versions.get(slug);
      if (!known) {
        const event = {
          kind: 'VISIT',
          titles: [{ language: 'en', text: 'Delta' }],
          date: '2001',
          citations: cited,
          ...parts(),
        };
        const { userErrors } = await world.mutate('createEvent', { relations: ['atlantis-lemuria'], slug, ...event });
        expect(userErrors).toEqual([]);
        versions.set(slug, { version: 1, status: 'PUBLISHED' });
        continue;
      }
      const input = { id: slug, expectedVersion: known.version, reason: 'for a test' };
      const verb =
        known.status === 'RETRACTED' ? 'reinstateEvent' : random.next() < 0.2 ? 'retractEvent' : 'updateEvent';
      const { userErrors } = await world.mutate(verb, verb === 'updateEvent' ? { ...input, ...parts() } : input);
      expect(userErrors).toEqual([]);
      const status = verb === 'retractEvent' ? 'RETRACTED' : 'PUBLISHED';
      versions.set(slug, { version: known.version + 1, status });
      if (step === STEPS / 2) {
        // Starting from a page's own position, no change is missed or repeated.
        const { events } = await world.get(
          `query ($filter: EventFilter) { events(first: 100, filter: $filter) { position nodes { slug } } }`,
          { variables: { filter: half.filter } },
        );
        half.after = events.position as string;
        for (const { slug: listed } of events.nodes as { slug: string }[]) half.list.add(listed);
      }
      if (step % 50 === 0) {
        for (const one of subscriptions) one.after = await follow(world, { filter: one.filter }, one.list, one.after);
      }
    }
    for (const one of [...subscriptions, half]) {
      await follow(world, { filter: one.filter }, one.list, one.after);
      const { events } = await world.get(
        'query ($filter: EventFilter) { events(first: 100, filter: $filter) { nodes { slug } } }',
        { variables: { filter: one.filter } },
      );
      const listed = (events.nodes as { slug: string }[]).map(({ slug }) => slug).sort();
      expect({ filter: one.filter, list: [...one.list].sort() }).toEqual({ filter: one.filter, list: listed });
    }
    await isComplete();
    expect(await timelineDifferencesOf(world.databaseUrl)).toEqual([]);
  }, 120_000);

  it('returns statements with the event at which they were made', async () => {
    const statement = {
      slug: 'said',
      speakers: [{ actor: 'ann' }],
      madeAt: 'shared-0',
      paraphrases: [{ language: 'en', text: 'It was said.' }],
      citations: cited,
    };
    await world.mutate('createStatement', statement);
    const after = (await world.get('{ events(first: 1) { position } }')).events.position as string;
    const followed = async (filter: object | null): Promise<unknown[]> => {
      const { changes } = await world.get(
        `query ($filter: EventFilter, $after: String) { changes(kinds: [STATEMENT], filter: $filter, after: $after) {
          nodes { effect event { slug } } } }`,
        { variables: { filter, after } },
      );
      return changes.nodes as unknown[];
    };
    await world.mutate('updateStatement', { id: 'said', expectedVersion: 1, reason: 'elsewhere', madeAt: 'shared-1' });
    await world.mutate('retractStatement', { id: 'said', expectedVersion: 2, reason: 'never said' });
    const [first, second] = [{ slug: 'shared-0' }, { slug: 'shared-1' }];
    expect(await followed(null)).toEqual([
      { effect: 'STAYED', event: second },
      { effect: 'LEFT', event: second },
    ]);
    const { event } = await world.get('{ event(id: "shared-1") { version } }');
    await world.mutate('updateEvent', { id: 'shared-1', expectedVersion: event.version, reason: 'r', kind: 'SPEECH' });
    expect(first).toBeDefined();
    // The events as they were at that time: neither was a speech.
    expect(await followed({ kinds: ['SPEECH'] })).toEqual([]);
    await world.mutate('reinstateStatement', { id: 'said', expectedVersion: 3, reason: 'said after all' });
    expect(await followed({ kinds: ['SPEECH'] })).toEqual([{ effect: 'ENTERED', event: second }]);
  });

  it.each(['x', '-1', '1.5', '99999999999999999999'])('rejects the position %s and names it', async (after) => {
    const { errors } = await world.sendRequest('query ($after: String) { changes(after: $after) { nodes { kind } } }', {
      variables: { after },
    });
    expect(errors?.[0]?.extensions).toEqual({ code: 'BAD_CURSOR', argument: 'after' });
  });

  it('pages through a history in both directions', async () => {
    const history = async (args: string): Promise<number[]> => {
      const { event } = await world.get(`{ event(id: "shared-2") { revisions(${args}) { nodes { version } } } }`);
      return (event.revisions.nodes as { version: number }[]).map(({ version }) => version);
    };
    expect(await history('last: 2')).toEqual([5, 6]);
    const { event } = await world.get(
      `{ event(id: "shared-2") { revisions(first: 3) { pageInfo { endCursor hasNextPage } } } }`,
    );
    expect(event.revisions.pageInfo.hasNextPage).toBe(true);
    expect(await history(`after: "${event.revisions.pageInfo.endCursor as string}"`)).toEqual([4, 5, 6]);
  });
});
