import { isIP } from 'node:net';
import type { Socket } from 'node:net';
import { connect as startTls } from 'node:tls';
import type { ConnectionOptions, TLSSocket } from 'node:tls';

/** PostgreSQL's SSLRequest (Frontend/Backend Protocol, 54.7): its length, then its code. */
const SSL_REQUEST = Buffer.from([0, 0, 0, 8, 0x04, 0xd2, 0x16, 0x2f]);

const ALPN = 'postgresql';

/** What answers there does not do as was asked, in words; trying again would not help. */
export class NegotiationError extends Error {
  override name = 'NegotiationError';
}

const TLS_CODES = /^(?:EPROTO$|ERR_SSL_|ERR_TLS_|UNABLE_TO_|HOSTNAME_|INVALID_|CRL_|.*CERT)/;

/** Whether TLS itself failed: the handshake, or the server's certificate. */
export function isTlsError(error: unknown): boolean {
  return typeof error === 'object' && error !== null && 'code' in error && TLS_CODES.test(String(error.code));
}

interface Encryption {
  readonly host: string;
  readonly negotiation: 'postgres' | 'direct';
  readonly options: ConnectionOptions;
}

/** Comes back when the socket is connected. */
export function connected(socket: Socket): Promise<void> {
  return settled(socket, (resolve) => socket.once('connect', resolve));
}

/**
 * Begins TLS on a connected socket. Comes back with the encrypted one, or with null where the server has no TLS: then it
 * waits for what the plain socket brings.
 */
export async function encrypted(socket: Socket, { host, negotiation, options }: Encryption): Promise<TLSSocket | null> {
  if (negotiation === 'postgres') {
    const answer = settled<Buffer>(socket, (resolve) => socket.once('data', resolve));
    socket.write(SSL_REQUEST);
    if (!accepts(await answer)) return null;
  }
  const secure = startTls({
    ...options,
    socket,
    // The name that a certificate is checked for, and that is told to the server where it is one (RFC 6066, 3).
    host,
    ...(isIP(host) === 0 && { servername: host }),
    ...(negotiation === 'direct' && { ALPNProtocols: [ALPN] }),
  });
  await settled(secure, (resolve) => secure.once('secureConnect', resolve));
  if (negotiation === 'direct' && secure.alpnProtocol !== ALPN) {
    secure.destroy();
    throw new NegotiationError('the server does not take sslnegotiation=direct, which needs PostgreSQL 17 or later');
  }
  return secure;
}

function accepts(answer: Buffer): boolean {
  switch (answer.toString('latin1')) {
    case 'S':
      return true;
    case 'N':
      return false;
    default:
      // An error before TLS, as where the server can't start a process: what it says is not to be trusted yet.
      if (answer[0] === 'E'.charCodeAt(0)) throw lost('the server could not begin TLS');
      // A server that sends more than one byte before TLS is somebody in the middle, or no PostgreSQL.
      throw new NegotiationError('what answers there is no PostgreSQL');
  }
}

function lost(message: string): Error {
  return Object.assign(new Error(message), { code: 'ECONNRESET' });
}

/** Waits for one event of a socket; throws when it breaks or closes before. */
function settled<Value>(socket: Socket, listen: (resolve: (value: Value) => void) => unknown): Promise<Value> {
  return new Promise((resolve, reject) => {
    const onClose = (): void => {
      fail(lost('Connection terminated unexpectedly'));
    };
    const leave = (): void => {
      socket.off('error', fail);
      socket.off('close', onClose);
    };
    const fail = (error: Error): void => {
      leave();
      reject(error);
    };
    socket.on('error', fail);
    socket.on('close', onClose);
    listen((value) => {
      leave();
      resolve(value);
    });
  });
}
