import type { Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { blow } from './attack.js';
import type { Attack, Blow, Guard } from './attack.js';
import { times } from './attacker.js';
import type { Attacker, Reply, Wire } from './attacker.js';
import { until } from '../support/follower.js';

const FOLLOW = 'subscription { changes(kinds: [TOPIC]) { position subject { label } } }';
const HELD_MS = 2_000;
const AT_ONCE = 100;
const BETWEEN_MS = 50;
const PENDING_MAX_BYTES = 2_000_000;
/** Who is slow is cut off after 10 s where headers are late, 30 s where a body is; a busy machine takes longer. */
const HEADERS_END_MS = 20_000;
const BODIES_END_MS = 45_000;
const ALL = Infinity;

const HEAD = 'POST /graphql HTTP/1.1\r\nhost: entente\r\ncontent-type: application/json\r\n';
const STREAM = `/graphql/stream?query=${encodeURIComponent(FOLLOW)}`;
const STREAM_HEAD = `GET ${STREAM} HTTP/1.1\r\nhost: entente\r\naccept: text/event-stream\r\nconnection: close\r\n\r\n`;

/** Sends the same again each second. */
function drip(socket: Socket, piece: string): void {
  const dripping = setInterval(() => socket.write(piece), 1_000);
  socket.once('close', () => clearInterval(dripping));
}

/**
 * A blow of so many sockets, each of which does something and is cut off or refused. A hundred at a time: of more, some
 * would wait in the kernel without the service's having seen them.
 */
function slowSockets(what: string, count: number, act: (socket: Socket) => unknown, more: Partial<Guard>): Blow {
  return {
    what,
    refusals: { '408 TIMEOUT request': ALL },
    refused: count,
    strike: async (attacker) => {
      const all: Promise<Reply>[] = [];
      while (all.length < count) {
        for (let number = 0; number < AT_ONCE; number += 1) all.push(attacker.raw(act));
        await sleep(BETWEEN_MS);
      }
      return Promise.all(all);
    },
    ...more,
  };
}

type Refused = () => Reply[] | Promise<Reply[]>;

/** A blow that opens more than may be open, holds it and leaves. `open` answers how to tell, then, what was refused. */
function flood(
  what: string,
  refusal: string,
  refused: number,
  open: (attacker: Attacker) => Promise<Refused> | Refused,
): Blow {
  return {
    what,
    refusals: { [refusal]: ALL },
    refused,
    strike: async (attacker) => {
      const tell = await open(attacker);
      await sleep(HELD_MS);
      attacker.leave();
      return tell();
    },
  };
}

async function connected(attacker: Attacker): Promise<Wire> {
  const wire = attacker.open();
  await wire.connected();
  return wire;
}

const follows = (count: number): object[] => Array.from({ length: count }, () => ({ query: FOLLOW }));

/** Abuses by what is held open. */
export const CONNECTION_ATTACKS: readonly Attack[] = [
  {
    name: 'slow bodies',
    isSlow: true,
    blows: [
      slowSockets(
        'a body that comes a byte a second',
        300,
        (socket) => {
          socket.write(`${HEAD}content-length: 900000\r\n\r\n{"query":"`);
          drip(socket, 'x');
        },
        { withinMs: BODIES_END_MS },
      ),
      slowSockets(
        'a body in chunks, of which one comes a second',
        100,
        (socket) => {
          socket.write(`${HEAD}transfer-encoding: chunked\r\n\r\n`);
          drip(socket, '1\r\n \r\n');
        },
        { withinMs: BODIES_END_MS },
      ),
      blow('an id that is long', 'close 4400', 6, async (attacker) => {
        const wire = await connected(attacker);
        wire.send(JSON.stringify({ id: 'x'.repeat(800_000), type: 'subscribe', payload: { query: '{ a }' } }));
        return wire.closed;
      }),
      blow('answers that are asked for and not taken', 'close 1006', 20, async (attacker) => {
        const wire = await connected(attacker);
        wire.deafen();
        const query =
          '{ events(first: 100) { nodes { slug title citations { source { publisher titles { text } } } } } }';
        for (let count = 0; count < 120; count += 1) {
          wire.send(JSON.stringify({ id: String(count), type: 'subscribe', payload: { query } }));
          await wire.taken(PENDING_MAX_BYTES);
        }
        // Who reads nothing learns by writing that the socket is closed.
        const talking = setInterval(() => {
          wire.send('{"type":"ping"}');
        }, 1_000);
        return wire.closed.finally(() => {
          clearInterval(talking);
        });
      }),
    ],
  },
  {
    name: 'half-open sockets',
    isSlow: true,
    blows: [
      slowSockets('a socket that sends nothing', 500, () => undefined, { withinMs: HEADERS_END_MS }),
      slowSockets(
        'half a header that comes a byte a second',
        500,
        (socket) => {
          socket.write(`${HEAD}x-slow: `);
          drip(socket, 'x');
        },
        { withinMs: HEADERS_END_MS },
      ),
      slowSockets('a socket beside two thousand others', 2_500, () => undefined, {
        withinMs: HEADERS_END_MS,
        refusals: { '408 TIMEOUT request': 2_000, '429 RATE_LIMITED sockets': ALL },
      }),
      {
        what: 'a WebSocket that never says who it is',
        withinMs: HEADERS_END_MS,
        refusals: { 'close 4408': ALL },
        refused: 90,
        strike: (attacker) => times(90, async () => (await attacker.open().opened()).closed, 90),
      },
      blow('a WebSocket that asks before it says who it is', 'close 4401', 90, async (attacker) => {
        const wire = await attacker.open().opened();
        wire.send(JSON.stringify({ id: '1', type: 'subscribe', payload: { query: FOLLOW } }));
        return wire.closed;
      }),
    ],
  },
  {
    name: 'floods of subscriptions',
    blows: [
      flood(
        'the 101st and each more on a WebSocket',
        'error RATE_LIMITED operations of a connection',
        400,
        async (attacker) => {
          const wire = await connected(attacker);
          await wire.operations(follows(500), 400);
          return () => wire.refusals();
        },
      ),
      flood('the 501st and each more of an address', 'next RATE_LIMITED subscriptions', 300, async (attacker) => {
        const wires = await times(8, async () => {
          const wire = await connected(attacker);
          await wire.operations(follows(100), 0);
          return wire;
        });
        const refused = (): Reply[] => wires.flatMap((wire) => wire.refusals());
        await until('all of them are refused', () => refused().length >= 300);
        return refused;
      }),
      flood('the 101st WebSocket and each more', 'close 4429', 150, async (attacker) => {
        const wires = Array.from({ length: 250 }, () => attacker.open());
        const taken = await Promise.all(wires.map((wire) => wire.connected()));
        const refused = await Promise.all(wires.filter((_, index) => !taken[index]).map((wire) => wire.closed));
        return () => refused;
      }),
      flood('the 101st event stream and each more', '429 RATE_LIMITED connections', 150, (attacker) => {
        const all = Array.from({ length: 250 }, () => attacker.raw((socket) => socket.write(STREAM_HEAD)));
        // What was taken has no end of its own.
        return async () => (await Promise.all(all)).filter(({ refusal }) => refusal !== '200');
      }),
    ],
  },
];
