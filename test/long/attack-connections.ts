import type { Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Attack } from './attack.js';
import { times } from './attacker.js';
import type { Attacker, Reply } from './attacker.js';
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

/** Sends a text a byte a second. */
function drip(text: string): (socket: Socket) => void {
  return (socket) => {
    let sent = 0;
    const dripping = setInterval(() => socket.write(text.charAt((sent += 1) % text.length)), 1_000);
    socket.once('close', () => clearInterval(dripping));
  };
}

const HEAD = 'POST /graphql HTTP/1.1\r\nhost: entente\r\ncontent-type: application/json\r\n';

/**
 * Opens so many sockets, each of which does something; answers how they ended. A hundred at a time: of more, some would wait
 * in the kernel without the service's having seen them.
 */
function sockets(count: number, act: (socket: Socket) => unknown): (attacker: Attacker) => Promise<Reply[]> {
  return async (attacker) => {
    const all: Promise<Reply>[] = [];
    while (all.length < count) {
      for (let number = 0; number < AT_ONCE; number += 1) all.push(attacker.raw(act));
      await sleep(BETWEEN_MS);
    }
    return Promise.all(all);
  };
}

/** Opens event streams that follow, until `leave`; answers those that were refused. */
async function streams(attacker: Attacker, count: number): Promise<Reply[]> {
  const query = `/graphql/stream?query=${encodeURIComponent(FOLLOW)}`;
  const all = Array.from({ length: count }, () =>
    attacker.raw((socket) =>
      socket.write(`GET ${query} HTTP/1.1\r\nhost: entente\r\naccept: text/event-stream\r\nconnection: close\r\n\r\n`),
    ),
  );
  await sleep(HELD_MS);
  attacker.leave();
  // What was taken has no end of its own.
  return (await Promise.all(all)).filter(({ refusal }) => refusal !== '200');
}

/** Abuses by what is held open. */
export const CONNECTION_ATTACKS: readonly Attack[] = [
  {
    name: 'slow bodies',
    isSlow: true,
    blows: [
      {
        what: 'a body that comes a byte a second',
        withinMs: BODIES_END_MS,
        refusals: { '408 TIMEOUT request': ALL },
        refused: 300,
        strike: sockets(300, (socket) => {
          socket.write(`${HEAD}content-length: 900000\r\n\r\n{"query":"`);
          drip('x')(socket);
        }),
      },
      {
        what: 'a body in chunks, of which one comes a second',
        withinMs: BODIES_END_MS,
        refusals: { '408 TIMEOUT request': ALL },
        refused: 100,
        strike: sockets(100, (socket) => {
          socket.write(`${HEAD}transfer-encoding: chunked\r\n\r\n`);
          const dripping = setInterval(() => socket.write('1\r\n \r\n'), 1_000);
          socket.once('close', () => clearInterval(dripping));
        }),
      },
      {
        what: 'answers that are asked for and not taken',
        refusals: { 'close 1006': ALL },
        refused: 20,
        strike: (attacker) =>
          times(
            20,
            async (number) => {
              const wire = attacker.open();
              await wire.connected();
              wire.deafen();
              // The id comes back with each answer: without a bound these would take 2 GB.
              const id = String(number).padEnd(800_000, 'x');
              for (let count = 0; count < 120; count += 1) {
                wire.send(
                  JSON.stringify({ id: `${String(count)}${id}`, type: 'subscribe', payload: { query: '{ a }' } }),
                );
                await wire.taken(PENDING_MAX_BYTES);
              }
              return wire.closed;
            },
            20,
          ),
      },
    ],
  },
  {
    name: 'half-open sockets',
    isSlow: true,
    blows: [
      {
        what: 'a socket that sends nothing',
        withinMs: HEADERS_END_MS,
        refusals: { '408 TIMEOUT request': ALL },
        refused: 500,
        strike: sockets(500, () => undefined),
      },
      {
        what: 'half a header that comes a byte a second',
        withinMs: HEADERS_END_MS,
        refusals: { '408 TIMEOUT request': ALL },
        refused: 500,
        strike: sockets(500, (socket) => {
          socket.write(`${HEAD}x-slow: `);
          drip('x')(socket);
        }),
      },
      {
        what: 'a socket beside two thousand others',
        withinMs: HEADERS_END_MS,
        refusals: { '408 TIMEOUT request': 2_000, '429 RATE_LIMITED sockets': ALL },
        refused: 2_500,
        strike: sockets(2_500, () => undefined),
      },
      {
        what: 'a WebSocket that never says who it is',
        withinMs: HEADERS_END_MS,
        refusals: { 'close 4408': ALL },
        refused: 90,
        strike: (attacker) => times(90, async () => (await attacker.open().opened()).closed, 90),
      },
      {
        what: 'a WebSocket that asks before it says who it is',
        refusals: { 'close 4401': ALL },
        refused: 90,
        strike: (attacker) =>
          times(90, async () => {
            const wire = await attacker.open().opened();
            wire.send(JSON.stringify({ id: '1', type: 'subscribe', payload: { query: FOLLOW } }));
            return wire.closed;
          }),
      },
    ],
  },
  {
    name: 'floods of subscriptions',
    blows: [
      {
        what: 'the 101st and each more on a WebSocket',
        refusals: { 'error RATE_LIMITED operations of a connection': ALL },
        refused: 400,
        strike: async (attacker) => {
          const wire = attacker.open();
          await wire.connected();
          const refused = await wire.operations(
            Array.from({ length: 500 }, () => ({ query: FOLLOW })),
            400,
          );
          await sleep(HELD_MS);
          attacker.leave();
          return refused;
        },
      },
      {
        what: 'the 501st and each more of an address',
        refusals: { 'next RATE_LIMITED subscriptions': ALL },
        refused: 300,
        strike: async (attacker) => {
          const wires = await times(8, async () => {
            const wire = attacker.open();
            await wire.connected();
            await wire.operations(
              Array.from({ length: 100 }, () => ({ query: FOLLOW })),
              0,
            );
            return wire;
          });
          const refused = (): Reply[] => wires.flatMap((wire) => wire.refusals());
          await until('all of them are refused', () => refused().length >= 300);
          await sleep(HELD_MS);
          attacker.leave();
          return refused();
        },
      },
      {
        what: 'the 101st WebSocket and each more',
        refusals: { 'close 4429': ALL },
        refused: 150,
        strike: async (attacker) => {
          const wires = Array.from({ length: 250 }, () => attacker.open());
          const connected = await Promise.all(wires.map((wire) => wire.connected()));
          const refused = await Promise.all(wires.filter((_, index) => !connected[index]).map((wire) => wire.closed));
          await sleep(HELD_MS);
          attacker.leave();
          return refused;
        },
      },
      {
        what: 'the 101st event stream and each more',
        refusals: { '429 RATE_LIMITED connections': ALL },
        refused: 150,
        strike: (attacker) => streams(attacker, 250),
      },
    ],
  },
];
