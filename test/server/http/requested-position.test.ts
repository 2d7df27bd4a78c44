import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createClient } from 'graphql-ws';
import WebSocket from 'ws';
import { formatPosition, parsePosition } from '../../../src/foundation/records/log-position.js';
import type { LogPosition } from '../../../src/foundation/records/log-position.js';
import { hangUp, sendRequest } from '../../support/plain-http.js';
import { World } from '../../support/world.js';

const HEADER = 'x-timeline-position';
const TOPICS = '{ topics(first: 100) { nodes { slug } } }';

/** Two services on one database. What the second reads of the log can be withheld from it. */
let writer: World;
let reader: World;
let withheld = false;
beforeAll(async () => {
  writer = await World.start('seeded');
  reader = await World.on({ url: writer.databaseUrl, drop: () => Promise.resolve() });
  reader.trustLog();
  const { feed } = reader.service.domain;
  const seam = feed as unknown as { poll: (...parameters: readonly unknown[]) => Promise<boolean> };
  const poll = seam.poll.bind(feed);
  seam.poll = (...parameters) => (withheld ? Promise.resolve(true) : poll(...parameters));
});
afterAll(async () => {
  hangUp();
  await reader.stop();
  await writer.stop();
});

let topics = 0;
/** Writes a topic that the reader does not see yet, and returns its slug and its position. */
async function writeUnseen(): Promise<{ slug: string; position: string }> {
  withheld = true;
  const slug = `unseen-${String((topics += 1))}`;
  const { change } = await writer.mutate('createTopic', { slug, names: [{ language: 'en', text: slug }] });
  return { slug, position: change.position as string };
}

interface Outcome {
  readonly status: number;
  readonly text: string;
  readonly position: string | null;
}

async function fetched(path: string, headers: Record<string, string>, body?: object): Promise<Outcome> {
  const json = body && { method: 'POST', body: JSON.stringify(body) };
  const type = {
    'content-type': 'application/json',
    accept: path.startsWith('/graphql/') ? 'text/event-stream' : '*/*',
  };
  const response = await fetch(`${reader.service.url}${path}`, { ...json, headers: { ...type, ...headers } });
  return { status: response.status, text: await response.text(), position: response.headers.get(HEADER) };
}

function overWebSocket(connectionParams: object, extensions: object): Promise<Outcome> {
  const client = createClient({
    url: `${reader.service.url.replace(/^http/, 'ws')}/graphql`,
    webSocketImpl: WebSocket,
    retryAttempts: 0,
    connectionParams: { ...connectionParams },
  });
  return new Promise<Outcome>((resolve) => {
    const end = (status: number) => (result: unknown) => {
      const { code, reason } = result as { code?: number; reason?: string };
      resolve({ status, text: JSON.stringify(reason === undefined ? result : { code, reason }), position: null });
    };
    client.subscribe(
      { query: TOPICS, extensions: { ...extensions } },
      { next: end(200), error: end(400), complete: () => undefined },
    );
  }).finally(() => client.dispose());
}

type Send = (position: string) => Promise<Outcome>;
const WAYS: readonly (readonly [string, Send])[] = [
  ['POST', (position) => fetched('/graphql', { [HEADER]: position }, { query: TOPICS })],
  [
    'GET',
    (position) =>
      fetched(`/graphql?query=${encodeURIComponent(TOPICS)}`, { [HEADER]: position, 'apollo-require-preflight': '1' }),
  ],
  ['an event stream', (position) => fetched('/graphql/stream', { [HEADER]: position }, { query: TOPICS })],
  ['the extensions of an operation over WebSocket', (position) => overWebSocket({}, { [HEADER]: position })],
  ['the connectionParams of a WebSocket', (position) => overWebSocket({ 'X-Timeline-Position': position }, {})],
];

const PAGE: (typeof WAYS)[number] = ['a page', (position) => fetched('/search?text=unseen', { [HEADER]: position })];

describe('a request with the position of a write', () => {
  it.each([...WAYS, PAGE])(
    'reads at least that write on another instance, which has not seen it: %s',
    async (_way, send) => {
      // Known and cached, so that HTTP answers it without reading the database.
      await send('0');
      const { slug, position } = await writeUnseen();
      let isOver = false;
      const pending = send(position).finally(() => (isOver = true));
      // Sent later and answered earlier, from the cache where there is one.
      const { text, position: older } = await send('0');
      if (older !== null) expect(text).not.toContain(slug);
      expect(isOver).toBe(false);
      withheld = false;
      reader.service.domain.feed.wake();
      const outcome = await pending;
      expect(outcome.status).toBe(200);
      expect(outcome.text).toContain(slug);
      if (outcome.position !== null) expect(BigInt(outcome.position)).toBeGreaterThanOrEqual(BigInt(position));
    },
  );

  it('waits until the log is read, and is served from the cache as soon as it is', async () => {
    const { url } = reader.service;
    await sendRequest(url, TOPICS);
    await sendRequest(url, TOPICS);
    const { position } = await writeUnseen();
    const headers = { [HEADER]: position };
    const pending = sendRequest(url, TOPICS, { headers });
    withheld = false;
    reader.service.domain.feed.wake();
    expect((await pending).status).toBe(200);
    expect((await sendRequest(url, TOPICS, { headers })).isHandled).toBe(false);
  });

  it('is refused if it is not in time', async () => {
    const { position } = await writeUnseen();
    const { epoch, number } = parsePosition(position) as LogPosition;
    withheld = false;
    const lost = [
      // Of a log that is no longer there, of one that is not there yet, and of another branch of this one.
      formatPosition(epoch - 1n, number, 1),
      formatPosition(epoch + 1n, number, 1),
      formatPosition(epoch, number + 1n, 1),
      formatPosition(epoch, number, ((parsePosition(position)?.tag ?? 0) + 1) % 100_000_000),
      '17',
    ];
    for (const [way, send] of WAYS) {
      for (const one of lost) {
        const { status, text } = await send(one);
        expect([way, one, status]).toEqual([way, one, way.includes('WebSocket') ? 400 : 412]);
        expect(text).toContain(`${HEADER}: the log has no position ${one}`);
        expect(text).toContain('"code":"RESYNC"');
      }
    }
    const page = await fetched('/search?text=unseen', { [HEADER]: lost[0] ?? '' });
    expect([page.status, page.text]).toEqual([412, expect.stringContaining('"argument":"x-timeline-position"')]);
  });

  it('is refused with the name of the header if it is not a position', async () => {
    for (const [way, send] of WAYS) {
      for (const wrong of ['', 'now', '-1', `1${'0'.repeat(36)}`, '9'.repeat(5_000)]) {
        // The reason of a closed socket is cut off.
        const { status, text } = await send(wrong);
        expect([way, wrong, status]).toEqual([way, wrong, 400]);
        expect(text).toContain(HEADER);
        expect(text).toContain('is not a posit');
        expect(text.length).toBeLessThan(600);
      }
    }
  });
});
