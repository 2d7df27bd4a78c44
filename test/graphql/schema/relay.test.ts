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
      edges {
        node {
          id
          slug
          title(language: "en")
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
`;

interface Page {
  readonly timeline: {
    readonly edges: readonly { readonly node: { readonly slug: string } }[];
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

  it('compiles a refetchable connection and pages from the middle to both ends, each event once', async () => {
    expect(readdirSync(join(folder, 'src', '__generated__'))).toContain('TimelinePageRefetchQuery.graphql.js');
    const artifact = join(folder, 'src', '__generated__', 'TimelinePageRefetchQuery.graphql.js');
    const query = ((await import(artifact)) as { default: ConcreteRequest }).default;

    const environment = new Environment({
      network: Network.create(async ({ text }, variables) => {
        const response = await fetch(`${world.service.url}/graphql`, {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({ query: text, variables }),
        });
        return (await response.json()) as GraphQLResponse;
      }),
      store: new Store(new RecordSource()),
    });
    const relation: { relation: { id: string; timeline: Page['timeline'] } } = await world.get(
      '{ relation(id: "china-russia") { id timeline(first: 80) { pageInfo { endCursor } } } }',
    );
    const { id, timeline } = relation.relation;

    /** Fetches a page and reads the whole list from Relay's store. */
    async function load(variables: Variables): Promise<Page['timeline']> {
      const allVariables = { id, first: null, after: null, last: null, before: null, ...variables };
      await fetchQuery(environment, query, allVariables).toPromise();
      const operation = createOperationDescriptor(query, allVariables);
      environment.retain(operation);
      const { node } = environment.lookup(operation.fragment).data as { node: object };
      const { default: fragment } = (await import(join(folder, 'src', '__generated__', 'TimelinePage.graphql.js'))) as {
        default: Parameters<typeof getSingularSelector>[0];
      };
      const selector = getSingularSelector(fragment, node);
      const { data, isMissingData } = environment.lookup(selector);
      expect(isMissingData).toBe(false);
      return (data as unknown as Page).timeline;
    }

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
    expect(slugs).toHaveLength(167);
  });
});
