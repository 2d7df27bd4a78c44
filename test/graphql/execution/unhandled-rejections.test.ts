import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { projectRoot } from '../../../src/config/project-root.js';
import { cloneDatabase } from '../../support/clone.js';
import type { Clone } from '../../support/clone.js';
import { Follower, until } from '../../support/follower.js';
import { post } from '../../support/post.js';
import { ServiceProcess } from '../../support/service-process.js';
import { TRANSPORTS } from '../../support/transports.js';
import type { SendQuery, GraphqlResponse } from '../../support/transports.js';
import { ADMIN_TOKEN } from '../../support/world.js';
import type { World } from '../../support/world.js';

/** Fails at once at one of the objects, while promises of others are pending, which fail later. */
const SOON = '... on Person { name(language: "!!") }';
const LATER = '... on State { statements(first: 0) { totalCount } }';
const QUERIES = [
  `{ search(text: "china", first: 20) { nodes { ${LATER} ... on Place { label(language: "!!") } } } }`,
  // At once in one object, after a field of it that fails later.
  '{ relation(id: "china-russia") { parties { statements(first: 0) { totalCount } name(language: "!!") } } }',
  // Later all of them, in nested lists.
  '{ relations(first: 5) { nodes { parties { a: statements(first: 0) { totalCount } timeline(first: 0) { totalCount } } } } }',
  '{ a: events(first: 0) { totalCount } b: relation(id: "china-russia") { timeline(last: -1) { totalCount } } }',
];

describe('a rejected promise that nobody awaits', () => {
  let clone: Clone;
  let service: ServiceProcess;
  let url: string;
  const rejection = pathToFileURL(join(projectRoot(), 'test', 'support', 'stray-rejection.js')).href;
  beforeAll(async () => {
    clone = await cloneDatabase('seeded');
    const env = { DATABASE_URL: clone.url, SEED: 'none', ADMIN_TOKEN, NODE_OPTIONS: `--import ${rejection}` };
    service = ServiceProcess.start({ env });
    ({ url } = await service.ready());
  });
  afterAll(async () => {
    await service.end('SIGKILL');
    await clone.drop();
  });

  /** The number of unhandled rejections so far. */
  async function counted(): Promise<number> {
    const text = await (await fetch(`${url}/metrics`)).text();
    return Number(/^entente_unhandled_rejections_total (\d+)$/m.exec(text)?.[1] ?? 0);
  }

  /** Expects none after the failure; the work that it started has ended once later requests have responses. */
  async function expectNone(fail: () => Promise<unknown>): Promise<void> {
    const before = await counted();
    await fail();
    for (let time = 0; time < 3; time += 1) {
      expect((await post(url, '{ events(first: 1) { totalCount } }')).status).toBe(200);
    }
    expect(await counted()).toBe(before);
  }

  it.each(TRANSPORTS)('is not left by a query that fails at many places, by %s', async (_name, sendRequest) => {
    await expectNone(async () => {
      for (const query of QUERIES) {
        const { errors } = await sendRequest({ service: { url } } as World, query);
        expect(errors?.map(({ extensions }) => extensions['code'])).toContain('BAD_USER_INPUT');
      }
    });
  });

  const FAILING = `members { ${LATER} ${SOON} }`;
  async function register(slug: string, sendRequest: SendQuery): Promise<GraphqlResponse> {
    const query = `mutation ($one: CreateGroupInput!, $two: CreateGroupInput!) {
      one: createGroup(input: $one) { userErrors { message } group { ${FAILING} } change { position } }
      two: createGroup(input: $two) { group { names { text } ${FAILING} } }
    }`;
    const [one, two] = [`${slug}-one`, `${slug}-two`].map((name) => ({
      slug: name,
      names: [{ language: 'en', text: name }],
      members: ['CHN', 'RUS', 'xi-jinping'],
    }));
    return sendRequest({ service: { url } } as World, query, { one, two }, ADMIN_TOKEN);
  }

  it.each(TRANSPORTS.filter(([name]) => name !== 'GET'))(
    'is not left by a mutation whose payload fails, by %s',
    async (name, sendRequest) => {
      await expectNone(async () => {
        const { errors } = await register(name.toLowerCase().replaceAll(/\W+/g, '-'), sendRequest);
        expect(errors?.map(({ extensions }) => extensions['code'])).toEqual(['BAD_USER_INPUT', 'BAD_USER_INPUT']);
      });
    },
  );

  /** The changes after the first of two new topics: the second. */
  const SUBSCRIPTION = `subscription ($after: String!) {
    changes(after: $after, kinds: [ACTOR]) { subject { ... on Group { ${FAILING} } } } }`;
  async function registered(slug: string): Promise<{ after: string }> {
    const { data } = await register(slug, TRANSPORTS[0]![1]);
    return { after: data.one.change.position };
  }

  it('is not left by a subscription event, by WebSocket', async () => {
    const variables = await registered('followed');
    await expectNone(async () => {
      const follower = new Follower(url, SUBSCRIPTION, { variables });
      const [details] = await follower.until(1);
      expect(details?.errors?.[0]?.extensions['code']).toBe('BAD_USER_INPUT');
      await follower.stop();
    });
  });

  it('is not left by a subscription event, by Server-Sent Events', async () => {
    const variables = JSON.stringify(await registered('streamed'));
    await expectNone(async () => {
      const search = new URLSearchParams({ query: SUBSCRIPTION, variables });
      const headers = { accept: 'text/event-stream' };
      const response = await fetch(`${url}/graphql/stream?${String(search)}`, { headers });
      let read = '';
      for await (const chunk of response.body!) {
        read += Buffer.from(chunk).toString();
        if (read.includes('BAD_USER_INPUT')) break;
      }
      expect(read).toContain('BAD_USER_INPUT');
    });
  });

  it('is logged and counted, and does not end the process', async () => {
    const before = await counted();
    for (let time = 1; time <= 3; time += 1) {
      service.child.kill('SIGUSR2');
      await until('it is counted', async () => (await counted()) >= before + time);
      expect(await counted()).toBe(before + time);
    }
    expect((await fetch(`${url}/livez`)).status).toBe(200);
    expect(service.child.exitCode).toBeNull();
    expect(service.stderr).toContain('unhandled promise rejection');
    expect(service.stderr).toContain('A stray promise is rejected');
    expect(await service.end('SIGTERM')).toBe(0);
  });
});
