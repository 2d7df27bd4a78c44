import { createServer } from 'node:http';
import type { Server } from 'node:http';
import { connect } from 'node:net';
import type { AddressInfo, Socket } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ResponseMemory } from '../../../src/server/admission/response-memory.js';
import { until } from '../../support/follower.js';

const KB = 1_000;

describe('the memory of responses that clients have not read yet', () => {
  it('is counted by client and in total, for long responses only', () => {
    const memory = new ResponseMemory(500 * KB, 300 * KB);
    expect(memory.take('a', 64 * KB)).not.toBeNull();
    expect(memory.bytes).toBe(0);
    const release = memory.take('a', 200 * KB);
    expect(memory.take('a', 200 * KB)).toBeNull();
    expect(memory.take('b', 200 * KB)).not.toBeNull();
    expect(memory.take('c', 200 * KB)).toBeNull();
    expect(memory.bytes).toBe(400 * KB);
    release?.();
    release?.();
    expect(memory.bytes).toBe(200 * KB);
    expect(memory.take('a', 200 * KB)).not.toBeNull();
  });

  it('is counted for short responses behind much waiting data', () => {
    const memory = new ResponseMemory(500 * KB, 300 * KB);
    memory.take('a', KB, { waiting: 10 * KB });
    expect(memory.bytes).toBe(0);
    const release = memory.take('a', KB, { waiting: 64 * KB });
    expect(memory.bytes).toBe(KB);
    release?.();
    expect(memory.bytes).toBe(0);
  });

  it('counts the same bytes once, to however many clients they are sent', () => {
    const memory = new ResponseMemory(500 * KB, 300 * KB);
    const bytes = Buffer.alloc(200 * KB);
    const releases = Array.from({ length: 10 }, (_, at) => memory.take(String(at), bytes.length, { bytes }));
    expect(memory.bytes).toBe(200 * KB);
    for (const release of releases) release?.();
    expect(memory.bytes).toBe(0);
  });

  describe('the memory of a response', () => {
    const memory = new ResponseMemory(20_000 * KB, 10_000 * KB);
    const bytes = Buffer.alloc(9_000 * KB);
    let server: Server;
    let clients: Socket[] = [];
    beforeAll(async () => {
      server = createServer((request, response) => {
        const isHeld = memory.holdUntilSent({ request, response, address: 'a' }, Buffer.from(bytes));
        response.statusCode = isHeld ? 200 : 503;
        response.end(isHeld ? bytes : undefined);
      });
      await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    });
    afterAll(() => {
      server.close();
    });

    async function client(): Promise<Socket> {
      const socket = connect((server.address() as AddressInfo).port, '127.0.0.1');
      socket.pause();
      clients.push(socket);
      socket.write('GET / HTTP/1.1\r\nhost: x\r\n\r\n');
      await new Promise((resolve) => socket.once('readable', resolve));
      return socket;
    }
    const status = (socket: Socket): string => (socket.read() as Buffer).toString('latin1').slice(9, 12);

    it('is released once it was read, or its client has disconnected', async () => {
      const first = await client();
      await until('it is held', () => memory.bytes === bytes.length);
      expect(status(await client())).toBe('503');
      first.resume();
      await until('it was read', () => memory.bytes === 0);
      const second = await client();
      expect(status(second)).toBe('200');
      expect(memory.bytes).toBe(bytes.length);
      second.destroy();
      await until('its client has disconnected', () => memory.bytes === 0);
      for (const one of clients) one.destroy();
      clients = [];
    });
  });
});
