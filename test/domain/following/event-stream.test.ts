import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { startService } from '../../../src/app/server.js';
import { readSettings } from '../../../src/config/settings.js';
import { createLogger } from '../../../src/observability/logger.js';
import { Follower, until } from '../../support/follower.js';
import { World } from '../../support/world.js';

const QUERY = 'subscription ($after: String) { changes(after: $after, kinds: [TOPIC]) { position } }';

/** One event of a stream, as received. */
interface Event {
  readonly id: string | null;
  readonly event: string | null;
  readonly data: string | null;
}

/** Parses Server-Sent Events byte by byte: https://html.spec.whatwg.org/multipage/server-sent-events.html */
describe('the event stream', () => {
  let world: World;
  let url: string;
  let topics = 0;
  const aborted: AbortController[] = [];
  beforeAll(async () => {
    world = await World.start('empty');
    url = `${world.service.url}/graphql/stream`;
  });
  afterEach(async () => {
    for (const controller of aborted.splice(0)) controller.abort();
    await until('no stream is left', () => world.service.subscriptionStats().streams === 0);
    expect(world.service.subscriptionStats().subscriptions).toBe(0);
  });
  afterAll(() => world.stop());

  async function topic(): Promise<string> {
    topics += 1;
    const { change } = await world.mutate('createTopic', {
      slug: `topic-${String(topics)}`,
      names: [{ language: 'en', text: 'Peace' }],
    });
    return change.position as string;
  }

  /** Opens a stream, and collects its events until it ends. */
  async function open(
    init: { query?: string; variables?: object; headers?: Record<string, string>; method?: string } = {},
  ) {
    const { query = QUERY, variables = {}, headers = {}, method = 'GET' } = init;
    const controller = new AbortController();
    aborted.push(controller);
    const search = new URLSearchParams({ query, variables: JSON.stringify(variables) });
    const response = await fetch(method === 'GET' ? `${url}?${search.toString()}` : url, {
      method,
      headers: {
        accept: 'text/event-stream',
        ...(method === 'POST' && { 'content-type': 'application/json' }),
        ...headers,
      },
      signal: controller.signal,
      ...(method === 'POST' && { body: JSON.stringify({ query, variables }) }),
    });
    const events: Event[] = [];
    const state = { isOver: false };
    const read = async (): Promise<void> => {
      let text = '';
      for await (const chunk of response.body ?? []) {
        text += Buffer.from(chunk as Uint8Array).toString();
        const parts = text.split('\n\n');
        text = parts.pop() ?? '';
        for (const part of parts) {
          if (part === ':') continue;
          const field = (name: string): string | null => new RegExp(`^${name}: ?(.*)$`, 'm').exec(part)?.[1] ?? null;
          events.push({ id: field('id'), event: field('event'), data: field('data') });
        }
      }
    };
    void read()
      .catch(() => undefined)
      .finally(() => (state.isOver = true));
    return { response, events, state };
  }

  it.each(['GET', 'POST'])('delivers each change by %s with its position as the id', async (method) => {
    const [before, first, second] = [await topic(), await topic(), await topic()];
    const { response, events } = await open({ variables: { after: before }, method });
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe('text/event-stream; charset=utf-8');
    expect(response.headers.get('cache-control')).toBe('no-store');
    await until('two events', () => events.length === 2);
    expect(events).toEqual(
      [first, second].map((position) => ({
        id: position,
        event: 'next',
        data: JSON.stringify({ data: { changes: { position } } }),
      })),
    );
  });

  it('resumes from Last-Event-ID and ignores `after`', async () => {
    const [first, second] = [await topic(), await topic()];
    const { events } = await open({ variables: { after: '0' }, headers: { 'last-event-id': first } });
    await until('an event', () => events.length === 1);
    expect(events[0]?.id).toBe(second);
  });

  it.each([
    ['a Last-Event-ID that is no position', QUERY, { 'last-event-id': 'x' }, 'BAD_CURSOR'],
    ['no GraphQL', '{', {}, 'GRAPHQL_PARSE_FAILED'],
    ['an unknown field', '{ nothing }', {}, 'GRAPHQL_VALIDATION_FAILED'],
  ])('sends the error of %s without an id, then completes', async (_what, query, headers, code) => {
    const { events, state } = await open({ query, headers });
    await until('the end', () => state.isOver);
    expect(events).toHaveLength(2);
    expect(events[0]).toMatchObject({ id: null, event: 'next' });
    expect(JSON.parse(events[0]?.data ?? '')).toMatchObject({ errors: [{ extensions: { code } }] });
    expect(events[1]).toEqual({ id: null, event: 'complete', data: '' });
  });

  it('responds to a query sent by POST, and completes', async () => {
    const { events, state } = await open({ query: '{ viewer { role } }', method: 'POST' });
    await until('the end', () => state.isOver);
    expect(events.map(({ event }) => event)).toEqual(['next', 'complete']);
    expect(JSON.parse(events[0]?.data ?? '')).toMatchObject({ data: { viewer: { role: 'READER' } } });
  });

  it.each([
    ['a query by GET', { query: '{ viewer { role } }' }, 405],
    ['a mutation by GET', { query: 'mutation { revokeToken(input: { id: "x" }) { token { id } } }' }, 405],
    ['another media type wanted', { headers: { accept: 'application/json' } }, 406],
    ['a body that is no JSON', { method: 'POST', headers: { 'content-type': 'text/plain' } }, 415],
    ['a token that is none', { headers: { authorization: 'Bearer none' } }, 401],
  ])('rejects %s before a stream begins', async (_what, init, status) => {
    const { response, state } = await open(init);
    expect(response.status).toBe(status);
    await until('the end', () => state.isOver);
  });

  it('ends when the token that opened it is revoked', async () => {
    const { token, secret } = await world.mutate('createToken', { name: 'Eve', role: 'READER' }, 'token { id } secret');
    const { events, state } = await open({ headers: { authorization: `Bearer ${secret as string}` } });
    await until('a follower', () => world.service.subscriptionStats().subscriptions === 1);
    await world.mutate('revokeToken', { id: token.id as string }, 'token { id }');
    await until('the end', () => state.isOver);
    expect(JSON.parse(events[0]?.data ?? '')).toMatchObject({ errors: [{ extensions: { code: 'UNAUTHENTICATED' } }] });
  });

  it('ends without a final event when the service stops, so that a browser reconnects; a WebSocket closes with 1001', async () => {
    const settings = readSettings({ DATABASE_URL: world.databaseUrl, PORT: '0', SEED: 'none' });
    const service = await startService(settings, createLogger('silent'), new AbortController().signal);
    const response = await fetch(`${service.url}/graphql/stream?query=${encodeURIComponent(QUERY)}`);
    const follower = new Follower(service.url, QUERY);
    await until('two followers', () => service.subscriptionStats().subscriptions === 2);
    await service.close();
    expect(await response.text()).toBe(':\n\n');
    expect(await follower.ended()).toMatchObject({ code: 1001 });
    expect(service.subscriptionStats()).toEqual({ subscriptions: 0, filters: 0, sockets: 0, streams: 0, sessions: 0 });
  });
});
