import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import autocannon from 'autocannon';
import { endsWithRun } from './ending.js';

/*
 * The load generator: connections that send requests one after the other, cycling through a list. It uses wrk where
 * that is installed, which takes less CPU from the server; else autocannon.
 */

const isThere = spawnSync('wrk', ['--version']).error === undefined;

/** The program that generates the load. */
export const DRIVER = isThere ? 'wrk' : 'autocannon';

/**
 * Sends requests for some seconds; returns requests per second and latencies in milliseconds. Throws when any fails.
 *
 * @param {string} url
 * @param {readonly { method: string, path: string, headers?: Record<string, string>, body?: string }[]} requests
 * @param {{ connections: number, seconds: number }} load
 */
export async function drive(url, requests, load) {
  const driven = await (isThere ? byWrk(url, requests, load) : byAutocannon(url, requests, load));
  if (driven.failed > 0) throw new Error(`${url}: ${String(driven.failed)} refused or failed`);
  return driven;
}

async function byAutocannon(url, requests, { connections, seconds }) {
  const result = await autocannon({ url, requests: [...requests], connections, duration: seconds });
  return {
    rate: result.requests.total / result.duration,
    p50: result.latency.p50,
    p99: result.latency.p99,
    failed: result.non2xx + result.errors,
  };
}

const REPORT = `
function done(summary, latency)
  local errors = summary.errors
  local failed = errors.connect + errors.read + errors.write + errors.status + errors.timeout
  io.write(string.format('{"rate": %f, "p50": %f, "p99": %f, "failed": %d}',
    summary.requests / summary.duration * 1000000, latency:percentile(50) / 1000, latency:percentile(99) / 1000, failed))
end
`;

async function byWrk(url, requests, { connections, seconds }) {
  const folder = mkdtempSync(join(tmpdir(), 'entente-wrk-'));
  const script = join(folder, 'requests.lua');
  const request = requests.map(({ method, path, headers = {}, body }) => {
    const lines = Object.entries(headers).map(([name, value]) => `[${lua(name)}] = ${lua(value)}`);
    return `wrk.format(${lua(method)}, ${lua(path)}, {${lines.join()}}, ${body === undefined ? 'nil' : lua(body)}),`;
  });
  const text = `local all = {}
function init() all = {\n${request.join('\n')}\n} end
local turn = 0
function request() turn = turn % #all + 1 return all[turn] end
${REPORT}`;
  try {
    writeFileSync(script, text);
    const child = spawn('wrk', ['-t', '1', '-c', connections, '-d', `${seconds}s`, '-s', script, url].map(String));
    endsWithRun(child);
    let printed = '';
    child.stdout.on('data', (chunk) => (printed += chunk));
    const [status] = await once(child, 'close');
    const [report] = /\{"rate".*\}/.exec(printed) ?? [];
    if (status !== 0 || report === undefined) throw new Error(`wrk ended with ${String(status)}: ${printed}`);
    return JSON.parse(report);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** A string of Lua: the escapes of JSON, except those that Lua does not have. */
function lua(text) {
  return `"${text.replaceAll(/[\\"\n\r]/g, (one) => ({ '\n': '\\n', '\r': '\\r' })[one] ?? `\\${one}`)}"`;
}
