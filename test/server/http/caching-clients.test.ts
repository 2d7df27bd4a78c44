import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ApolloClient, gql, HttpLink, InMemoryCache } from '@apollo/client/core/index.js';
import { Client, fetchExchange } from '@urql/core';
import { cacheExchange } from '@urql/exchange-graphcache';
import { parse, validate, buildSchema } from 'graphql';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { possibleTypes, typePolicies } from '../../../schema/clients/apollo.js';
import { keys, resolvers } from '../../../schema/clients/graphcache.js';
import { projectRoot } from '../../../src/config/project-root.js';
import { World } from '../../support/world.js';

const PAGE_SIZE = 20;
const read = (path: string): string => readFileSync(join(projectRoot(), path), 'utf8');

/** What a list shows of each event. */
const LIST = `query List($first: Int!, $after: String) {
  relation(id: "china-russia") {
    id title(language: "en")
    timeline(first: $first, after: $after) {
      position
      edges { node {
        id slug title(language: "en") titles { language text }
        date { edtf display(language: "en") }
        participations { id role actor { id name(language: "en") } }
        citations { id source { id publisher } }
        alternativeDates { id date { edtf display(language: "en") } }
        links { id kind }
        statements(first: 3) { edges { node { id paraphrase(language: "en") speakers { id actor { id } } } } }
      } }
      pageInfo { hasNextPage endCursor }
    }
  }
}`;

/** What a page shows of one event: of the same things, other fields. */
const DETAIL = `query Detail($id: ID!) {
  event(id: $id) {
    id summary(language: "en") titles { language }
    date { edtf precision earliest latest }
    participations { id basis onBehalfOf { id label(language: "en") } offices { id title(language: "en") } citations { id basis } }
    citations { id basis locator { page paragraph } source { id url language } assertedBy { id } }
    alternativeDates { id standing date { edtf form } reasons { language text } citations { id source { id kind } } }
    links { id event { id title(language: "en") date { edtf precision } } }
    backlinks(first: 10) { edges { node { id kind event { id slug } } } }
    statements(first: 3) { edges { node { id speakers { id onBehalfOf { id } offices { id } } citations { id } } } }
    relations { id parties { id slug } timeline { totalCount } }
  }
}`;

const FIRST = { first: PAGE_SIZE };

interface Timeline {
  readonly position: string;
  readonly edges: readonly { readonly node: { readonly id: string; readonly slug: string } }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string };
}
type ListData = Readonly<Record<'relation', { readonly timeline: Timeline }>>;

describe('what schema/clients has for caching clients', () => {
  it('is up to date with the schema', () => {
    const script = join(projectRoot(), '.ci', 'emit-clients.js');
    expect(execFileSync(process.execPath, [script, '--check'], { encoding: 'utf8' })).toBe('');
  });

  it('has the types of each interface as data, too', () => {
    expect(JSON.parse(read('schema/clients/possible-types.json'))).toEqual(possibleTypes);
    expect(possibleTypes['Actor']).toEqual(['Group', 'Organization', 'Person', 'State']);
  });

  it('is tested with valid operations', () => {
    const schema = buildSchema(read('schema/schema.graphql'));
    for (const operation of [LIST, DETAIL]) expect(validate(schema, parse(operation))).toEqual([]);
  });
});

describe('a client with a normalizing cache', () => {
  let world: World;
  let url: string;
  let requests: string[];
  let edits = 0;
  beforeAll(async () => {
    world = await World.start('seeded');
    url = `${world.service.url}/graphql`;
  });
  beforeEach(() => {
    requests = [];
  });
  afterAll(() => world.stop());

  const counted: typeof fetch = (input, init) => {
    requests.push((JSON.parse(init?.body as string) as { operationName: string }).operationName);
    return fetch(input, init);
  };

  /** Edits an event; returns the slugs of what a follower then receives after a position. */
  async function edit(slug: string): Promise<(position: string) => Promise<string[]>> {
    edits += 1;
    const summaries = [{ language: 'en', text: `Edited ${String(edits)} times` }];
    const { event } = await world.get(`{ event(id: "${slug}") { version } }`);
    const meta = { id: slug, expectedVersion: event.version as number, reason: 'a test' };
    expect((await world.mutate('updateEvent', { ...meta, summaries })).userErrors).toEqual([]);
    return async (after) => {
      const query = 'query ($after: String) { changes(after: $after) { nodes { event { slug } } } }';
      const { changes } = await world.get(query, { variables: { after } });
      return (changes.nodes as { event: { slug: string } }[]).map((node) => node.event.slug);
    };
  }

  const slugs = ({ edges }: Timeline): string[] => edges.map(({ node }) => node.slug);

  describe('Apollo Client', () => {
    let client: ApolloClient;
    beforeEach(() => {
      client = new ApolloClient({
        link: new HttpLink({ uri: url, fetch: counted }),
        cache: new InMemoryCache({ possibleTypes, typePolicies }),
      });
    });

    /** A list that is shown, of two pages. */
    async function showList(): Promise<{ known: () => Timeline; fetchMore: () => Promise<unknown>; stop: () => void }> {
      const watched = client.watchQuery<ListData>({ query: gql(LIST), variables: FIRST });
      const subscription = watched.subscribe(() => undefined);
      await client.query({ query: gql(LIST), variables: FIRST });
      const known = (): Timeline =>
        (client.readQuery<ListData>({ query: gql(LIST), variables: FIRST }) as ListData).relation.timeline;
      const fetchMore = (): Promise<unknown> => watched.fetchMore({ variables: { after: known().pageInfo.endCursor } });
      return { known, fetchMore, stop: () => subscription.unsubscribe() };
    }

    const query = (text: string, variables = {}, options = {}): Promise<unknown> =>
      client.query({ query: gql(text), variables, ...options });

    it('opens details beside a list: one request each, and no row is lost', async () => {
      const { known, fetchMore, stop } = await showList();
      await fetchMore();
      const before = known();
      expect(before.edges).toHaveLength(2 * PAGE_SIZE);
      for (const { node } of [...before.edges.slice(0, 3), ...before.edges.slice(-2)]) {
        await query(DETAIL, { id: node.id });
      }
      expect(requests).toEqual(['List', 'List', ...Array<string>(5).fill('Detail')]);
      expect(known()).toEqual(before);
      // Both are complete: neither is requested again.
      for (const { node } of before.edges.slice(0, 3)) await query(DETAIL, { id: node.id });
      await query(LIST, FIRST);
      expect(requests).toHaveLength(7);
      stop();
    });

    it('loads a list beside a detail that is shown: neither is requested again', async () => {
      const { event } = await world.get('{ event(id: "cn-ru-ssc-19-2024") { id } }');
      const variables = { id: event.id as string };
      const watched = client.watchQuery({ query: gql(DETAIL), variables });
      const subscription = watched.subscribe(() => undefined);
      await query(DETAIL, variables);
      const before = client.readQuery({ query: gql(DETAIL), variables });
      const { fetchMore, stop } = await showList();
      await fetchMore();
      expect(requests).toEqual(['Detail', 'List', 'List']);
      expect(client.readQuery({ query: gql(DETAIL), variables })).toMatchObject({ event: { id: event.id as string } });
      expect(Object.keys(before as object)).toEqual(['event']);
      stop();
      subscription.unsubscribe();
    });

    it('keeps a list whose count, position or first rows another query reads', async () => {
      const { known, fetchMore, stop } = await showList();
      await fetchMore();
      const before = known();
      await query('query Count { relation(id: "china-russia") { id timeline { totalCount position } } }');
      for (const timeline of [
        'timeline(first: 3) { position edges { node { id } } pageInfo { endCursor hasNextPage } }',
        'timeline(first: 5) { pageInfo { startCursor endCursor } }',
      ]) {
        const text = `query Peek { relation(id: "china-russia") { id ${timeline} } }`;
        await query(text, {}, { fetchPolicy: 'network-only' });
        expect(known()).toEqual(before);
      }
      expect(requests).toEqual(['List', 'List', 'Count', 'Peek', 'Peek']);
      stop();
    });

    it('takes no part of a page that was not read for an empty one', async () => {
      await query('query Count { relation(id: "china-russia") { id timeline { totalCount } } }');
      const { known, stop } = await showList();
      expect(known().edges).toHaveLength(PAGE_SIZE);
      stop();
      await query('query Few { events(first: 2) { edges { node { id } } } }');
      await query('query Cursors { events(first: 2) { pageInfo { endCursor } } }');
      const cursors = client.readQuery<{ events: Timeline }>({
        query: gql('{ events(first: 2) { pageInfo { endCursor } } }'),
      });
      expect(cursors?.events.pageInfo.endCursor).toMatch(/./);
      expect(requests).toEqual(['Count', 'List', 'Few', 'Cursors']);
    });

    it('merges two dates only where their text is the same', async () => {
      const { event } = await world.get('{ event(id: "kazan-declaration-2024") { id version date { edtf } } }');
      const variables = { id: event.id as string };
      const one = 'query One($id: ID!) { event(id: $id) { id date { edtf display(language: "en") } } }';
      const other = 'query Other($id: ID!) { event(id: $id) { id date { edtf precision } } }';
      const cached = (text: string): unknown => client.readQuery({ query: gql(text), variables });
      await query(one, variables);
      await query(other, variables);
      expect(cached(one)).toMatchObject({ event: { date: { edtf: event.date.edtf as string } } });
      const meta = { id: 'kazan-declaration-2024', expectedVersion: event.version as number, reason: 'a test' };
      await world.mutate('updateEvent', { ...meta, date: '2024' });
      await client.query({ query: gql(other), variables, fetchPolicy: 'network-only' });
      expect(cached(other)).toMatchObject({ event: { date: { edtf: '2024', precision: 'YEAR' } } });
      // The former text of the former date is not shown for the new one.
      expect(cached(one)).toBeNull();
      const back = { ...meta, expectedVersion: meta.expectedVersion + 1, date: event.date.edtf as string };
      await world.mutate('updateEvent', back);
    });

    it('pages on after an event of the first page was edited, and follows: the edit arrives', async () => {
      const { known, fetchMore, stop } = await showList();
      const { position } = known();
      const [slug = ''] = slugs(known());
      const follow = await edit(slug);
      await fetchMore();
      await fetchMore();
      expect(known().edges).toHaveLength(3 * PAGE_SIZE);
      expect(known().position).toBe(position);
      expect(await follow(known().position)).toEqual([slug]);
      stop();
    });
  });

  describe('urql with graphcache', () => {
    let client: Client;
    beforeEach(() => {
      const schema = JSON.parse(read('schema/clients/introspection.json')) as never;
      client = new Client({
        url,
        exchanges: [cacheExchange({ schema, keys, resolvers }), fetchExchange],
        preferGetMethod: false,
        fetch: counted,
      });
    });

    async function query<Data>(text: string, variables: object): Promise<Data> {
      const { data, error } = await client.query(text, variables).toPromise();
      expect(error).toBeUndefined();
      return data as Data;
    }

    it('opens details beside a list: one request each, and no row is lost', async () => {
      const shown: (ListData | undefined)[] = [];
      const first = client.query<ListData>(LIST, FIRST).subscribe(({ data }) => shown.push(data));
      const { relation } = await query<ListData>(LIST, FIRST);
      const second = { ...FIRST, after: relation.timeline.pageInfo.endCursor };
      const rest = client.query<ListData>(LIST, second).subscribe(({ data }) => shown.push(data));
      const before = (await query<ListData>(LIST, second)).relation.timeline;
      expect(before.edges).toHaveLength(2 * PAGE_SIZE);
      for (const { node } of [...before.edges.slice(0, 3), ...before.edges.slice(-2)]) {
        await query(DETAIL, { id: node.id });
      }
      expect(slugs((await query<ListData>(LIST, second)).relation.timeline)).toEqual(slugs(before));
      for (const { node } of before.edges.slice(0, 3)) await query(DETAIL, { id: node.id });
      expect(requests).toEqual(['List', 'List', ...Array<string>(5).fill('Detail')]);
      expect(shown.at(-1)?.relation.timeline.edges).toHaveLength(2 * PAGE_SIZE);
      first.unsubscribe();
      rest.unsubscribe();
    });

    it('merges two dates only where their text is the same', async () => {
      const { event } = await world.get('{ event(id: "kazan-declaration-2024") { id version date { edtf } } }');
      const variables = { id: event.id as string };
      const one = 'query One($id: ID!) { event(id: $id) { id date { edtf display(language: "en") } } }';
      const other = 'query Other($id: ID!) { event(id: $id) { id date { edtf precision } } }';
      const { event: before } = await query<{ event: { date: { display: string } } }>(one, variables);
      const meta = { id: 'kazan-declaration-2024', expectedVersion: event.version as number, reason: 'a test' };
      await world.mutate('updateEvent', { ...meta, date: '2024' });
      await query(other, variables);
      // The former text is not shown for the new date: it is requested.
      const { event: after } = await query<{ event: { date: { display: string } } }>(one, variables);
      expect(after.date.display).not.toBe(before.date.display);
      expect(requests).toEqual(['One', 'Other', 'One']);
      const back = { ...meta, expectedVersion: meta.expectedVersion + 1, date: event.date.edtf as string };
      await world.mutate('updateEvent', back);
    });

    it('pages on after an event of the first page was edited, and follows: the edit arrives', async () => {
      const { relation } = await query<ListData>(LIST, FIRST);
      const { position, pageInfo } = relation.timeline;
      const [slug = ''] = slugs(relation.timeline);
      const follow = await edit(slug);
      const second = await query<ListData>(LIST, { ...FIRST, after: pageInfo.endCursor });
      const { endCursor } = second.relation.timeline.pageInfo;
      const { timeline } = (await query<ListData>(LIST, { ...FIRST, after: endCursor })).relation;
      expect(timeline.edges).toHaveLength(3 * PAGE_SIZE);
      expect(timeline.position).toBe(position);
      expect(await follow(timeline.position)).toEqual([slug]);
    });
  });
});
