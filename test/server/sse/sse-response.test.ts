import { createServer } from 'node:http';
import type { Server } from 'node:http';
import { connect } from 'node:net';
import type { AddressInfo, Socket } from 'node:net';
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { SseResponse } from '../../../src/server/sse/sse-response.js';
import { until } from '../../support/follower.js';

const PING_MS = 12_000;
/** More than sockets buffer. */
const MUCH = 50_000_000;

describe('an event stream', () => {
  let server: Server;
  let client: Socket;
  let stream: SseResponse;
  let isOver: boolean;
  beforeEach(async () => {
    jest.useFakeTimers({ doNotFake: ['setTimeout', 'setImmediate', 'nextTick', 'Date', 'performance'] });
    isOver = false;
    const opened = new Promise<SseResponse>((resolve) => {
      server = createServer((request, response) => {
        resolve(new SseResponse(request, response, {}, () => () => undefined));
      });
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    client = connect((server.address() as AddressInfo).port, '127.0.0.1');
    client.pause();
    client.on('error', () => undefined);
    client.write('GET / HTTP/1.1\r\nhost: x\r\n\r\n');
    stream = await opened;
    stream.onClose(() => (isOver = true));
  });
  afterEach(async () => {
    jest.useRealTimers();
    client.destroy();
    await new Promise((resolve) => server.close(resolve));
  });

  it('that has ended is closed if its last data is never read, but not at once', async () => {
    void stream.sendChange('x'.repeat(MUCH), '1');
    void stream.complete({ data: null });
    jest.advanceTimersByTime(PING_MS);
    await new Promise(setImmediate);
    expect(isOver).toBe(false);
    jest.advanceTimersByTime(PING_MS);
    await until('it is over', () => isOver);
  });

  it('that has ended and was read closes by itself', async () => {
    void stream.complete({ data: null });
    client.resume();
    await until('it is over', () => isOver);
  });

  it('stays open while its pings are read, and is closed when they are not', async () => {
    client.resume();
    for (let count = 0; count < 5; count += 1) {
      jest.advanceTimersByTime(PING_MS);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    expect(isOver).toBe(false);
    client.pause();
    void stream.sendChange('x'.repeat(MUCH), '1');
    jest.advanceTimersByTime(2 * PING_MS);
    await until('it is over', () => isOver);
  });
});
