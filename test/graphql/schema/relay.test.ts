import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  createOperationDescriptor,
  Environment,
  fetchQuery,
  getSingularSelector,
  Network,
  RecordSource,
  Store,
} from 'relay-runtime';
import type { ConcreteRequest, GraphQLResponse, Variables } from 'relay-runtime';
import { getDataID } from '../../../schema/clients/relay.js';
import { projectRoot } from '../../../src/config/project-root.js';
import { World } from '../../support/world.js';

const PAGE_SIZE = 25;

/** A front end's module, with the fragment that Relay's paging hooks require. */
const FRONT_END = `
import { graphql } from 'relay-runtime';

graphql\`
  fragment TimelinePage on Relation
  @refetchable(queryName: "TimelinePageRefetchQuery")
  @argumentDefinitions(
    first: { type: "Int" }
    after: { type: "String" }
    last: { type: "Int" }
    before: { type: "String" }
  ) {
    timeline(first: $first, after: $after, last: $last, before: $before) @connection(key: "TimelinePage_timeline") {
      position
      edges {
        node {
          id
          slug
          title(language: "en")
          date {
            edtf
            display(language: "en")
          }
          participations {
            actor {
              name(language: "en")
            }
          }
        }
      }
    }
  }
\`;

graphql\`
  query TimelinePageDetailQuery($id: ID!) {
    event(id: $id) {
      id
      date {
        edtf
        precision
      }
      participations {
        id
        role
        basis
        actor {
          __typename
        }
      }
      citations {
        id
        locator {
          page
        }
      }
      relations {
        id
        timeline {
          totalCount
        }
      }
    }
  }
\`;
`;

interface Page {
  readonly timeline: {
    readonly position?: string;
    readonly edges: readonly { readonly node: { readonly id?: string; readonly slug: string } }[];
    readonly pageInfo: {
      readonly hasNextPage: boolean;
      readonly hasPreviousPage: boolean;
      readonly startCursor: string;
      readonly endCursor: string;
    };
  };
}

describe('Relay', () => {
  let world: World;
  let folder: string;
  beforeAll(async () => {
    world = await World.start('seeded');
    folder = mkdtempSync(join(tmpdir(), 'entente-relay-'));
    mkdirSync(join(folder, 'src'));
    writeFileSync(join(folder, 'package.json'), '{ "type": "module" }');
    writeFileSync(join(folder, 'src', 'TimelinePage.js'), FRONT_END);
    const schema = join(projectRoot(), 'schema', 'schema.graphql');
    const config = { src: 'src', schema: 'schema.graphql', language: 'javascript', eagerEsModules: true };
    writeFileSync(join(folder, 'relay.config.json'), JSON.stringify(config));
    execFileSync('cp', [schema, join(folder, 'schema.graphql')]);
    const compiler = createRequire(import.meta.url).resolve('relay-compiler/cli.js');
    execFileSync(process.execPath, [compiler], { cwd: folder, stdio: 'pipe' });
  });
  afterAll(async () => {
    rmSync(folder, { recursive: true });
    await world.stop();
  });

  async function artifact<Artifact>(name: string): Promise<Artifact> {
    const path = join(folder, 'src', '__generated__', `${name}.graphql.js`);
    return ((await import(path)) as { default: Artifact }).default;
  }

  /** A front end with an empty store. */
  async function start() {
    const query = await artifact<ConcreteRequest>('TimelinePageRefetchQuery');
    const fragment = await artifact<Parameters<typeof getSingularSelector>[0]>('TimelinePage');
    const requests: string[] = [];
    const environment = new Environment({
      network: Network.create(async ({ name, text }, variables) => {
        requests.push(name);
        const response = await fetch(`${world.service.url}/graphql`, {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({ query: text, variables }),
        });
        return (await response.json()) as GraphQLResponse;
      }),
      store: new Store(new RecordSource()),
      getDataID,
    });
    const { relation } = await world.get('{ relation(id: "china-russia") { id } }');
    const operationOf = (variables: Variables) =>
      createOperationDescriptor(query, {
        ...{ id: relation.id as string, first: null, after: null, last: null, before: null },
        ...variables,
      });
    /** The whole list in Relay's store. */
    const known = (variables: Variables): Page['timeline'] => {
      const operation = operationOf(variables);
      environment.retain(operation);
      const { node } = environment.lookup(operation.fragment).data as { node: object };
      const { data, isMissingData } = environment.lookup(getSingularSelector(fragment, node));
      expect(isMissingData).toBe(false);
      return (data as unknown as Page).timeline;
    };
    /** Fetches a page and reads the whole list. */
    const load = async (variables: Variables): Promise<Page['timeline']> => {
      await fetchQuery(environment, query, operationOf(variables).request.variables).toPromise();
      return known(variables);
    };
    return { environment, requests, load, known };
  }

  it('compiles a refetchable connection and pages from the middle to both ends, each event once', async () => {
    expect(readdirSync(join(folder, 'src', '__generated__'))).toContain('TimelinePageRefetchQuery.graphql.js');
    const { load } = await start();
    const relation: { relation: { id: string; timeline: Page['timeline'] } } = await world.get(
      '{ relation(id: "china-russia") { id timeline(first: 80) { pageInfo { endCursor } } } }',
    );
    const { timeline } = relation.relation;

    let known = await load({ first: PAGE_SIZE, after: timeline.pageInfo.endCursor });
    expect(known.edges).toHaveLength(PAGE_SIZE);
    while (known.pageInfo.hasPreviousPage) known = await load({ last: PAGE_SIZE, before: known.pageInfo.startCursor });
    while (known.pageInfo.hasNextPage) known = await load({ first: PAGE_SIZE, after: known.pageInfo.endCursor });

    const slugs: string[] = [];
    for (let after: string | null = null, more = true; more;) {
      const { relation: page }: { relation: Page } = await world.get(
        `query ($after: String) { relation(id: "china-russia") { timeline(first: 100, after: $after) {
           edges { node { slug } } pageInfo { hasNextPage endCursor } } } }`,
        { variables: { after } },
      );
      slugs.push(...page.timeline.edges.map(({ node }) => node.slug));
      [after, more] = [page.timeline.pageInfo.endCursor, page.timeline.pageInfo.hasNextPage];
    }
    expect(known.edges.map(({ node }) => node.slug)).toEqual(slugs);
    expect(slugs).toHaveLength(307);
  });

  it('opens details beside a list: one request each, and no row is lost', async () => {
    const { environment, requests, load, known } = await start();
    const first = await load({ first: PAGE_SIZE });
    const before = await load({ first: PAGE_SIZE, after: first.pageInfo.endCursor });
    expect(before.edges).toHaveLength(2 * PAGE_SIZE);
    const detail = await artifact<ConcreteRequest>('TimelinePageDetailQuery');
    for (const { node } of before.edges.slice(0, 3)) {
      const fetched = fetchQuery(environment, detail, { id: node.id }, { fetchPolicy: 'store-or-network' });
      expect(await fetched.toPromise()).toMatchObject({ event: { id: node.id } });
      const operation = createOperationDescriptor(detail, { id: node.id });
      environment.retain(operation);
      expect(environment.check(operation)).toMatchObject({ status: 'available' });
    }
    expect(known({ first: PAGE_SIZE })).toEqual(before);
    expect(requests).toEqual([
      ...Array<string>(2).fill('TimelinePageRefetchQuery'),
      ...Array<string>(3).fill('TimelinePageDetailQuery'),
    ]);
  });

  it('merges two dates only where their text is the same', () => {
    expect(getDataID({ edtf: '2024', id: 'x' }, 'HistoricalDate')).toBe('HistoricalDate:2024');
    expect(getDataID({ precision: 'YEAR' }, 'HistoricalDate')).toBeNull();
    expect(getDataID({ id: 'Event_x' }, 'Event')).toBe('Event_x');
    expect(getDataID({ text: 'x' }, 'LocalizedText')).toBeNull();
  });

  it('pages on after an event of the first page was edited, and follows: the edit arrives', async () => {
    const { load } = await start();
    const first = await load({ first: PAGE_SIZE });
    const [{ node }] = first.edges as [Page['timeline']['edges'][number]];
    const titles = [{ language: 'en', text: 'Another title' }];
    const { userErrors } = await world.mutate('updateEvent', {
      ...{ id: node.slug, expectedVersion: 1, reason: 'a test', titles },
    });
    expect(userErrors).toEqual([]);
    const second = await load({ first: PAGE_SIZE, after: first.pageInfo.endCursor });
    const third = await load({ first: PAGE_SIZE, after: second.pageInfo.endCursor });
    expect(third.edges).toHaveLength(3 * PAGE_SIZE);
    expect(third.position).toBe(first.position);
    const { changes } = await world.get(
      'query ($after: String) { changes(after: $after) { nodes { event { slug title(language: "en") } } } }',
      { variables: { after: third.position } },
    );
    expect(changes.nodes).toEqual([{ event: { slug: node.slug, title: 'Another title' } }]);
  });
});
