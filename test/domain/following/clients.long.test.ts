import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { createClient } from 'graphql-sse';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { projectRoot } from '../../../src/config/project-root.js';
import { launchBrowser, whyNoBrowser } from '../../support/browser.js';
import { until } from '../../support/follower.js';
import { readDocument } from '../../support/markdown.js';
import { TcpProxy } from '../../support/tcp-proxy.js';
import { World } from '../../support/world.js';

/** The recipes of docs/clients.md: code blocks that begin with a file name. */
const RECIPES = new Map(
  readDocument('docs/clients.md')
    .blocks.filter(({ language }) => language === 'js' || language === 'ts')
    .map(({ text }) => {
      const [name = '', ...lines] = text.split('\n');
      return [name.replace('// ', ''), lines.join('\n')];
    }),
);
/** Has its own test, with the types that it needs: test/server/http/typed-client.long.test.ts. */
RECIPES.delete('typed.ts');
const QUERY =
  'subscription ($after: String) { changes(after: $after, kinds: [TOPIC]) { position effect subject { id label } } }';
const unavailable = whyNoBrowser();
const TIMEOUT_MS = 30_000;
/** How long connections are refused: clients retry at least once in that time. */
const OUTAGE_MS = 3_300;

/** Subscribes by a recipe, and calls back with every result. */
type Follow = (url: string, after: string, show: (result: unknown) => void) => Promise<() => unknown>;

/** A front end built from the recipes in docs/clients.md. */
describe('a subscribing client', () => {
  let folder: string;
  let world: World;
  let proxy: TcpProxy;
  let topics = 0;
  let browser: Browser | null = null;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'entente-followers-'));
    for (const name of ['node_modules', 'schema']) symlinkSync(join(projectRoot(), name), join(folder, name));
    world = await World.start('empty');
    if (unavailable === null) browser = await launchBrowser();
  });
  beforeEach(async () => {
    proxy = await TcpProxy.start(world.service.url);
  });
  afterEach(() => proxy.stop());
  afterAll(async () => {
    await browser?.close();
    await world.stop();
    rmSync(folder, { recursive: true });
  });

  /** The recipe, bundled into one script that subscribes and shows the results. */
  async function bundle(name: string, url: string, after: string, platform: 'node' | 'browser'): Promise<string> {
    for (const [file, code] of RECIPES) {
      writeFileSync(
        join(folder, file),
        code.replaceAll('http://127.0.0.1:4000', url).replaceAll('ws://127.0.0.1:4000', url.replace('http', 'ws')),
      );
    }
    const entry = join(folder, `run-${name}.ts`);
    const show = 'const show = (result) => globalThis.show(JSON.stringify(result));';
    writeFileSync(
      entry,
      `import { follow } from './${name.replace(/\.[jt]s$/, '')}';\n${show}\nfollow(${JSON.stringify(QUERY)}, ${JSON.stringify(after)}, show);`,
    );
    const { outputFiles } = await build({
      entryPoints: [entry],
      bundle: true,
      write: false,
      format: 'esm',
      platform,
      loader: { '.js': 'js' },
      logLevel: 'error',
      ...(platform === 'node' && { packages: 'external' as const }),
    });
    return outputFiles[0]?.text ?? '';
  }

  /** In a Node.js process; Node.js has its own WebSocket only from version 22 on. */
  function inNode(name: string): Follow {
    return async (url, after, show) => {
      const script = join(folder, `${name}.mjs`);
      const globals = join(folder, 'globals.mjs');
      writeFileSync(
        globals,
        `import { WebSocket } from 'ws'; Object.assign(globalThis, { WebSocket, show: console.log });`,
      );
      writeFileSync(script, await bundle(name, url, after, 'node'));
      const child = spawn(process.execPath, ['--import', globals, script], { stdio: ['ignore', 'pipe', 'inherit'] });
      createInterface(child.stdout).on('line', (line) => {
        show(JSON.parse(line));
      });
      return () => child.kill();
    };
  }

  function inChromium(name: string): Follow {
    return async (url, after, show) => {
      if (!browser) throw new Error('there is no browser');
      // The script is injected into a page of the service itself, whose policy allows no other scripts.
      const page = await browser.newPage({ bypassCSP: true });
      await page.exposeFunction('show', (result: string) => {
        show(JSON.parse(result));
      });
      await page.goto(`${url}/livez`);
      await page.addScriptTag({ content: await bundle(name, url, after, 'browser'), type: 'module' });
      return () => page.close();
    };
  }

  const byServerSentEvents: Follow = (url, after, show) => {
    const client = createClient({
      url: `${url}/graphql/stream`,
      retryAttempts: 100,
      retry: () => new Promise((resolve) => setTimeout(resolve, 100)),
    });
    // After a reconnection it sends the variables as they are then.
    const variables = { after };
    const stop = client.subscribe<{ changes: { position: string } }>(
      { query: QUERY, variables },
      {
        next: (result) => {
          variables.after = result.data?.changes.position ?? variables.after;
          show(result);
        },
        error: () => undefined,
        complete: () => undefined,
      },
    );
    return Promise.resolve(stop);
  };

  async function topic(): Promise<string> {
    topics += 1;
    const { change } = await world.mutate('createTopic', {
      slug: `topic-${String(topics)}`,
      names: [{ language: 'en', text: 'Peace' }],
    });
    return change.position as string;
  }

  /**
   * The common scenario: changes written before, live, while the connection is down, live again, and while no client is
   * connected.
   */
  async function scenario(follow: Follow): Promise<void> {
    const { events } = await world.get('{ events { position } }');
    const expected = [await topic(), await topic()];
    const received: { data?: { changes: { position: string } } }[] = [];
    const stop = await follow(proxy.url, events.position as string, (result) =>
      received.push(result as (typeof received)[number]),
    );
    try {
      await until('earlier changes', () => received.length === 2, TIMEOUT_MS);
      expected.push(await topic(), await topic());
      await until('live changes', () => received.length === 4, TIMEOUT_MS);
      proxy.cut();
      expected.push(await topic(), await topic(), await topic());
      proxy.mend();
      await until('changes during the outage', () => received.length >= 7, TIMEOUT_MS);
      expected.push(await topic());
      await until('live changes after the outage', () => received.length >= 8, TIMEOUT_MS);
      const listenAgain = await proxy.refuse();
      expected.push(await topic());
      await sleep(OUTAGE_MS);
      await listenAgain();
      await until('changes while connections were refused', () => received.length >= 9, TIMEOUT_MS);
      expected.push(await topic());
      await until('live changes in the end', () => received.length >= 10, TIMEOUT_MS);
      expect(received.map(({ data }) => data?.changes.position)).toEqual(expected);
      await world.service.domain.changes.startEpoch();
      await until('it must read everything again', () => received.length > 10, TIMEOUT_MS);
      await until('no subscription is left', () => world.service.subscriptionStats().subscriptions === 0);
      await topic();
      // urql repeats the last result to signal the end.
      for (const last of received.slice(10)) expect(JSON.stringify(last)).toContain('RESYNC');
    } finally {
      await stop();
    }
    await until('no subscription is left', () => world.service.subscriptionStats().subscriptions === 0);
  }

  it('has these recipes', () => {
    expect([...RECIPES.keys()]).toEqual([
      'query.js',
      'positions.js',
      'event-source.js',
      'follow.ts',
      'apollo.ts',
      'apollo-queries.ts',
      'urql.ts',
      'relay.ts',
    ]);
  });

  it('compiles as documented', () => {
    for (const [file, code] of RECIPES) writeFileSync(join(folder, file), code);
    const options = [
      '--noEmit',
      '--strict',
      '--skipLibCheck',
      '--target',
      'es2023',
      '--module',
      'esnext',
      '--moduleResolution',
      'bundler',
      '--lib',
      'es2023,dom',
      '--allowJs',
    ];
    const tsc = join(projectRoot(), 'node_modules', '.bin', 'tsc');
    const files = [...RECIPES.keys()].filter((name) => name.endsWith('.ts'));
    expect(execFileSync(tsc, [...options, ...files], { cwd: folder, encoding: 'utf8' })).toBe('');
  });

  it.each(['apollo.ts', 'urql.ts'])(
    'resumes with %s in Node.js and misses nothing',
    (name) => scenario(inNode(name)),
    60_000,
  );

  it('resumes with graphql-sse and misses nothing', () => scenario(byServerSentEvents), 60_000);

  const inBrowser = unavailable === null ? it : it.skip;
  inBrowser.each(['event-source.js', 'apollo.ts', 'urql.ts'])(
    'by %s in Chromium resumes, missing nothing',
    (name) => scenario(inChromium(name)),
    60_000,
  );

  it('resumes with graphql-ws alone and misses nothing', () => {
    RECIPES.set(
      'graphql-ws.ts',
      `import { subscribe } from './follow';
      export function follow(query, after, show) {
        subscribe({ query, variables: { after } }, { next: show, error: console.error, complete: () => undefined });
      }`,
    );
    return scenario(inNode('graphql-ws.ts'));
  }, 60_000);

  it('queries with fetch, Apollo Client, urql and Relay', async () => {
    RECIPES.set(
      'queries.ts',
      `import { gql } from '@apollo/client';
      import { query } from './query.js';
      import { apollo } from './apollo-queries';
      import { urql } from './urql';
      import { relay } from './relay';
      const text = '{ viewer { role } }';
      export async function follow(_query, _after, show) {
        show(await query(text));
        for (const time of [1, 2]) {
          show((await apollo.query({ query: gql(text), fetchPolicy: 'network-only' })).data);
        }
        show((await urql.query(text, {}).toPromise()).data);
        show((await relay.getNetwork().execute({ text }, {}, {}).toPromise()).data);
        process.exit(0);
      }`,
    );
    const results: unknown[] = [];
    await inNode('queries.ts')(world.service.url, '', (result) => results.push(result));
    await until('all have a response', () => results.length === 5, TIMEOUT_MS);
    for (const result of results) expect(result).toMatchObject({ viewer: { role: 'READER' } });
  });

  it('reads no older response than before, with fetch, and begins again after a restored backup', async () => {
    const file = join(folder, 'positions.mjs');
    writeFileSync(file, RECIPES.get('positions.js') ?? '');
    const { fetchInOrder } = (await import(pathToFileURL(file).href)) as { fetchInOrder: typeof fetch };
    const { url, domain } = world.service;
    const sent: (string | null)[] = [];
    const listening = createServer((request, response) => {
      sent.push((request.headers['x-timeline-position'] as string | undefined) ?? null);
      void fetch(`${url}/graphql?query={viewer{role}}`, {
        headers: {
          'x-timeline-position': request.headers['x-timeline-position'] as string,
          'apollo-require-preflight': '1',
        },
      }).then(({ status, headers }) => {
        const position = headers.get('x-timeline-position');
        response.writeHead(status, position === null ? {} : { 'x-timeline-position': position }).end();
      });
    }).listen(0, '127.0.0.1');
    await once(listening, 'listening');
    const read = async (): Promise<number> =>
      (await fetchInOrder(`http://127.0.0.1:${String((listening.address() as AddressInfo).port)}/`)).status;
    await world.mutate('createTopic', { slug: 'a-topic', names: [{ language: 'en', text: 'Topic' }] });
    expect([await read(), await read()]).toEqual([200, 200]);
    await domain.changes.startEpoch();
    await until('the position is of the epoch before', async () => (await read()) === 412);
    expect(await read()).toBe(200);
    expect(sent.slice(0, 2)).toEqual(['0', expect.stringMatching(/^[1-9]\d+$/)]);
    expect(sent.at(-1)).toBe('0');
    listening.close();
  });
});
