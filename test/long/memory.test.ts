import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { cloneDatabase } from '../support/clone.js';
import type { Clone } from '../support/clone.js';
import { ServiceProcess } from '../support/service-process.js';

const QUERIES = 100_000;
const CLIENTS = 16;
const MEBIBYTE = 2 ** 20;

/** Half of the queries may have filled what is kept of them; the other half is not to add to it. */
const GROWTH_MAX = 1.25;
const RESIDENT_MAX = 700 * MEBIBYTE;

const FIELDS = [
  'slug',
  'kind',
  'status',
  'dateBasis',
  'ordinal',
  'anniversaryNumber',
  'confidence',
  'version',
  'label',
];

/** A query that nobody has asked before: another text, another selection, other arguments. */
function query(turn: number): string {
  const fields = FIELDS.filter((_, bit) => ((turn >> bit) & 1) === 1).join(' ');
  return `query Q${String(turn)} { a${String(turn)}: events(first: ${String(1 + (turn % 20))}, filter: { window: { from: "${String(1_000 + (turn % 977))}-01-01" } }) { nodes { id ${fields} } } }`;
}

describe('the memory of a service', () => {
  let clone: Clone;
  let service: ServiceProcess;
  let url: string;
  beforeAll(async () => {
    clone = await cloneDatabase('seeded');
    service = ServiceProcess.start({ env: { DATABASE_URL: clone.url, LOG_LEVEL: 'fatal', RATE_MAX: '1000000' } });
    ({ url } = await service.ready());
  }, 120_000);
  afterAll(async () => {
    await service.end();
    await clone.drop();
  });

  function resident(): number {
    const [, kibibytes] = /VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${String(service.pid)}/status`, 'utf8')) ?? [];
    return Number(kibibytes) * 1_024;
  }

  async function ask(from: number, to: number): Promise<void> {
    let turn = from;
    const client = async (): Promise<void> => {
      while (turn < to) {
        const body = JSON.stringify({ query: query((turn += 1)) });
        // Some twice, as what is seen again is compiled, and kept for longer.
        const times = turn % 10 === 0 ? 2 : 1;
        for (let time = 0; time < times; time += 1) {
          const response = await fetch(`${url}/graphql`, {
            method: 'POST',
            headers: { 'content-type': 'application/json' },
            body,
          });
          const answer = await response.text();
          if (response.status !== 200) throw new Error(answer);
        }
      }
    };
    await Promise.all(Array.from({ length: CLIENTS }, client));
  }

  it('is bounded after a hundred thousand different queries', async () => {
    const idle = resident();
    await ask(0, QUERIES / 2);
    const half = resident();
    await ask(QUERIES / 2, QUERIES);
    const whole = resident();
    const [mib, ...others] = [idle, half, whole].map((bytes) => (bytes / MEBIBYTE).toFixed(0));
    process.stdout.write(`${String(mib)} MiB when it starts, ${others.join(' and ')} after half and all of them\n`);
    expect(whole / half).toBeLessThan(GROWTH_MAX);
    expect(whole).toBeLessThan(RESIDENT_MAX);
  }, 600_000);
});
