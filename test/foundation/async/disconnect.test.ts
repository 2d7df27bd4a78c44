import { createServer } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { onDisconnect, onFinished } from '../../../src/foundation/async/disconnect.js';
import { until } from '../../support/follower.js';
import { Raw } from '../../support/plain-http.js';

const GET = 'GET / HTTP/1.1\r\nhost: x\r\n\r\n';

interface Exchange {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
}

describe('the end of a response', () => {
  let server: Server;
  let raw: Raw;
  let exchanges: Exchange[];
  let warnings: Error[];
  const warned = (warning: Error): unknown => warnings.push(warning);
  beforeEach(async () => {
    [exchanges, warnings] = [[], []];
    process.on('warning', warned);
    server = createServer((request, response) => exchanges.push({ request, response }));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    raw = await Raw.to(`http://127.0.0.1:${String((server.address() as { port: number }).port)}`);
  });
  afterEach(async () => {
    process.off('warning', warned);
    raw.socket.destroy();
    await new Promise((resolve) => server.close(resolve));
  });

  async function requestTimes(count: number): Promise<Exchange[]> {
    const before = exchanges.length;
    raw.socket.write(GET.repeat(count));
    await until('all have arrived', () => exchanges.length === before + count);
    return exchanges.slice(before);
  }

  const listeners = ({ request: { socket } }: Exchange): number => socket.listenerCount('close');

  it('calls each callback of a connection once when that ends', async () => {
    const ended = new Array<number>(100).fill(0);
    const gone = new Array<number>(100).fill(0);
    for (const [at, { request, response }] of (await requestTimes(100)).entries()) {
      onFinished(request, response, () => (ended[at] = (ended[at] ?? 0) + 1));
      onDisconnect(request, response)(() => (gone[at] = (gone[at] ?? 0) + 1));
    }
    expect(ended).toEqual(ended.map(() => 0));
    raw.socket.resetAndDestroy();
    await until('the last is called', () => gone.at(-1) === 1);
    expect([ended, gone]).toEqual([ended.map(() => 1), gone.map(() => 1)]);
    expect(warnings).toEqual([]);
  });

  it('calls the callback at once if the client has already disconnected', async () => {
    const [first, second] = (await requestTimes(2)) as [Exchange, Exchange];
    raw.socket.resetAndDestroy();
    await until('it has disconnected', () => first.request.socket.destroyed);
    const calls: string[] = [];
    for (const { request, response } of [first, second]) {
      onDisconnect(request, response)(() => calls.push('gone'));
      onFinished(request, response, () => calls.push('over'));
    }
    expect(calls).toEqual(['gone', 'over', 'gone', 'over']);
  });

  it('is not reported as a disconnect after the whole response was sent', async () => {
    const calls: string[] = [];
    const [exchange] = (await requestTimes(1)) as [Exchange];
    const { request, response } = exchange;
    onDisconnect(request, response)(() => calls.push('gone'));
    onFinished(request, response, () => calls.push('over'));
    response.end('x');
    await until('it is over', () => calls.length > 0);
    onDisconnect(request, response)(() => calls.push('gone'));
    raw.socket.destroy();
    await until('it is closed', () => request.socket.destroyed);
    expect(calls).toEqual(['over']);
  });

  it('leaves no listener on a kept-alive connection, with or without pipelining', async () => {
    const [first] = (await requestTimes(1)) as [Exchange];
    first.response.end('x');
    await until('a response', () => raw.statuses.length === 1);
    const before = listeners(first);
    for (const count of [1, 1, 100, 98]) {
      const sent = await requestTimes(count);
      for (const { request, response } of sent) onDisconnect(request, response)(() => undefined);
      const [{ request }] = sent as [Exchange];
      expect(request.socket).toBe(first.request.socket);
      for (const { response } of sent) response.end('x');
      await until('the responses', () => raw.statuses.length === exchanges.length);
    }
    // Node.js has one for the response in progress.
    await until('no listener is left', () => listeners(first) === before);
    expect(exchanges).toHaveLength(201);
    expect(warnings).toEqual([]);
  });
});
