import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Raw } from '../../support/plain-http.js';
import { World } from '../../support/world.js';

let world: World;
beforeAll(async () => {
  world = await World.start('seeded');
});
afterAll(() => world.stop());

describe('an unsupported method', () => {
  it.each([
    ['/graphql', 'PUT', 'GET, HEAD, POST'],
    ['/graphql', 'DELETE', 'GET, HEAD, POST'],
    ['/graphql', 'PATCH', 'GET, HEAD, POST'],
    ['/graphql?query={__typename}', 'TRACE', 'GET, HEAD, POST'],
    ['/graphql/stream', 'PUT', 'GET, POST'],
    ['/graphql/stream', 'HEAD', 'GET, POST'],
    ['/livez', 'POST', 'GET, HEAD'],
    ['/readyz', 'DELETE', 'GET, HEAD'],
    ['/metrics', 'PUT', 'GET, HEAD'],
    ['/graphiql', 'DELETE', 'GET, HEAD'],
    ['/relations/china-russia/feed.atom', 'PUT', 'GET, HEAD'],
  ])('at %s, %s, has the response 405 with the supported ones', async (path, method, allowed) => {
    const raw = await Raw.to(world.service.url);
    const gone = new Promise((resolve) => raw.socket.once('close', resolve));
    raw.socket.write(`${method} ${path} HTTP/1.1\r\nhost: x\r\ncontent-length: 0\r\nconnection: close\r\n\r\n`);
    await gone;
    expect(raw.statuses).toEqual(['405']);
    expect(/\r\nallow: (.*)\r\n/i.exec(raw.said)?.[1]).toBe(allowed);
    if (method !== 'HEAD') expect(raw.said).toContain('"extensions":{"code":"BAD_USER_INPUT"}');
  });

  it.each([
    '/nope',
    '/graphql/nope',
    '/relations/china-russia/feed.rss',
    '/relations/a/b/feed.atom',
    '/graphiql/nope.js',
  ])('at an unknown path, %s, has the response 404', async (path) => {
    for (const method of ['GET', 'POST', 'PUT']) {
      const response = await fetch(world.service.url + path, { method });
      expect([response.status, response.headers.get('allow')]).toEqual([404, null]);
    }
  });

  it('is counted for its address, as an unknown path is', async () => {
    const limited = await World.start('seeded', { RATE_LIMIT_PER_ADDRESS: '3', RATE_WINDOW_S: '600' });
    const statuses = [];
    for (let time = 0; time < 4; time += 1) {
      statuses.push((await fetch(`${limited.service.url}/graphql`, { method: 'PUT', body: 'x' })).status);
    }
    await limited.stop();
    expect(statuses).toEqual([405, 405, 405, 429]);
  });
});
