import { randomUUID } from 'node:crypto';
import type { Logger } from 'pino';
import sql from 'sql-template-tag';
import { backoff, retry } from '../../foundation/async/retry.js';
import { withTimeout } from '../../foundation/async/timeout.js';
import { createClient } from './client.js';
import type { Queryable } from './queryable.js';
import { startSession } from './session.js';
import type { Pooling } from './session.js';
import { databaseFailureOf } from './errors.js';

const CONNECT_TIMEOUT_MS = 5_000;
const RETRY_DELAY_MS = backoff(50, 2_000);
const PROBE_INTERVAL_MS = 5_000;
const PROBE_TIMEOUT_MS = 2_000;
const KEEP_ALIVE_MS = 10_000;

export interface ListenerSettings {
  /** The URL of a direct connection: NOTIFY does not work through a pooler that pools by transaction. */
  readonly url: string;
  readonly channels: readonly string[];
  /** How a pooler behind the URL pools connections; detected by default. */
  readonly pooling?: Pooling;
  /**
   * Sends probes, on other connections than the listener's. Null if they cannot NOTIFY, as on a standby: then it is
   * never known whether notifications arrive.
   */
  readonly queryable: Queryable | null;
  readonly log: Logger;
  /**
   * Called when a channel was notified, and for every channel after a reconnect: notifications in between are lost, so
   * the changes have to be read from the tables.
   */
  readonly onNotify: (channel: string) => void;
}

/** Thrown if LISTEN is useless: a pooler lends the session to other clients' transactions. */
class PooledConnectionError extends Error {}

/**
 * A LISTEN connection. It reconnects by itself when it breaks, and probes whether notifications from other connections
 * arrive, which they never do behind a connection pooler.
 */
export class Listener {
  /** Whether notifications are known to arrive. While they are not, changes have to be polled. */
  isReceiving = false;
  private readonly stopping = new AbortController();
  private readonly probe = `probe_${randomUUID().replaceAll('-', '')}`;
  private running: Promise<void> = Promise.resolve();
  private onProbe: () => void = () => undefined;
  private isUnreachedLogged = false;
  /** Whether it was logged that the connection broke. */
  private isBroken = false;

  constructor(private readonly settings: ListenerSettings) {}

  start(): void {
    this.running = this.run();
  }

  async stop(): Promise<void> {
    this.stopping.abort();
    await this.running;
  }

  private async run(): Promise<void> {
    const { signal } = this.stopping;
    let failures = 0;
    const onListening = (): void => {
      failures = 0;
      this.logListening();
    };
    const listen = (): Promise<never> =>
      this.listen(onListening).finally(() => {
        this.isReceiving = false;
      });
    try {
      await retry(listen, {
        when: (error) => !(error instanceof PooledConnectionError),
        delayMs: () => RETRY_DELAY_MS((failures += 1)),
        signal,
        onRetry: (error) => {
          this.logBroken(error);
        },
      });
    } catch (error) {
      if (!signal.aborted) this.logBroken(error);
    }
  }

  /** Listens until the connection breaks or the listener stops, and then throws. */
  private async listen(onConnected: () => void): Promise<never> {
    const { url, channels, onNotify, pooling = 'auto' } = this.settings;
    const client = createClient(url, {
      connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
      application_name: 'entente-listener',
      keepAlive: true,
      keepAliveInitialDelayMillis: KEEP_ALIVE_MS,
      query_timeout: CONNECT_TIMEOUT_MS,
    });
    let probing: NodeJS.Timeout | undefined;
    let stop = (): void => undefined;
    let onBroken: (error: unknown) => void = () => undefined;
    const broken = new Promise<never>((_, reject) => {
      onBroken = reject;
      client.on('error', reject);
      client.on('end', () => {
        reject(new Error('the connection was ended'));
      });
      stop = () => {
        reject(new Error('stopping'));
      };
      this.stopping.signal.addEventListener('abort', stop);
    });
    // It may reject before it is awaited.
    broken.catch(() => undefined);
    client.on('notification', ({ channel }) => {
      if (channel === this.probe) this.onProbe();
      else onNotify(channel);
    });
    try {
      await Promise.race([client.connect(), broken]);
      const session = {
        url,
        pooling,
        statementTimeoutMs: CONNECT_TIMEOUT_MS,
        idleInTransactionMs: CONNECT_TIMEOUT_MS,
      };
      if (!(await Promise.race([startSession(client, session), broken]))) throw new PooledConnectionError();
      for (const channel of [...channels, this.probe]) {
        await Promise.race([client.query(`listen ${client.escapeIdentifier(channel)}`), broken]);
      }
      onConnected();
      for (const channel of channels) onNotify(channel);
      const probe = (): void => {
        void this.isProbed().then((isReceiving) => {
          this.setReached(isReceiving);
          // A connection that was cut off silently reports nothing, not even its end: a query detects it.
          if (isReceiving !== true) client.query('select').catch(onBroken);
        });
      };
      probe();
      probing = setInterval(probe, PROBE_INTERVAL_MS);
      return await broken;
    } finally {
      clearInterval(probing);
      this.stopping.signal.removeEventListener('abort', stop);
      await client.end().catch(() => undefined);
    }
  }

  /** Whether a notification from another connection arrives; null if none could be sent. */
  private async isProbed(): Promise<boolean | null> {
    const { queryable } = this.settings;
    if (!queryable) return null;
    const arrived = new Promise<true>((resolve) => {
      this.onProbe = () => {
        resolve(true);
      };
    });
    try {
      await queryable.rows(sql`select pg_notify(${this.probe}, '')`);
    } catch {
      return null;
    }
    return withTimeout(arrived, PROBE_TIMEOUT_MS, false);
  }

  private logListening(): void {
    if (this.isBroken) this.settings.log.info('listening for changes again');
    this.isBroken = false;
  }

  /** Logs only once per outage: reconnecting is retried every two seconds for as long as it lasts. */
  private logBroken(error: unknown): void {
    if (this.isBroken) return;
    this.isBroken = true;
    const { log } = this.settings;
    if (error instanceof PooledConnectionError) {
      log.warn(
        'LISTEN does not work through a pooler: changes by other instances arrive up to half a second later. Set DATABASE_DIRECT_URL to bypass it, or DATABASE_POOLER=session if it pools by session',
      );
      return;
    }
    const failure = databaseFailureOf(error);
    const cause = failure ? { reason: (error as Error).message } : { err: error };
    log.warn(
      cause,
      failure === 'READ_ONLY'
        ? 'the database is a standby now, where LISTEN is not possible: polling for changes instead'
        : 'the LISTEN connection broke: polling for changes instead',
    );
  }

  private setReached(isReceiving: boolean | null): void {
    if (isReceiving === null || this.stopping.signal.aborted) return;
    const { log } = this.settings;
    if (!isReceiving && !this.isUnreachedLogged) {
      log.warn('NOTIFY does not arrive (is there a connection pooler?): polling for changes instead');
      this.isUnreachedLogged = true;
    }
    if (isReceiving && this.isUnreachedLogged) {
      log.info('NOTIFY arrives again');
      this.isUnreachedLogged = false;
    }
    this.isReceiving = isReceiving;
  }
}
