import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { World } from '../../support/world.js';

const PAGE = `
  position edges { cursor node { slug } } pageInfo { startCursor endCursor hasNextPage hasPreviousPage }`;
const QUERY = `query ($first: Int, $after: String, $last: Int, $before: String) {
  events(first: $first, after: $after, last: $last, before: $before) { ${PAGE} }
}`;
const EVENTS = 9;

interface Page {
  readonly position: string;
  readonly edges: readonly { readonly cursor: string; readonly node: { readonly slug: string } }[];
  readonly pageInfo: { readonly startCursor: string; readonly endCursor: string };
}

/** Clients keep the position of the latest page: it must not skip changes to the pages before. */
describe('the position of a page', () => {
  let world: World;
  let topics = 0;
  beforeAll(async () => {
    world = await World.start('empty');
    for (let created = 0; created < EVENTS; created += 1) {
      await world.build.event({ date: `200${String(created)}-01-01` });
    }
  });
  beforeEach(change);
  afterAll(() => world.stop());

  /** Any change moves the end of the log. */
  async function change(): Promise<string> {
    topics += 1;
    const names = [{ language: 'en', text: 'Peace' }];
    const written = await world.mutate('createTopic', { slug: `topic-${String(topics)}`, names });
    return written.change.position as string;
  }

  const read = async (variables: Record<string, unknown>): Promise<Page> =>
    (await world.get(QUERY, { variables })).events as Page;
  const slugs = ({ edges }: Page): string[] => edges.map(({ node }) => node.slug);

  it('is that of the first page on all pages that its endCursor leads to, until a page is read anew', async () => {
    const first = await read({ first: 3 });
    const position = await change();
    expect(first.position).not.toBe(position);
    const found = slugs(first);
    for (let { endCursor } = first.pageInfo, more = 2; more > 0; more -= 1) {
      const page = await read({ first: 3, after: endCursor });
      expect(page.position).toBe(first.position);
      ({ endCursor } = page.pageInfo);
      found.push(...slugs(page));
      await change();
    }
    expect(new Set(found).size).toBe(EVENTS);
    expect((await read({ first: 4 })).position > position).toBe(true);
  });

  it('is that of the last page on all pages that its startCursor leads to', async () => {
    const last = await read({ last: 3 });
    await change();
    const page = await read({ last: 3, before: last.pageInfo.startCursor });
    expect(page.position).toBe(last.position);
    await change();
    expect((await read({ last: 3, before: page.pageInfo.startCursor })).position).toBe(last.position);
  });

  it('is read by the statement of the page, on later pages too', async () => {
    const { pageInfo } = await read({ first: 3 });
    expect(await world.count(QUERY, { variables: { first: 2 } })).toBe(1);
    expect(await world.count(QUERY, { variables: { first: 2, after: pageInfo.endCursor } })).toBe(1);
  });

  it('is not in the cursors of edges: these lead to a page with a position of its own', async () => {
    const first = await read({ first: 3 });
    const position = await change();
    const [{ cursor }] = first.edges.slice(-1) as [Page['edges'][number]];
    expect(first.pageInfo.endCursor).not.toBe(cursor);
    const page = await read({ first: 3, after: cursor });
    expect(slugs(page)).toEqual(slugs(await read({ first: 3, after: first.pageInfo.endCursor })));
    expect(page.position).toBe(position);
    const { edges } = page;
    expect((await read({ first: 2, after: edges[0]?.cursor })).edges).toEqual(edges.slice(1));
  });

  it('is carried by pages on which it is not selected', async () => {
    for (const part of ['pageInfo { endCursor }', 'pageInfo { startCursor endCursor }']) {
      const { events } = await world.get('{ events(first: 3) { position pageInfo { startCursor endCursor } } }');
      const { events: plain } = await world.get(`{ events(first: 3) { ${part} } }`);
      expect(events).toMatchObject(plain);
      await change();
      const { events: next } = await world.get(
        `query ($after: String) { events(first: 3, after: $after) { ${part} } }`,
        {
          variables: { after: plain.pageInfo.endCursor },
        },
      );
      expect((await read({ first: 3, after: next.pageInfo.endCursor })).position).toBe(events.position);
    }
  });

  it('is the earlier one between two cursors', async () => {
    const one = await read({ first: 2 });
    await change();
    const other = await read({ last: 2 });
    const after = one.pageInfo.endCursor;
    const before = other.pageInfo.startCursor;
    expect((await read({ first: 3, after, before })).position).toBe(one.position);
    const later = await read({ first: 2 });
    await change();
    const between = {
      first: 3,
      after: later.pageInfo.endCursor,
      before: (await read({ last: 2 })).pageInfo.startCursor,
    };
    expect((await read(between)).position).toBe(later.position);
  });

  it('is of each page’s own cursor, for several pages of one operation', async () => {
    const one = await read({ first: 2 });
    await change();
    const other = await read({ first: 2 });
    await change();
    const data = await world.get(
      `query ($one: String, $other: String) {
        one: events(first: 2, after: $one) { ${PAGE} } other: events(first: 2, after: $other) { ${PAGE} } }`,
      { variables: { one: one.pageInfo.endCursor, other: other.pageInfo.endCursor } },
    );
    expect([data.one.position, data.other.position]).toEqual([one.position, other.position]);
    expect(data.one.edges).toEqual(data.other.edges);
  });

  it('leads a follower to what was changed on the first page meanwhile', async () => {
    const first = await read({ first: 3 });
    const [slug = ''] = slugs(first);
    const titles = [{ language: 'en', text: 'Another title' }];
    await world.mutate('updateEvent', { id: slug, expectedVersion: 1, reason: 'a test', titles });
    const page = await read({ first: 3, after: first.pageInfo.endCursor });
    const { changes } = await world.get(
      'query ($after: String) { changes(after: $after) { nodes { effect event { slug title } } } }',
      { variables: { after: page.position } },
    );
    expect(changes.nodes).toEqual([{ effect: 'STAYED', event: { slug, title: 'Another title' } }]);
  });

  it('is the present one after the log was rolled back, and the cursor pages on', async () => {
    const first = await read({ first: 3 });
    const second = await read({ first: 3, after: first.pageInfo.endCursor });
    await world.service.domain.changes.startEpoch();
    const position = await change();
    const page = await read({ first: 3, after: first.pageInfo.endCursor });
    expect(page.edges).toEqual(second.edges);
    expect(page.position).toBe(position);
    await change();
    expect((await read({ first: 3, after: page.pageInfo.endCursor })).position).toBe(position);
  });

  it('of a change that the log has no more, or never had, is replaced by the present one', async () => {
    const first = await read({ first: 3 });
    const [element = '', position = ''] = first.pageInfo.endCursor.split('.');
    const otherChange = position.replace(/.$/, (digit) => String((Number(digit) + 1) % 10));
    for (const lost of [otherChange, `1${'0'.repeat(35)}`, '0', '17']) {
      expect((await read({ first: 3, after: `${element}.${lost}` })).position).toBe(first.position);
    }
  });

  it.each(['after', 'before'] as const)('of the future is refused, naming %s', async (argument) => {
    const { pageInfo, position } = await read({ first: 3 });
    const [element = ''] = pageInfo.endCursor.split('.');
    const future = position.slice(0, 16) + '9'.repeat(12) + position.slice(28);
    const refused = await world.sendRequest(`query ($cursor: String) { events(${argument}: $cursor) { position } }`, {
      variables: { cursor: `${element}.${future}` },
    });
    expect(refused.errors).toMatchObject([
      {
        message: `${argument}: the log has not reached the position of the cursor`,
        extensions: { code: 'BAD_CURSOR', argument },
      },
    ]);
  });

  it.each(['.', '.x', '.-1', '.1.1', `.${'9'.repeat(37)}`, `.${'1'.repeat(2_000)}`, '..', '.0x10'])(
    'is refused where it is none: %s',
    async (suffix) => {
      const { pageInfo } = await read({ first: 3 });
      const [element = ''] = pageInfo.endCursor.split('.');
      const { errors } = await world.sendRequest(QUERY, { variables: { after: element + suffix } });
      expect(errors).toMatchObject([{ extensions: { code: 'BAD_CURSOR', argument: 'after' } }]);
    },
  );

  it('is accepted only by lists of events, of the same owner and order', async () => {
    const { pageInfo } = await read({ first: 3 });
    for (const field of [
      'statements(after: $after) { totalCount }',
      'changes(after: $after) { nodes { position } }',
      'events(after: $after, order: OLDEST_FIRST) { position }',
      'relation(id: "atlantis-lemuria") { timeline(after: $after) { position } }',
    ]) {
      const { errors } = await world.sendRequest(`query ($after: String) { ${field} }`, {
        variables: { after: pageInfo.endCursor },
      });
      expect(errors).toMatchObject([{ extensions: { code: 'BAD_CURSOR', argument: 'after' } }]);
    }
  });
});
