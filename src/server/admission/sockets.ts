import type { Server } from 'node:http';
import type { Socket } from 'node:net';
import proxyAddr from '@fastify/proxy-addr';
import type { Limits } from '../../config/settings.js';
import { rawResponse } from '../http/raw-response.js';
import { networkOf } from './client.js';
import { ConcurrencyLimiter } from './concurrency-limiter.js';

/**
 * Closes the sockets that an address opens beyond its limit: each holds a file descriptor, even when it sends no
 * request. Sockets of trusted proxies carry many clients and are not counted.
 */
export function limitSockets(server: Server, { maxSocketsPerAddress, trustedProxies }: Limits): void {
  const limiter = new ConcurrencyLimiter(maxSocketsPerAddress);
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
    const release = limiter.take(networkOf(remoteAddress));
    if (release) {
      socket.once('close', release);
      return;
    }
    // A socket that is already broken loses what is written to it.
    socket.on('error', () => undefined);
    socket.end(response);
    socket.destroySoon();
  });
}
