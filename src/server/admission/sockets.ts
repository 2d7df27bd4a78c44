import type { Server } from 'node:http';
import type { Socket } from 'node:net';
import proxyAddr from '@fastify/proxy-addr';
import type { Limits } from '../../config/limits.js';
import { rawResponse } from '../http/raw-response.js';
import { networkOf } from './client.js';
import { ConcurrencyLimiter } from './concurrency-limiter.js';

/**
 * Closes the sockets that an address opens beyond its limit: each holds a descriptor of the process, whether or not anything
 * is asked on it. Those of proxies that are declared are many clients', and are not counted.
 */
export function limitSockets(server: Server, { socketsMax, trustedProxies }: Limits): void {
  const places = new ConcurrencyLimiter(socketsMax);
  const isProxy = proxyAddr.compile([...trustedProxies]);
  const refusal = rawResponse({
    status: 429,
    message: `Too many sockets at a time: at most ${String(socketsMax)} are taken of an address.`,
    extensions: { code: 'RATE_LIMITED', limit: 'sockets', max: socketsMax },
    headers: { 'retry-after': '1' },
  });
  server.on('connection', (socket: Socket) => {
    const { remoteAddress = '' } = socket;
    if (isProxy(remoteAddress, 0)) return;
    const release = places.take(networkOf(remoteAddress));
    if (release) {
      socket.once('close', release);
      return;
    }
    // What is sent to a socket that is broken already is lost with it.
    socket.on('error', () => undefined);
    socket.end(refusal);
    socket.destroySoon();
  });
}
