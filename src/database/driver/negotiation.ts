import { isIP } from 'node:net';
import type { Socket } from 'node:net';
import { connect as startTls } from 'node:tls';
import type { ConnectionOptions, TLSSocket } from 'node:tls';

/** PostgreSQL's SSLRequest (Frontend/Backend Protocol, 54.7): length, then code. */
const SSL_REQUEST = Buffer.from([0, 0, 0, 8, 0x04, 0xd2, 0x16, 0x2f]);

const ALPN = 'postgresql';

/** The server does not support the requested negotiation, with a readable message; a retry would not help. */
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

/** Resolves when the socket is connected. */
export function waitForConnect(socket: Socket): Promise<void> {
  return nextEvent(socket, (resolve) => socket.once('connect', resolve));
}

/**
 * Starts TLS on a connected socket. Resolves with the encrypted socket, or with null if the server has no TLS: then the
 * server waits for messages on the plain socket.
 */
export async function startEncryption(
  socket: Socket,
  { host, negotiation, options }: Encryption,
): Promise<TLSSocket | null> {
  if (negotiation === 'postgres') {
    const response = nextEvent<Buffer>(socket, (resolve) => socket.once('data', resolve));
    socket.write(SSL_REQUEST);
    if (!accepts(await response)) return null;
  }
  const secure = startTls({
    ...options,
    socket,
    // The name to verify the certificate for. It is sent to the server as SNI unless it is an IP address (RFC 6066, 3).
    host,
    ...(isIP(host) === 0 && { servername: host }),
    ...(negotiation === 'direct' && { ALPNProtocols: [ALPN] }),
  });
  await nextEvent(secure, (resolve) => secure.once('secureConnect', resolve));
  if (negotiation === 'direct' && secure.alpnProtocol !== ALPN) {
    secure.destroy();
    throw new NegotiationError('the server does not support sslnegotiation=direct, which needs PostgreSQL 17 or later');
  }
  return secure;
}

function accepts(response: Buffer): boolean {
  switch (response.toString('latin1')) {
    case 'S':
      return true;
    case 'N':
      return false;
    default:
      // An error before TLS, such as when the server cannot start a process: its message is not trustworthy yet.
      if (response[0] === 'E'.charCodeAt(0)) throw connectionReset('the server could not start TLS');
      // More than one byte before TLS means a man in the middle, or a server that is not PostgreSQL.
      throw new NegotiationError('the server is not PostgreSQL');
  }
}

function connectionReset(message: string): Error {
  return Object.assign(new Error(message), { code: 'ECONNRESET' });
}

/** Waits for one event of a socket; rejects if the socket fails or closes first. */
function nextEvent<Value>(socket: Socket, listen: (resolve: (value: Value) => void) => unknown): Promise<Value> {
  return new Promise((resolve, reject) => {
    const onClose = (): void => {
      fail(connectionReset('Connection terminated unexpectedly'));
    };
    const unsubscribe = (): void => {
      socket.off('error', fail);
      socket.off('close', onClose);
    };
    const fail = (error: Error): void => {
      unsubscribe();
      reject(error);
    };
    socket.on('error', fail);
    socket.on('close', onClose);
    listen((value) => {
      unsubscribe();
      resolve(value);
    });
  });
}
