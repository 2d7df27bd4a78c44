import { execFile, spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { promisify } from 'node:util';
import { expect } from '@jest/globals';
import { parse } from 'graphql';
import { projectRoot } from '../../src/config/project-root.js';
import { until } from './follower.js';
import type { Block, Document } from './markdown.js';
import { ADMIN_TOKEN } from './world.js';
import type { World } from './world.js';

/** The address of the service in all documents. */
const DOCUMENTED_URL = 'http://127.0.0.1:4000';

/** Commands that are executed; of others only the syntax and the names of npm's scripts are checked. */
const IS_EXECUTED = /^(?:curl|TOKEN=|npm run (?:--silent )?entente)/m;

/** A command that goes on printing, until the response after it is compared. */
interface Stream {
  readonly child: ChildProcess;
  output: string;
}

/**
 * Executes the snippets of a document in their order, on a service of their own, and compares each with the response
 * that follows it. A response may show the beginning of a list instead of all of it.
 */
export async function runSnippets(world: World, { path, blocks }: Document): Promise<void> {
  let result: unknown;
  let stream: Stream | null = null;
  // Variables that one command sets are used by later ones.
  const environment: Record<string, string> = { TOKEN: ADMIN_TOKEN };
  try {
    for (const block of blocks) {
      const place = `${path}:${String(block.line)}`;
      if (block.language === 'graphql') result = { data: await runOperation(world, block.text) };
      if (block.language === 'json') expectBeginning(result, JSON.parse(block.text), place);
      if (block.language === 'text' && stream) {
        const { child } = stream;
        const shown = withoutIds(block.text).trim();
        const current = stream;
        await until(`${place} is printed`, () => withoutIds(current.output).includes(shown));
        child.kill();
        stream = null;
      }
      if (block.language !== 'sh') continue;
      const command = block.text.replaceAll(DOCUMENTED_URL, world.service.url);
      if (/^curl -N/m.test(command)) stream = await startStream(world, command);
      else if (IS_EXECUTED.test(command)) result = await runCommand(world, command, environment);
      else await promisify(execFile)('/bin/sh', ['-n', '-c', command]);
    }
  } finally {
    stream?.child.kill();
  }
}

async function runOperation(world: World, text: string): Promise<unknown> {
  const [definition] = parse(text).definitions;
  if (definition?.kind !== 'OperationDefinition' || definition.operation !== 'subscription') {
    return world.get(text, { token: ADMIN_TOKEN });
  }
  const response = await fetch(`${world.service.url}/graphql/stream`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'text/event-stream' },
    // From the beginning of the log, so that there is something to send.
    body: JSON.stringify({ query: text, variables: { after: '0' } }),
  });
  let received = '';
  for await (const chunk of response.body ?? []) {
    received += new TextDecoder().decode(chunk as Uint8Array);
    const [, json] = /^data: (.+)\n/m.exec(received) ?? [];
    if (json === undefined) continue;
    const { data, errors } = JSON.parse(json) as { data?: unknown; errors?: unknown };
    expect(errors).toBeUndefined();
    return data;
  }
  throw new Error(`The subscription was sent nothing: ${received}`);
}

/** Runs a command to its end; variables that it sets are stored. Returns what it printed, parsed if it is JSON. */
async function runCommand(world: World, command: string, environment: Record<string, string>): Promise<unknown> {
  const { PATH = '', HOME = '' } = process.env;
  const [, set] = /^([A-Z]+)=/m.exec(command) ?? [];
  const script = set === undefined ? command : `${command}\necho "\n${set}=$${set}" >&2`;
  const { stdout, stderr } = await promisify(execFile)('/bin/sh', ['-e', '-c', script], {
    cwd: projectRoot(),
    env: { PATH, HOME, DATABASE_URL: world.databaseUrl, ...environment },
  });
  const value = set === undefined ? undefined : new RegExp(`^${set}=(.+)$`, 'm').exec(stderr)?.[1];
  if (set !== undefined && value !== undefined) environment[set] = value;
  if (!stdout.startsWith('{')) return stdout;
  return JSON.parse(stdout) as unknown;
}

async function startStream(world: World, command: string): Promise<Stream> {
  const before = world.service.subscriptionStats().subscriptions;
  const child = spawn('/bin/sh', ['-c', `exec ${command}`], { stdio: ['ignore', 'pipe', 'inherit'] });
  const stream: Stream = { child, output: '' };
  child.stdout.on('data', (chunk: Buffer) => (stream.output += chunk.toString()));
  await until('the command has subscribed', () => world.service.subscriptionStats().subscriptions > before);
  return stream;
}

/** Positions are different each time. */
function withoutIds(text: string): string {
  return text.replaceAll(/\d{36}/g, '…');
}

/** What is shown is there; of a list at least its beginning, and of an object at least its fields. */
function expectBeginning(actual: unknown, shown: unknown, place: string): void {
  expect({ place, response: beginningOf(actual, shown) }).toEqual({ place, response: shown });
}

function beginningOf(actual: unknown, shown: unknown): unknown {
  if (Array.isArray(actual) && Array.isArray(shown)) {
    return shown.length === 0 ? actual : shown.map((one, index) => beginningOf(actual[index], one));
  }
  if (typeof actual !== 'object' || actual === null || typeof shown !== 'object' || shown === null) return actual;
  const fields = actual as Record<string, unknown>;
  return Object.fromEntries(Object.entries(shown).map(([name, value]) => [name, beginningOf(fields[name], value)]));
}

/** Names of npm's scripts in a document's commands and in its text. */
export function npmScriptsIn(text: string): string[] {
  return [...text.matchAll(/\bnpm run (?:--silent )?([a-z:]+)/g)].map(([, name = '']) => name);
}

/** Whether a document has something to execute. */
export function hasSnippets({ blocks }: { readonly blocks: readonly Block[] }): boolean {
  return blocks.some(({ language }) => language === 'graphql' || language === 'sh');
}
