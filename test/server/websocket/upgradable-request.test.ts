import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { World } from '../../support/world.js';

interface RequestOptions {
  readonly method?: string;
  readonly path?: string;
  readonly upgrade: string;
  readonly body?: string;
}

describe('a request with an Upgrade header', () => {
  let world: World;
  beforeAll(async () => {
    world = await World.start('empty');
  });
  afterAll(() => world.stop());

  /** The response by HTTP/1.1, or 101 without a body. */
  function send({
    method = 'GET',
    path = '/livez',
    upgrade,
    body = '',
  }: RequestOptions): Promise<{ status: number; body: string }> {
    return new Promise((resolve, reject) => {
      const headers = {
        connection: 'Upgrade, HTTP2-Settings',
        upgrade,
        'http2-settings': 'AAMAAABkAAQAoAAAAAIAAAAA',
        'content-type': 'application/json',
        'content-length': String(Buffer.byteLength(body)),
        'sec-websocket-version': '13',
        'sec-websocket-key': 'dGhlIHNhbXBsZSBub25jZQ==',
        'sec-websocket-protocol': 'graphql-transport-ws',
      };
      const sent = request(world.service.url + path, { method, headers }, (response) => {
        let text = '';
        response.on('data', (bytes: Buffer) => (text += bytes.toString()));
        response.on('end', () => {
          resolve({ status: response.statusCode ?? 0, body: text });
        });
      });
      sent.on('upgrade', ({ statusCode = 0 }, socket) => {
        socket.destroy();
        resolve({ status: statusCode, body: '' });
      });
      sent.on('error', reject);
      sent.end(body);
    });
  }

  const typename = JSON.stringify({ query: '{ __typename }' });

  it.each(['h2c', 'TLS/1.0', 'h2c, websocket'])('to %s has the response of one without it', async (upgrade) => {
    expect((await send({ upgrade })).status).toBe(200);
    const { status, body } = await send({ method: 'POST', path: '/graphql', upgrade, body: typename });
    expect(status).toBe(200);
    expect(JSON.parse(body)).toMatchObject({ data: { __typename: 'Query' } });
    expect((await send({ path: '/nothing', upgrade })).body).toContain('There is nothing at GET /nothing');
  });

  it('to WebSocket by another method than GET has the response of one without it', async () => {
    const sent = { method: 'POST', path: '/graphql', upgrade: 'websocket', body: typename };
    expect(JSON.parse((await send(sent)).body)).toMatchObject({ data: { __typename: 'Query' } });
  });

  it.each(['websocket', 'WebSocket'])('to %s is upgraded', async (upgrade) => {
    expect((await send({ path: '/graphql', upgrade })).status).toBe(101);
    const { status, body } = await send({ path: '/nothing', upgrade });
    expect(status).toBe(404);
    expect(body).toContain('WebSockets are accepted at /graphql');
  });
});
