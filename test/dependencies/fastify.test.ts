import type { RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, it } from '@jest/globals';
import Fastify from 'fastify';

describe('Fastify', () => {
  it('has one request listener, which serves a request that another listener passes on after unshifting its body', async () => {
    const fastify = Fastify();
    fastify.post('/', ({ body }) => body);
    await fastify.listen({ port: 0, host: '127.0.0.1' });
    const { server } = fastify;
    const listeners = server.listeners('request') as RequestListener[];
    expect(listeners).toHaveLength(1);
    server.removeAllListeners('request');
    let passedOn = 0;
    server.on('request', (request, response) => {
      request.once('data', (body: Buffer) => {
        passedOn += 1;
        request.pause();
        request.unshift(body);
        listeners[0]?.(request, response);
      });
    });
    const { port } = server.address() as AddressInfo;
    const response = await fetch(`http://127.0.0.1:${String(port)}/`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{"a":1}',
    });
    expect([await response.json(), passedOn]).toEqual([{ a: 1 }, 1]);
    await fastify.close();
  });
});
