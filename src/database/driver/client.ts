import { Socket } from 'node:net';
import { TLSSocket } from 'node:tls';
import pg from 'pg';
import type { ClientConfig } from 'pg';
import { parseConnectionUrl } from './connection-url.js';
import { connected, encrypted, isTlsError, NegotiationError } from './negotiation.js';
import { SQLSTATE } from './errors.js';
import { tlsOptions } from './tls-options.js';
import type { TlsMode, TlsSettings } from './tls-settings.js';

/** With TLS or without, in the order in which libpq tries them. */
const ATTEMPTS: Readonly<Record<TlsMode, readonly ['plain' | 'tls', ...('plain' | 'tls')[]]>> = {
  disable: ['plain'],
  allow: ['plain', 'tls'],
  prefer: ['tls', 'plain'],
  require: ['tls'],
  'verify-ca': ['tls'],
  'verify-full': ['tls'],
};

/** How long a server has to close a connection that is ended. */
const END_PATIENCE_MS = 2_000;

const ERROR_RESPONSE = 'E'.charCodeAt(0);

/** What pg's connection does not show, and its end and its time limits go by. */
interface Inner {
  stream: Socket;
  _connecting: boolean;
  readonly _ending: boolean;
}

type KeepAlive = Pick<ClientConfig, 'keepAlive' | 'keepAliveInitialDelayMillis'>;

/**
 * pg's connection, with the beginning done as libpq does it: TLS after `sslmode`, and another attempt where the server
 * refuses the first. From then on it is pg's own, on a socket or a TLS socket of Node.js.
 */
class Connection extends pg.Connection {
  /** Not enumerable, so that nothing logs a passphrase. */
  readonly #tls: TlsSettings;
  readonly #keepAlive: KeepAlive;
  #place: { readonly port: number | string; readonly host: string | null } = { port: 0, host: null };

  constructor(settings: TlsSettings, keepAlive: KeepAlive) {
    super({ ssl: false });
    this.#tls = settings;
    this.#keepAlive = keepAlive;
  }

  /** `port` is the path of a Unix socket where there is no host. */
  override connect(port: number | string, host?: string): void {
    this.#place = { port, host: host ?? null };
    this.inner._connecting = true;
    // What goes between processes of one machine is not encrypted, as with libpq, and whatever the mode.
    const [first, ...others] = host === undefined ? (['plain'] as const) : ATTEMPTS[this.#tls.mode];
    void this.attempt(first, others);
  }

  /** Another connection to where this one leads, encrypted where this one is; it says nothing yet. */
  async openAnother(onSocket: (socket: Socket) => void): Promise<Socket> {
    return this.open(this.inner.stream instanceof TLSSocket, onSocket);
  }

  private get inner(): Inner {
    return this as unknown as Inner;
  }

  private async attempt(way: 'plain' | 'tls', others: readonly ('plain' | 'tls')[]): Promise<void> {
    try {
      const stream = await this.open(way === 'tls', (socket) => {
        this.inner.stream = socket;
        const { keepAlive, keepAliveInitialDelayMillis } = this.#keepAlive;
        if (keepAlive) socket.setKeepAlive(true, keepAliveInitialDelayMillis);
      });
      this.inner.stream = stream;
      const [next, ...rest] = others;
      // One without TLS, though with it was tried first: there is no other way left.
      if (next === undefined || (way === 'tls' && !(stream instanceof TLSSocket))) this.use(stream);
      else this.useUnlessRefused(stream, () => void this.attempt(next, rest));
      this.emit('connect');
    } catch (error) {
      const [next, ...rest] = others;
      // The handshake failed: libpq goes on without TLS then. Where there is no connection at all, that would fail, too.
      if (next !== undefined && !this.inner._ending && isTlsError(error)) void this.attempt(next, rest);
      else this.fail(error as Error);
    }
  }

  private async open(isEncrypted: boolean, onSocket: (socket: Socket) => void): Promise<Socket> {
    const { port, host } = this.#place;
    const socket = new Socket();
    // Whoever ends the connection now ends this.
    onSocket(socket);
    socket.setNoDelay(true);
    try {
      const options = isEncrypted ? await tlsOptions(this.#tls) : null;
      if (socket.destroyed) throw new Error('Connection terminated');
      const isConnected = connected(socket);
      if (host === null) socket.connect(String(port));
      else socket.connect(Number(port), host);
      await isConnected;
      if (options === null || host === null) return socket;
      const secure = await encrypted(socket, { host, negotiation: this.#tls.negotiation, options });
      if (secure) return secure;
      if (this.#tls.mode === 'prefer') return socket;
      throw new NegotiationError(`the server has no TLS, which sslmode=${this.#tls.mode} asks for`);
    } catch (error) {
      // Also what breaks as it is closed.
      socket.on('error', () => undefined);
      socket.destroy();
      throw error;
    }
  }

  private use(stream: Socket): void {
    stream.on('error', (error: Error & { code?: string }) => {
      // As pg has it: a connection that breaks while it is closed is of no interest any more.
      const isClosing = this.inner._ending && (error.code === 'ECONNRESET' || error.code === 'EPIPE');
      if (!isClosing) this.emit('error', error);
    });
    stream.on('close', () => this.emit('end'));
    this.attachListeners(stream);
  }

  /** The server's configuration may allow one of both ways alone, which its first answer tells (pg_hba.conf). */
  private useUnlessRefused(stream: Socket, onRefused: () => void): void {
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
      if (isRefusal(first) && !this.inner._ending) {
        stream.on('error', () => undefined);
        stream.destroy();
        this.explain(first);
        onRefused();
        return;
      }
      this.use(stream);
      stream.emit('data', first);
    });
  }

  /** Adds to an error of the second attempt what the first one was refused for. */
  private explain(refusal: Buffer): void {
    const [, reason = ''] = /\0M([^\0]*)\0/.exec(refusal.toString()) ?? [];
    const add = (error: Error): void => {
      if (!error.message.includes(reason)) error.message = `${reason}; then: ${error.message}`;
    };
    this.prependOnceListener('errorMessage', add);
    this.once('readyForQuery', () => this.off('errorMessage', add));
  }

  private fail(error: Error): void {
    this.emit('error', error);
    this.emit('end');
  }
}

function isRefusal(answer: Buffer): boolean {
  return answer[0] === ERROR_RESPONSE && answer.includes(`\0C${SQLSTATE.invalidAuthorization}\0`);
}

/** pg's client, which connects as its URL says by libpq's meaning. */
export abstract class DatabaseClient extends pg.Client {
  declare readonly connection: Connection;
  declare readonly processID: number | null;
  declare readonly secretKey: unknown;

  protected constructor(config: ClientConfig, tls: TlsSettings) {
    const { password } = config;
    // The password by itself: pg's pool hides it, which a copy would lose.
    const own = { ...config, password, ssl: false, sslnegotiation: 'postgres' as const };
    super({ ...own, connection: new Connection(tls, config) } as ClientConfig);
  }

  /** As pg's end, which waits for the server to close the connection: where the server is silent it is closed here. */
  override end(): Promise<void>;
  override end(callback: (error: Error) => void): void;
  override end(callback?: (error: Error) => void): Promise<void> | undefined {
    const { connection } = this;
    const late = setTimeout(() => connection.stream.destroy(), END_PATIENCE_MS).unref();
    connection.once('end', () => {
      clearTimeout(late);
    });
    if (!callback) return super.end();
    super.end(callback);
    return undefined;
  }

  /** Another connection to the same server, encrypted as this one; `onSocket` gets it before it is connected. */
  openAnother(onSocket: (socket: Socket) => void): Promise<Socket> {
    return this.connection.openAnother(onSocket);
  }
}

interface PgOptions {
  readonly connectionString: string;
  readonly Client: new (config?: ClientConfig) => DatabaseClient;
}

/**
 * What pg's pool is given to connect as a URL says. All connections to the database are made by this. Throws a
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

/** A connection of its own to the database, not yet connected. Throws a ConnectionSettingsError. */
export function createClient(url: string, config: Omit<ClientConfig, 'connectionString'> = {}): DatabaseClient {
  const { connectionString, Client } = connectionOptions(url);
  return new Client({ ...config, connectionString });
}
