import type { Server } from 'node:http';
import type { Socket } from 'node:net';
import proxyAddr from '@fastify/proxy-addr';
import type { Limits } from '../../config/settings.js';
import { rawResponse } from '../http/raw-response.js';
import { networkOf } from './client.js';
import { ConcurrencyLimiter } from './concurrency-limiter.js';
import type { Places } from './concurrency-limiter.js';

/**
 * Closes the sockets that an address opens beyond its limit: each holds a file descriptor, even when it sends no
 * request. Sockets of trusted proxies carry many clients and are not counted.
 */
export function limitSockets(
  server: Server,
  { maxSocketsPerAddress, trustedProxies }: Limits,
  places: Places = new ConcurrencyLimiter(maxSocketsPerAddress),
): void {
  const isProxy = proxyAddr.compile([...trustedProxies]);
  const response = rawResponse({
    status: 429,
    message: `Too many sockets at a time: at most ${String(maxSocketsPerAddress)} are allowed per address.`,
    extensions: { code: 'RATE_LIMITED', limit: 'sockets', max: maxSocketsPerAddress },
    headers: { 'retry-after': '1' },
  });
  server.on('connection', (socket: Socket) => {
    const { remoteAddress = '' } = socket;
    if (isProxy(remoteAddress, 0)) return;
    const taking = places.take(networkOf(remoteAddress));
    if (!(taking instanceof Promise)) {
      holdOrClose(socket, taking);
      return;
    }
    // Its requests are read meanwhile: it is closed a moment later.
    taking.then(
      (release) => {
        holdOrClose(socket, release);
      },
      () => socket.destroy(),
    );
  });

  function holdOrClose(socket: Socket, release: (() => void) | null): void {
    if (release) {
      if (socket.destroyed) release();
      else socket.once('close', release);
      return;
    }
    // A socket that is already broken loses what is written to it.
    socket.on('error', () => undefined);
    socket.end(response);
    socket.destroySoon();
  }
}
