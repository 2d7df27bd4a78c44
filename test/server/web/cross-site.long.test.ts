import { createServer } from 'node:http';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { launchBrowser, whyNoBrowser } from '../../support/browser.js';
import { World } from '../../support/world.js';

const unavailable = whyNoBrowser();

/** The requests that a page of another origin tries: each time «yes», or «no». */
const TRY = `async (url) => {
  const yes = () => 'yes';
  const no = () => 'no';
  const query = '{ relations { nodes { slug } } }';
  const json = { 'content-type': 'application/json' };
  const ask = (headers, body) => fetch(url + '/graphql', { method: 'POST', headers, body });
  const followed = encodeURIComponent('subscription { changes { position } }');
  return {
    fetch: await ask(json, JSON.stringify({ query })).then((answer) => answer.json()).then(yes, no),
    withToken: await ask({ ...json, authorization: 'Bearer none' }, JSON.stringify({ query }))
      .then((answer) => answer.json()).then(({ errors }) => errors[0].extensions.code, no),
    position: await ask(json, JSON.stringify({ query }))
      .then(({ headers }) => (headers.get('x-timeline-position') === null ? 'no' : 'yes'), no),
    eventSource: await new Promise((resolve) => {
      const source = new EventSource(url + '/graphql/stream?query=' + followed);
      source.onopen = () => { source.close(); resolve('yes'); };
      source.onerror = () => { source.close(); resolve('no'); };
    }),
    webSocket: await new Promise((resolve) => {
      const socket = new WebSocket(url.replace('http', 'ws') + '/graphql', 'graphql-transport-ws');
      socket.onopen = () => { socket.close(); resolve('yes'); };
      socket.onerror = () => resolve('no');
    }),
  };
}`;

const inBrowser = unavailable === null ? describe : describe.skip;
inBrowser(`a page of another origin in Chromium${unavailable === null ? '' : ` (${unavailable})`}`, () => {
  let browser: Browser;
  let server: Server;
  let origin: string;
  beforeAll(async () => {
    server = createServer((_request, response) => response.setHeader('content-type', 'text/html').end('<p>a page'));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    origin = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
    browser = await launchBrowser();
  });
  afterAll(async () => {
    await browser.close();
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });

  async function tried(environment: Record<string, string>): Promise<unknown> {
    const world = await World.start('seeded', environment);
    const page = await browser.newPage();
    try {
      await page.goto(origin);
      return await page.evaluate(`(${TRY})(${JSON.stringify(world.service.url)})`);
    } finally {
      await page.close();
      await world.stop();
    }
  }

  it('can neither query nor subscribe, unless its origin is set', async () => {
    const nothing = { fetch: 'no', withToken: 'no', position: 'no', eventSource: 'no', webSocket: 'no' };
    expect(await tried({})).toEqual(nothing);
    expect(await tried({ CORS_ORIGINS: 'https://app.example' })).toEqual(nothing);
  });

  it.each(['its own', 'any'])('queries with a token, and subscribes, if %s origin is set', async (which) => {
    const all = { fetch: 'yes', withToken: 'UNAUTHENTICATED', position: 'yes', eventSource: 'yes', webSocket: 'yes' };
    expect(await tried({ CORS_ORIGINS: which === 'any' ? '*' : origin })).toEqual(all);
  });
});
