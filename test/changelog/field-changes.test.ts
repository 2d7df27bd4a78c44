import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import sql from 'sql-template-tag';
import { FIELD_VALUE_MAX } from '../../src/changelog/field-change.js';
import { World } from '../support/world.js';

interface FieldChange {
  readonly field: string;
  readonly before: unknown;
  readonly after: unknown;
}
interface Change {
  readonly kind: string;
  readonly version: number;
  readonly fields: readonly string[];
  readonly committedAt: string;
  readonly position: string;
  readonly changes: readonly FieldChange[];
}

const CHANGE = '{ kind version fields committedAt position changes { field before after } }';
const english = (text: string): object[] => [{ language: 'en', text }];

let world: World;
beforeAll(async () => {
  world = await World.start('empty');
  await world.build.smallWorld();
});
afterAll(() => world.stop());

async function update(id: string, expectedVersion: number, input: object): Promise<Change> {
  const { userErrors, change } = await world.mutate(
    'updateEvent',
    { id, expectedVersion, reason: 'a test', ...input },
    `change ${CHANGE}`,
  );
  expect(userErrors).toEqual([]);
  return change as Change;
}

async function revisions(id: string): Promise<Change[]> {
  return (await world.get(`{ event(id: "${id}") { revisions(first: 100) { nodes ${CHANGE} } } }`)).event.revisions
    .nodes as Change[];
}

async function changes(args: string): Promise<Change[]> {
  return (await world.get(`{ changes(first: 100, ${args}) { nodes ${CHANGE} } }`)).changes.nodes as Change[];
}

describe('the changes of a change', () => {
  it('have the values before and after, as the input has them', async () => {
    await world.build.event({ slug: 'dated', date: '2024' });
    const { actor, topic } = await world.get('{ actor(id: "ann") { id } topic(id: "peace") { id } }');
    const participation = { actor: actor.id as string, role: 'GUEST', basis: 'STATED', offices: [], citations: [] };
    expect(await update('dated', 1, { date: '2024-05', topics: ['peace'] })).toMatchObject({
      fields: ['date', 'topics'],
      changes: [
        { field: 'date', before: '2024', after: '2024-05' },
        { field: 'topics', before: [], after: [topic.id] },
      ],
    });
    expect((await update('dated', 2, { confidence: 'LOW', titles: english('A title') })).changes).toEqual([
      { field: 'titles', before: english('event-1'), after: english('A title') },
      { field: 'confidence', before: null, after: 'LOW' },
    ]);
    expect((await update('dated', 3, { clear: ['confidence'] })).changes).toEqual([
      { field: 'confidence', before: 'LOW', after: null },
    ]);
    const { changes: took } = await update('dated', 4, {
      participations: [{ actor: 'ann', role: 'GUEST' }],
      topics: [],
    });
    expect(took).toEqual([
      { field: 'topics', before: [topic.id], after: [] },
      { field: 'participations', before: [], after: [participation] },
    ]);
    // What was before can be written back as it is.
    const restored = Object.fromEntries(took.map(({ field, before }) => [field, before]));
    expect((await update('dated', 5, restored)).changes).toEqual([
      { field: 'topics', before: [], after: [topic.id] },
      { field: 'participations', before: [participation], after: [] },
    ]);
  });

  it('have nothing before the creation, and are empty for a change of status', async () => {
    await world.build.event({ slug: 'withdrawn', date: '2001-02-03' });
    for (const [index, mutation] of ['retractEvent', 'reinstateEvent'].entries())
      await world.mutate(mutation, { id: 'withdrawn', expectedVersion: index + 1, reason: 'a test' });
    const [created, ...others] = await revisions('withdrawn');
    expect(created?.changes.map(({ field }) => field)).toEqual(created?.fields);
    expect(created?.changes).toContainEqual({ field: 'date', before: null, after: '2001-02-03' });
    expect(created?.changes.every(({ before }) => before === null)).toBe(true);
    expect(others).toMatchObject([
      { kind: 'RETRACTED', changes: [] },
      { kind: 'REINSTATED', changes: [] },
    ]);
  });

  it('are of records of every kind', async () => {
    const { change } = await world.mutate(
      'updateSource',
      { id: 'the-paper', expectedVersion: 1, reason: 'a test', publisher: 'The Times' },
      `change ${CHANGE}`,
    );
    expect(change.changes).toEqual([{ field: 'publisher', before: 'The Paper', after: 'The Times' }]);
  });

  it('are sent to subscribers, too', async () => {
    await world.build.event({ slug: 'followed', date: '1999' });
    const follower = world.follow(
      'subscription ($after: String) { changes(after: $after) { kind changes { field before after } } }',
      { variables: { after: (await revisions('followed'))[0]?.position } },
    );
    await update('followed', 1, { date: '1998' });
    const [received] = await follower.until(1);
    await follower.stop();
    expect(received?.data).toEqual({
      changes: { kind: 'UPDATED', changes: [{ field: 'date', before: '1999', after: '1998' }] },
    });
  });

  it('take one statement for a whole page', async () => {
    const page = (first: number, selection: string): string =>
      `{ changes(first: ${String(first)}) { nodes { position ${selection} } } }`;
    const without = await world.count(page(10, ''));
    expect(await world.count(page(2, 'changes { field before }'))).toBe(without + 1);
    expect(await world.count(page(10, 'changes { field before }'))).toBe(without + 1);
  });

  it('do not return a value that is too long', async () => {
    await world.build.event({ slug: 'long', date: '1999' });
    const languages = ['en', 'fr', 'de', 'es', 'it', 'pt', 'nl', 'sv', 'da', 'fi'];
    const summaries = languages.map((language) => ({ language, text: '语'.repeat(FIELD_VALUE_MAX / 30) }));
    await update('long', 1, { summaries: summaries.slice(0, 9) });
    await world.mutate('updateEvent', { id: 'long', expectedVersion: 2, reason: 'a test', summaries });
    const { data, errors } = await world.sendRequest(
      `{ event(id: "long") { revisions(last: 1) { nodes { changes { field before after } } } } }`,
    );
    expect(data.event.revisions.nodes).toMatchObject([{ changes: [{ field: 'summaries', after: null }] }]);
    expect(data.event.revisions.nodes[0].changes[0].before).toHaveLength(9);
    expect(errors).toMatchObject([{ path: ['event', 'revisions', 'nodes', 0, 'changes', 0, 'after'] }]);
    expect(errors?.[0]?.message).toContain(`more than the ${String(FIELD_VALUE_MAX)} that are returned`);
  });
});

describe('the changes of a span of time', () => {
  const dates: Change[] = [];
  beforeAll(async () => {
    await world.build.event({ slug: 'timed', date: '1990' });
    for (let version = 1; version <= 6; version += 1)
      dates.push(await update('timed', version, { date: String(1990 + version) }));
  });

  const positions = (list: readonly Change[]): string[] => list.map(({ position }) => position);

  it('include those of the millisecond of either end', async () => {
    const [, second, , fourth] = dates;
    const found = positions(await changes(`from: "${second?.committedAt ?? ''}", to: "${fourth?.committedAt ?? ''}"`));
    const inSpan = ({ committedAt }: Change): boolean =>
      committedAt >= (second?.committedAt ?? '') && committedAt <= (fourth?.committedAt ?? '');
    expect(found).toEqual(positions(dates.filter(inSpan)));
    expect(found).toEqual(expect.arrayContaining([second?.position, fourth?.position]));
  });

  it('combine with the filter, the kinds, and paging', async () => {
    const from = dates[2]?.committedAt ?? '';
    await world.mutate('createTopic', { slug: 'later', names: english('Later') });
    expect(await changes(`from: "${from}", kinds: [TOPIC]`)).toHaveLength(1);
    expect(await changes(`from: "${from}", filter: { window: { from: "1800-01-01", to: "1801-01-01" } }`)).toEqual([]);
    const all = positions(await changes(`from: "${from}"`));
    const paged: string[] = [];
    for (let after: string | null = null, more = true; more;) {
      const { changes: page } = await world.get(
        'query ($from: DateTime, $after: String) { changes(first: 1, from: $from, after: $after) { nodes { position } pageInfo { hasNextPage endCursor } } }',
        { variables: { from, after } },
      );
      paged.push(...positions(page.nodes as Change[]));
      [after, more] = [page.pageInfo.endCursor as string, page.pageInfo.hasNextPage as boolean];
    }
    expect(paged).toEqual(all);
    expect(all.length).toBeGreaterThanOrEqual(4);
  });

  it('are none before the log and none after it', async () => {
    expect(await changes('to: "1999-12-31T23:59:59Z"')).toEqual([]);
    expect(await changes('from: "2999-01-01T00:00:00Z"')).toEqual([]);
    const { all, bounded } = await world.get(`{
      all: changes(first: 100) { nodes { position } }
      bounded: changes(first: 100, from: "0001-01-01T00:00:00Z", to: "9999-12-31T23:59:59.999Z") { nodes { position } }
    }`);
    expect(bounded).toEqual(all);
  });

  it.each([
    ['from: "2024-01-02T00:00:00Z", to: "2024-01-01T00:00:00Z"', 'to'],
    ['from: "0000-01-01T00:00:00Z"', 'from'],
    ['to: "0000-01-01T00:00:00Z"', 'to'],
  ])('reject %s', async (args, argument) => {
    const { errors } = await world.sendRequest(`{ changes(${args}) { nodes { position } } }`);
    expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT', argument } }]);
  });

  it('have times that do not go back, even if the clock does', async () => {
    const { database } = world.service;
    const [ahead] = await database.rows<{ ahead: string }>(sql`
      select (clock_timestamp() + interval '1 hour')::text as ahead`);
    await database.transaction(async (transaction) => {
      // As if the last change had been written by a server whose clock is an hour ahead.
      await transaction.rows(sql`set local session_replication_role = replica`);
      await transaction.rows(sql`
        update change set committed_at = ${ahead?.ahead}::timestamptz where position = (select max(position) from change)`);
    });
    const last = await update('timed', 7, { date: '1980' });
    expect(new Date(last.committedAt).getTime()).toBeGreaterThanOrEqual(new Date(ahead?.ahead ?? '').getTime() - 1);
    expect(positions(await changes(`from: "${last.committedAt}"`))).toContain(last.position);
  });
});
