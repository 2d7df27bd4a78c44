import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { cloneDatabase } from '../support/clone.js';
import type { Clone } from '../support/clone.js';
import { COSTLY_DOCUMENTS } from '../support/costly-documents.js';
import { until } from '../support/follower.js';
import { ServiceProcess } from '../support/service-process.js';
import { Attacker, times } from './attacker.js';
import type { Reply } from './attacker.js';

const HEAP_MB = 512;
const MEBIBYTE = 2 ** 20;
/** The document cache, and memory that V8 does not release at once. */
const GROWTH_MAX = 150 * MEBIBYTE;
const BY_POST = 1_500;
const BY_STREAM = 400;
const BY_SOCKET = 400;
const AT_ONCE = 8;
const TIMEOUT_MS = 60_000;

/** Each another document of five to ten kilobytes or more, valid or rejected. */
function query(turn: number): string {
  const [, document] = COSTLY_DOCUMENTS[turn % COSTLY_DOCUMENTS.length] ?? [];
  return document?.(`q${String(turn)}`) ?? '';
}

describe(`a service with a heap of ${String(HEAP_MB)} MB`, () => {
  let clone: Clone;
  let service: ServiceProcess;
  let url: string;
  let attacker: Attacker;
  beforeAll(async () => {
    clone = await cloneDatabase('seeded');
    service = ServiceProcess.start({
      env: {
        DATABASE_URL: clone.url,
        LOG_LEVEL: 'fatal',
        RATE_LIMIT_PER_ADDRESS: '1000000',
        NODE_OPTIONS: `--max-old-space-size=${String(HEAP_MB)}`,
      },
    });
    ({ url } = await service.ready());
    attacker = new Attacker(url, '127.0.0.3');
    await times(100, (number) => attacker.post(JSON.stringify({ query: `{ a${String(number)}: __typename }` })));
  }, 120_000);
  afterAll(async () => {
    attacker.leave();
    await service.end();
    await clone.drop();
  });

  function resident(): number {
    const [, kibibytes] = /VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${String(service.pid)}/status`, 'utf8')) ?? [];
    return Number(kibibytes) * 1_024;
  }

  it('survives thousands of documents that take much memory, over every transport, and retains little', async () => {
    const before = resident();
    let turn = 0;
    const posted = await times(BY_POST, () => attacker.post(JSON.stringify({ query: query((turn += 1)) })), AT_ONCE);
    const headers = { accept: 'text/event-stream' };
    const streamed = await times(
      BY_STREAM,
      () => attacker.post(JSON.stringify({ query: query((turn += 1)) }), headers, '/graphql/stream'),
      AT_ONCE,
    );
    const wire = attacker.open();
    await wire.connected();
    const ends = (): number => wire.messages.filter(({ type }) => type === 'complete' || type === 'error').length;
    for (let sent = 0; sent < BY_SOCKET; sent += 1) {
      wire.send(JSON.stringify({ id: String(sent), type: 'subscribe', payload: { query: query((turn += 1)) } }));
      await until('it has a response', () => ends() > sent - AT_ONCE, TIMEOUT_MS);
    }
    await until('all have a response', () => ends() === BY_SOCKET, TIMEOUT_MS);
    const peak = resident();
    const unexpected = [...posted, ...streamed].filter(({ text }: Reply) => /"INTERNAL"|"OVERLOADED"/.test(text));
    expect(unexpected).toEqual([]);
    expect(service.child.exitCode).toBeNull();
    // A little work, to trigger garbage collection.
    await until(
      'memory is given back',
      async () => {
        await attacker.post(JSON.stringify({ query: `{ a${String((turn += 1))}: __typename }` }));
        return resident() < before + GROWTH_MAX;
      },
      TIMEOUT_MS,
    ).catch(() => undefined);
    const [start, most, end] = [before, peak, resident()].map((bytes) => (bytes / MEBIBYTE).toFixed(0));
    process.stdout.write(
      `${String(start)} MiB at first, ${String(most)} after all documents, ${String(end)} a while later\n`,
    );
    expect(resident()).toBeLessThan(before + GROWTH_MAX);
  }, 600_000);
});
