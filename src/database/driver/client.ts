import { Socket } from 'node:net';
import { TLSSocket } from 'node:tls';
import pg from 'pg';
import type { ClientConfig } from 'pg';
import { parseConnectionUrl } from './connection-url.js';
import { waitForConnect, startEncryption, isTlsError, NegotiationError } from './negotiation.js';
import { SQLSTATE } from './errors.js';
import { tlsOptions } from './tls-options.js';
import type { TlsMode, TlsSettings } from './tls-settings.js';

/** Which encryption to try, in libpq's order. */
const ATTEMPTS: Readonly<Record<TlsMode, readonly ['plain' | 'tls', ...('plain' | 'tls')[]]>> = {
  disable: ['plain'],
  allow: ['plain', 'tls'],
  prefer: ['tls', 'plain'],
  require: ['tls'],
  'verify-ca': ['tls'],
  'verify-full': ['tls'],
};

/** How long to wait for the server to close a connection that is being ended. */
const END_TIMEOUT_MS = 2_000;

const ERROR_RESPONSE = 'E'.charCodeAt(0);

/** Private members of pg's connection, which its end() and its timeouts rely on. */
interface ConnectionInternals {
  stream: Socket;
  _connecting: boolean;
  readonly _ending: boolean;
}

type KeepAlive = Pick<ClientConfig, 'keepAlive' | 'keepAliveInitialDelayMillis'>;

/**
 * pg's connection, established as libpq does it: TLS according to `sslmode`, and a second attempt if the server refuses
 * the first. After that it is pg's own connection, on a Node.js socket or TLS socket.
 */
class Connection extends pg.Connection {
  /** A private field is not enumerable, so that no logger prints the passphrase. */
  readonly #tls: TlsSettings;
  readonly #keepAlive: KeepAlive;
  #address: { readonly port: number | string; readonly host: string | null } = { port: 0, host: null };

  constructor(settings: TlsSettings, keepAlive: KeepAlive) {
    super({ ssl: false });
    this.#tls = settings;
    this.#keepAlive = keepAlive;
  }

  /** Without a host, `port` is the path of a Unix socket. */
  override connect(port: number | string, host?: string): void {
    this.#address = { port, host: host ?? null };
    this.internals._connecting = true;
    // Unix sockets are never encrypted, whatever the mode, as with libpq.
    const [first, ...others] = host === undefined ? (['plain'] as const) : ATTEMPTS[this.#tls.mode];
    void this.attempt(first, others);
  }

  /** Opens another connection to the same address, encrypted if this one is; nothing has been sent on it. */
  async openAnother(onSocket: (socket: Socket) => void): Promise<Socket> {
    return this.open(this.internals.stream instanceof TLSSocket, onSocket);
  }

  private get internals(): ConnectionInternals {
    return this as unknown as ConnectionInternals;
  }

  private async attempt(encryption: 'plain' | 'tls', others: readonly ('plain' | 'tls')[]): Promise<void> {
    try {
      const stream = await this.open(encryption === 'tls', (socket) => {
        this.internals.stream = socket;
        const { keepAlive, keepAliveInitialDelayMillis } = this.#keepAlive;
        if (keepAlive) socket.setKeepAlive(true, keepAliveInitialDelayMillis);
      });
      this.internals.stream = stream;
      const [next, ...rest] = others;
      // Also if TLS was tried and the socket is plain: there is nothing else left to try.
      if (next === undefined || (encryption === 'tls' && !(stream instanceof TLSSocket))) this.use(stream);
      else this.useUnlessRejected(stream, () => void this.attempt(next, rest));
      this.emit('connect');
    } catch (error) {
      const [next, ...rest] = others;
      // If the handshake failed, libpq continues without TLS. If there was no connection at all, that would fail as
      // well.
      if (next !== undefined && !this.internals._ending && isTlsError(error)) void this.attempt(next, rest);
      else this.fail(error as Error);
    }
  }

  private async open(isEncrypted: boolean, onSocket: (socket: Socket) => void): Promise<Socket> {
    const { port, host } = this.#address;
    const socket = new Socket();
    // From now on, ending the connection closes this socket.
    onSocket(socket);
    socket.setNoDelay(true);
    try {
      const options = isEncrypted ? await tlsOptions(this.#tls) : null;
      if (socket.destroyed) throw new Error('Connection terminated');
      const isConnected = waitForConnect(socket);
      if (host === null) socket.connect(String(port));
      else socket.connect(Number(port), host);
      await isConnected;
      if (options === null || host === null) return socket;
      const secure = await startEncryption(socket, { host, negotiation: this.#tls.negotiation, options });
      if (secure) return secure;
      if (this.#tls.mode === 'prefer') return socket;
      throw new NegotiationError(`the server has no TLS, which sslmode=${this.#tls.mode} requires`);
    } catch (error) {
      // Ignore errors while it closes.
      socket.on('error', () => undefined);
      socket.destroy();
      throw error;
    }
  }

  private use(stream: Socket): void {
    stream.on('error', (error: Error & { code?: string }) => {
      // As in pg: ignore a connection that breaks while it is being closed.
      const isClosing = this.internals._ending && (error.code === 'ECONNRESET' || error.code === 'EPIPE');
      if (!isClosing) this.emit('error', error);
    });
    stream.on('close', () => this.emit('end'));
    this.attachListeners(stream);
  }

  /** pg_hba.conf may allow only encrypted or only plain connections; the server's first message tells. */
  private useUnlessRejected(stream: Socket, onRejected: () => void): void {
    const onError = (error: Error): void => {
      stream.off('close', onClose);
      this.fail(error);
    };
    const onClose = (): void => {
      this.fail(new Error('Connection terminated unexpectedly'));
    };
    stream.once('error', onError).once('close', onClose);
    stream.once('data', (first) => {
      stream.off('error', onError).off('close', onClose);
      if (isRejection(first) && !this.internals._ending) {
        stream.on('error', () => undefined);
        stream.destroy();
        this.explain(first);
        onRejected();
        return;
      }
      this.use(stream);
      stream.emit('data', first);
    });
  }

  /** Adds the reason of the first refusal to an error of the second attempt. */
  private explain(response: Buffer): void {
    const [, reason = ''] = /\0M([^\0]*)\0/.exec(response.toString()) ?? [];
    const addReason = (error: Error): void => {
      if (!error.message.includes(reason)) error.message = `${reason}; then: ${error.message}`;
    };
    this.prependOnceListener('errorMessage', addReason);
    this.once('readyForQuery', () => this.off('errorMessage', addReason));
  }

  private fail(error: Error): void {
    this.emit('error', error);
    this.emit('end');
  }
}

function isRejection(response: Buffer): boolean {
  return response[0] === ERROR_RESPONSE && response.includes(`\0C${SQLSTATE.invalidAuthorization}\0`);
}

/** pg's client, which interprets its URL as libpq does. */
export abstract class DatabaseClient extends pg.Client {
  declare readonly connection: Connection;
  declare readonly processID: number | null;
  declare readonly secretKey: unknown;

  protected constructor(config: ClientConfig, tls: TlsSettings) {
    const { password } = config;
    // The password is copied explicitly: pg's pool makes it non-enumerable, so a spread loses it.
    const options = { ...config, password, ssl: false, sslnegotiation: 'postgres' as const };
    super({ ...options, connection: new Connection(tls, config) } as ClientConfig);
  }

  /**
   * Like pg's end(), which waits for the server to close the connection; closes it here if the server does not respond.
   */
  override end(): Promise<void>;
  override end(callback: (error: Error) => void): void;
  override end(callback?: (error: Error) => void): Promise<void> | undefined {
    const { connection } = this;
    const timer = setTimeout(() => connection.stream.destroy(), END_TIMEOUT_MS).unref();
    connection.once('end', () => {
      clearTimeout(timer);
    });
    if (!callback) return super.end();
    super.end(callback);
    return undefined;
  }

  /** Opens another connection to the same server, encrypted like this one; calls `onSocket` before it connects. */
  openAnother(onSocket: (socket: Socket) => void): Promise<Socket> {
    return this.connection.openAnother(onSocket);
  }
}

interface PgOptions {
  readonly connectionString: string;
  readonly Client: new (config?: ClientConfig) => DatabaseClient;
}

/**
 * Options for pg's pool to connect by a URL. All connections to the database are created with these. Throws a
 * ConnectionSettingsError.
 */
export function connectionOptions(url: string): PgOptions {
  const { connectionString, tls } = parseConnectionUrl(url);
  class Client extends DatabaseClient {
    constructor(config: ClientConfig = {}) {
      super(config, tls);
    }
  }
  return { connectionString, Client };
}

/** Creates a client outside any pool, not yet connected. Throws a ConnectionSettingsError. */
export function createClient(url: string, config: Omit<ClientConfig, 'connectionString'> = {}): DatabaseClient {
  const { connectionString, Client } = connectionOptions(url);
  return new Client({ ...config, connectionString });
}
