import { blow, everyWay } from './attack.js';
import type { Attack } from './attack.js';

const MANY = 40;
const MEGABYTE = 1_000_000;

const FILTERED = 'query ($filter: EventFilter) { events(filter: $filter) { totalCount } }';
const PAGE = 'query ($first: Int) { events(first: $first) { totalCount } }';

/** A body with variables in literal JSON that no JavaScript object could represent. */
const written = (query: string, variables: string): string =>
  `{"query":${JSON.stringify(query)},"variables":${variables}}`;

const nested = (open: string, within: string, close: string, deep: number): string =>
  open.repeat(deep) + within + close.repeat(deep);

const filter =
  (of: object): (() => { query: string; variables: object }) =>
  () => ({
    query: FILTERED,
    variables: { filter: of },
  });
const list = <Item>(item: Item): Item[] => Array.from({ length: 5_000 }, () => item);

/** Attacks by the arguments of an operation. */
export const VALUE_ATTACKS: readonly Attack[] = [
  {
    name: 'huge variables',
    blows: [
      ...['/graphql', '/graphql/stream'].flatMap((path) => [
        blow(`a body of 5 MB to ${path}`, '413 BAD_USER_INPUT body', MANY, (attacker) =>
          attacker.raw((socket) => {
            // The announced length is rejected: the service does not wait for the body.
            socket.write(
              `POST ${path} HTTP/1.1\r\nhost: entente\r\ncontent-type: application/json\r\ncontent-length: ${String(5 * MEGABYTE)}\r\n\r\n`,
            );
          }),
        ),
        blow(`a body in chunks without an end to ${path}`, '413 BAD_USER_INPUT body', 10, (attacker) =>
          attacker.sendRequest('POST', path, { 'content-type': 'application/json' }, [
            '{"query":"{ __typename }","variables":{"a":"',
            ...Array.from({ length: 10 }, () => 'x'.repeat(MEGABYTE / 8)),
          ]),
        ),
      ]),
      blow('a message of 2 MB', 'close 1009', 10, async (attacker) => {
        const wire = attacker.open();
        await wire.connected();
        wire.send(
          JSON.stringify({
            id: '1',
            type: 'subscribe',
            payload: { query: '{ __typename }', variables: { a: 'x'.repeat(2 * MEGABYTE) } },
          }),
        );
        return wire.closed;
      }),
      ...(
        [
          ['lists', '[', ']', 400_000],
          ['objects', '{"a":', '}', 150_000],
        ] as const
      ).map(([what, open, close, deep]) =>
        blow(`${what} ${String(deep)} deep`, '400 BAD_USER_INPUT nesting', MANY, (attacker) =>
          attacker.post(written(FILTERED, `{"filter":${nested(open, '0', close, deep)}}`)),
        ),
      ),
      blow('lists 7,500 deep in an address', '400 BAD_USER_INPUT nesting', MANY, (attacker) =>
        attacker.send(
          `GET /graphql?query=${encodeURIComponent(FILTERED)}&variables={%22filter%22:${nested('[', '', ']', 7_500)}} HTTP/1.1\r\nhost: entente\r\napollo-require-preflight: 1\r\nconnection: close\r\n\r\n`,
        ),
      ),
      blow('300,000 values', '400 BAD_USER_INPUT values', MANY, (attacker) =>
        attacker.post(written(FILTERED, `{"filter":{"actors":[${'{},'.repeat(300_000)}{}]}}`)),
      ),
      blow('300,000 values in a message', 'close 4400', 10, async (attacker) => {
        const wire = attacker.open();
        await wire.connected();
        wire.send(
          `{"id":"1","type":"subscribe","payload":${written(FILTERED, `{"filter":[${'{},'.repeat(300_000)}{}]}`)}}`,
        );
        return wire.closed;
      }),
      ...['1e308', '-1e308', '1e400', '9'.repeat(10_000), '0.1', '"1"', '[[1]]'].map((number) =>
        blow(`${number.slice(0, 8)} for a page`, '400 BAD_USER_INPUT', MANY / 4, (attacker) =>
          attacker.post(written(PAGE, `{"first":${number}}`)),
        ),
      ),
      ...['{"__proto__":{"text":"a"}}', '{"constructor":{"prototype":{"text":"a"}}}'].map((poison) =>
        blow(`keys that poison: ${poison}`, '400 BAD_USER_INPUT', MANY / 4, (attacker) =>
          attacker.post(written(FILTERED, `{"filter":${poison}}`)),
        ),
      ),
      ...everyWay('5,000 ids', 'BAD_USER_INPUT', filter({ relations: list('china-russia') }), {
        httpStatus: 200,
        says: /at most 100/,
      }),
      ...everyWay('5,000 publishers', 'BAD_USER_INPUT', filter({ publishers: list('a') }), {
        httpStatus: 200,
        says: /at most 100/,
      }),
      ...everyWay('5,000 conditions on actors', 'BAD_USER_INPUT', filter({ actors: list({ anyOf: ['xi-jinping'] }) }), {
        httpStatus: 200,
        says: /at most 10 /,
      }),
      ...everyWay('an event of 5,000 actors', 'BAD_USER_INPUT', filter({ actors: [{ allOf: list('xi-jinping') }] }), {
        httpStatus: 200,
        says: /at most 10 /,
      }),
      ...everyWay('a text of 200 kB', 'BAD_USER_INPUT', filter({ text: 'x '.repeat(100_000) }), {
        httpStatus: 200,
        says: /at most 200/,
      }),
    ],
  },
  {
    name: 'batches',
    blows: [
      ...['/graphql', '/graphql/stream'].map((path) =>
        blow(`a list of 5,000 operations to ${path}`, '400 BAD_USER_INPUT', MANY, (attacker) =>
          attacker.post(JSON.stringify(Array.from({ length: 5_000 }, () => ({ query: '{ __typename }' }))), {}, path),
        ),
      ),
      blow('a list in a list', '400 BAD_USER_INPUT nesting', MANY, (attacker) =>
        attacker.post(nested('[', '', ']', 450_000)),
      ),
      blow('several queries in an address', '400 BAD_USER_INPUT', MANY, (attacker) =>
        attacker.sendRequest('GET', `/graphql?${'query=%7B__typename%7D&'.repeat(200)}`, {
          'apollo-require-preflight': '1',
        }),
      ),
      blow('a list in a message', 'close 4400', MANY, async (attacker) => {
        const wire = attacker.open();
        await wire.connected();
        wire.send(
          JSON.stringify(
            Array.from({ length: 1_000 }, (_, id) => ({
              id: String(id),
              type: 'subscribe',
              payload: { query: '{ __typename }' },
            })),
          ),
        );
        return wire.closed;
      }),
    ],
  },
];
