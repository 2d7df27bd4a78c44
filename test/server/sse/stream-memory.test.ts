import { createServer } from 'node:http';
import { connect } from 'node:net';
import type { AddressInfo } from 'node:net';
import { describe, expect, it } from '@jest/globals';
import { ResponseMemory } from '../../../src/server/admission/response-memory.js';
import { SseResponse } from '../../../src/server/sse/sse-response.js';
import { until } from '../../support/follower.js';

const KB = 1_000;

describe('the memory of unread data of a stream', () => {
  it('is released if the stream waits for another on its socket, and that is closed', async () => {
    const memory = new ResponseMemory(500 * KB, 300 * KB);
    const server = createServer((request, response) => {
      const stream = new SseResponse(request, response, {}, (bytes) => memory.take('a', bytes));
      if (request.url === '/second') stream.sendResult('x'.repeat(200 * KB));
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const socket = connect((server.address() as AddressInfo).port, '127.0.0.1');
    try {
      const head = (path: string): string => `GET ${path} HTTP/1.1\r\nhost: x\r\n\r\n`;
      // The first never ends.
      socket.write(head('/first') + head('/second'));
      await until('it is held', () => memory.bytes > 200 * KB);
      socket.destroy();
      await until('it is released', () => memory.bytes === 0);
    } finally {
      socket.destroy();
      server.close();
      server.closeAllConnections();
    }
    expect(memory.take('a', 300 * KB)).not.toBeNull();
  });
});
