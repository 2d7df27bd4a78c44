import { textPlaces } from './attack-arguments.js';
import { blow } from './attack.js';
import type { Attack, Blow } from './attack.js';
import { times } from './attacker.js';
import type { Attacker, Headers, Reply } from './attacker.js';

const ALL = Infinity;
const MANY = 40;

/** As many wrong tokens as an address may try in a rate window: the default of the setting. */
const AUTH_FAILURE_LIMIT = 20;

const token = (number: number): string => `entente_${String(number).padStart(43, 'A')}`;
const bearer = (number: number): Headers => ({ authorization: `Bearer ${token(number)}` });
const VIEWER = '{ viewer { name role } }';

function guessing(what: string, atOnce: number, send: (attacker: Attacker, number: number) => Promise<Reply>): Blow {
  return {
    what,
    refusals: { '401 UNAUTHENTICATED': AUTH_FAILURE_LIMIT, '429 RATE_LIMITED invalid tokens': ALL },
    refused: 500,
    strike: (attacker) => times(500, (number) => send(attacker, number), atOnce),
  };
}

/** The attacker's address as a proxy reports it. */
const behind = ({ address }: Attacker): string => address.replace('127.1.', '198.51.');

const INJECTIONS = [
  "zzq' or '1'='1",
  "zzq'; drop table event; --",
  'zzq") union select 1,2,3 --',
  "zzq' and 1=(select pg_sleep(5)) --",
  'zzq\\',
  'zzq$1::text',
  'zzq\u0000',
  'zzq\ud800',
  '%zzq_',
  'zzq\u202e',
];

/** Cursors and ids of the service itself, altered. */
async function tampered(attacker: Attacker): Promise<readonly (readonly [query: string, rejection: string])[]> {
  const { text } = await attacker.query(
    '{ events(first: 1) { edges { cursor } nodes { id } } sources(first: 1) { edges { cursor } nodes { id } } }',
  );
  const [event = '', source = ''] = Array.from(text.matchAll(/"cursor":"([^"]+)"/g), ([, cursor]) => cursor ?? '');
  const [, eventId = ''] = /"id":"(Event_[^"]+)"/.exec(text) ?? [];
  const [, sourceId = ''] = /"id":"(Source_[^"]+)"/.exec(text) ?? [];
  const key = Buffer.from(event, 'base64url').toString();
  const cursors = [
    source,
    ...Array.from({ length: event.length - 1 }, (_, length) => event.slice(0, length + 1)),
    `${event}${event}`,
    // A page's cursor ends in a position of the log.
    ...['.', '.x', '.-1', '.1.2', `.${'9'.repeat(30)}`, ".1' or 1=1"].map((position) => event + position),
    Buffer.from(key.replace('2', "' or 1=1 --")).toString('base64url'),
    Buffer.from('["events/",null]').toString('base64url'),
    Buffer.from('{"__proto__":1}').toString('base64url'),
  ];
  const ids = [sourceId, eventId.slice(0, -1), `${eventId}A`, eventId.replace('Event', 'Token'), `${eventId}' or 1=1`];
  return [
    ...cursors.map(
      (cursor) => [`{ events(after: ${JSON.stringify(cursor)}) { nodes { id } } }`, '200 BAD_CURSOR'] as const,
    ),
    ...['-1', '1e3', '9'.repeat(30), '0x10', "1' or 1=1"].map(
      (position) =>
        [`{ changes(after: ${JSON.stringify(position)}) { nodes { position } } }`, '200 BAD_CURSOR'] as const,
    ),
    [`{ events(after: ${JSON.stringify(event)}, order: OLDEST_FIRST) { nodes { id } } }`, '200 BAD_CURSOR'],
    ...ids.map((id) => [`{ event(id: ${JSON.stringify(id)}) { id } }`, '200 NOT_FOUND'] as const),
  ];
}

const LINE = 'GET /livez HTTP/1.1\r\nhost: entente\r\n';
const POST = 'POST /graphql HTTP/1.1\r\nhost: entente\r\ncontent-type: application/json\r\n';

const sent = (what: string, rejection: string, text: string, more: { says?: RegExp } = {}): Blow =>
  blow(what, rejection, MANY, (attacker) => attacker.send(text), more);

/** What a page of another site makes a browser send. */
function crossSite(path: string, type: string, rejection: string): Blow {
  const body = '{"query":"{ __typename }"}';
  const headers = { origin: 'https://evil.example', ...(type !== '' && { 'content-type': type }) };
  return blow(`POST of ${type || 'nothing said'} to ${path}`, rejection, MANY, (attacker) =>
    attacker.sendRequest('POST', path, headers, body),
  );
}

const got = (path: string, rejection: string): Blow =>
  sent(`GET ${path.slice(0, 60)}`, rejection, `GET ${path} HTTP/1.1\r\nhost: entente\r\nconnection: close\r\n\r\n`);

/** Attacks by who sends a request, and how; `proxied` is the address of a service behind a trusted proxy. */
export function requestAttacks(proxied: () => string): readonly Attack[] {
  return [
    {
      name: 'guessed tokens',
      blows: [
        guessing('one after the other', 1, (attacker, number) => attacker.query(VIEWER, {}, bearer(number))),
        guessing('a hundred at once', 100, (attacker, number) => attacker.query(VIEWER, {}, bearer(number))),
        guessing('a hundred at once for event streams', 100, (attacker, number) =>
          attacker.stream(VIEWER, {}, bearer(number)),
        ),
        {
          what: 'a hundred WebSockets at once',
          refusals: { 'close 4403': AUTH_FAILURE_LIMIT, 'close 4429': ALL },
          refused: 100,
          strike: (attacker) =>
            times(
              100,
              async (number) => {
                const wire = attacker.open();
                await wire.connected(bearer(number));
                return wire.closed;
              },
              100,
            ),
        },
      ],
    },
    {
      name: 'SQL in every text',
      blows: textPlaces().map(({ name, query }) => ({
        what: name,
        refusals: {
          '200 BAD_USER_INPUT': ALL,
          '200 NOT_FOUND': ALL,
          '200 BAD_CURSOR': ALL,
          '400 BAD_USER_INPUT': ALL,
          '200 found nothing': ALL,
        },
        refused: INJECTIONS.length,
        strike: (attacker) => times(INJECTIONS.length, (number) => attacker.query(query, { text: INJECTIONS[number] })),
      })),
    },
    {
      name: 'cursors and ids that are tampered with',
      blows: [
        {
          what: 'each in its place',
          refusals: { 'as expected': ALL },
          strike: async (attacker) => {
            const all = await tampered(attacker);
            return times(all.length, async (number) => {
              const [query, rejection] = all[number] ?? ['', ''];
              const reply = await attacker.query(query);
              return reply.rejection === rejection
                ? { ...reply, rejection: 'as expected' }
                : { ...reply, rejection: `${query}: ${reply.rejection}` };
            });
          },
        },
        blow('a mutation of nobody', '200 FORBIDDEN', MANY, (attacker) =>
          attacker.query(
            'mutation { createTopic(input: { slug: "a", names: [{ language: "en", text: "a\'); --" }] }) { userErrors { code } } }',
          ),
        ),
      ],
    },
    {
      name: 'injected and malformed headers',
      blows: [
        sent('a header ended by LF alone', '400 BAD_USER_INPUT', `${LINE}x-a: b\nx-b: c\r\n\r\n`),
        sent('a header ended by CR alone', '400 BAD_USER_INPUT', `${LINE}x-a: b\rx-b: c\r\n\r\n`),
        sent('a NUL', '400 BAD_USER_INPUT', `${LINE}x-a: b\0c\r\n\r\n`),
        sent('a folded line', '400 BAD_USER_INPUT', `${LINE}x-a: b\r\n c: d\r\n\r\n`),
        sent('a name before a space', '400 BAD_USER_INPUT', `${LINE}x-a : b\r\n\r\n`),
        sent('100 kB of a header', '431 BAD_USER_INPUT headers', `${LINE}x-a: ${'b'.repeat(100_000)}\r\n\r\n`),
        sent('two lengths', '400 BAD_USER_INPUT', `${POST}content-length: 2\r\ncontent-length: 40\r\n\r\n{}`),
        sent(
          'a length and chunks',
          '400 BAD_USER_INPUT',
          `${POST}content-length: 5\r\ntransfer-encoding: chunked\r\n\r\n0\r\n\r\n`,
        ),
        sent('an encoding that is none', '501 BAD_USER_INPUT', `${POST}transfer-encoding: xchunked\r\n\r\n`),
        sent('a method that is none', '400 BAD_USER_INPUT', `HACK /graphql HTTP/1.1\r\nhost: entente\r\n\r\n`),
        sent(
          'an id with a line in it',
          '200',
          `${LINE}connection: close\r\nx-request-id: a%0d%0aset-cookie: b\r\n\r\n`,
          { says: /^(?!.*set-cookie)/s },
        ),
        sent(
          'markup for a host',
          '400',
          `GET /relations/china-russia/feed.atom HTTP/1.1\r\nhost: "><script>\r\nconnection: close\r\n\r\n`,
          { says: /names no host/ },
        ),
      ],
    },
    {
      name: 'forged X-Forwarded-For',
      blows: [
        guessing('from nobody who is trusted', 50, (attacker, number) =>
          attacker.query(VIEWER, {}, { ...bearer(number), 'x-forwarded-for': `192.0.2.${String(number % 250)}` }),
        ),
        guessing('before what a proxy adds', 50, (attacker, number) =>
          attacker
            .at(proxied())
            .query(
              VIEWER,
              {},
              { ...bearer(number), 'x-forwarded-for': `192.0.2.${String(number % 250)}, ${behind(attacker)}` },
            ),
        ),
        guessing('that is no address', 50, (attacker, number) =>
          attacker.at(proxied()).query(
            VIEWER,
            {},
            {
              ...bearer(number),
              'x-forwarded-for': `${'a,'.repeat(100)}unknown${String(number)}, ${behind(attacker)}`,
            },
          ),
        ),
      ],
    },
    {
      name: 'requests of another site',
      blows: [
        crossSite('/graphql', 'text/plain', '400 BAD_USER_INPUT'),
        crossSite('/graphql', 'text/plain; application/json', '400 BAD_USER_INPUT'),
        crossSite('/graphql', 'application/x-www-form-urlencoded', '415 BAD_USER_INPUT'),
        crossSite('/graphql', 'multipart/form-data; boundary=b', '415 BAD_USER_INPUT'),
        crossSite('/graphql', '', '415 BAD_USER_INPUT'),
        crossSite('/graphql/stream', 'text/plain', '415 BAD_USER_INPUT'),
        crossSite('/graphql/stream', 'application/x-www-form-urlencoded', '415 BAD_USER_INPUT'),
        got('/graphql?query=%7B__typename%7D', '400 BAD_USER_INPUT'),
        got('/graphql/stream?query=%7B__typename%7D', '405 BAD_USER_INPUT'),
        got('/graphql/stream?query=mutation%7B__typename%7D', '405 BAD_USER_INPUT'),
        blow('a preflight', '400 BAD_USER_INPUT', MANY, (attacker) =>
          attacker.sendRequest('OPTIONS', '/graphql', {
            origin: 'https://evil.example',
            'access-control-request-method': 'POST',
          }),
        ),
        ...['https://evil.example', 'null', 'http://127.0.0.1.evil.example'].map((origin) =>
          blow(`a WebSocket of ${origin}`, '403 FORBIDDEN', MANY, (attacker) => attacker.open({ origin }).closed),
        ),
      ],
    },
    {
      name: 'paths out of the assets',
      blows: [
        got('/graphiql/../../package.json', '403 BAD_USER_INPUT'),
        got('/graphiql/%2e%2e/%2e%2e/package.json', '403 BAD_USER_INPUT'),
        got('/graphiql/..%5c..%5cpackage.json', '403 BAD_USER_INPUT'),
        got('/graphiql/%2e%2e%2f%2e%2e%2fpackage.json', '404 BAD_USER_INPUT'),
        got('/graphiql/%252e%252e/package.json', '404 BAD_USER_INPUT'),
        got('/graphiql/....//....//package.json', '404 BAD_USER_INPUT'),
        got('/graphiql//etc/passwd', '404 BAD_USER_INPUT'),
        got('/graphiql/index.html%00.js', '400 BAD_USER_INPUT'),
        got('/graphiql/%zz', '400 BAD_USER_INPUT'),
        got('/assets/../../etc/passwd', '403 BAD_USER_INPUT'),
        got('http://evil.example/graphiql/../../package.json', '404 BAD_USER_INPUT'),
        got('*', '404 BAD_USER_INPUT'),
        got(`/relations/${'a'.repeat(5_000)}/feed.atom`, '414 BAD_USER_INPUT'),
        got('/relations/..%2f..%2fpackage.json/feed.atom', '404'),
      ],
    },
  ];
}
