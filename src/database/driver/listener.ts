import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Logger } from 'pino';
import sql from 'sql-template-tag';
import { createClient } from './client.js';
import type { Queryable } from './queryable.js';
import { beginSession } from './session.js';
import type { Pooling } from './session.js';
import { databaseFailureOf } from './errors.js';

const CONNECT_TIMEOUT_MS = 5_000;
const RETRY_FIRST_MS = 50;
const RETRY_MAX_MS = 2_000;
const PROBE_EVERY_MS = 5_000;
const PROBE_PATIENCE_MS = 2_000;
const KEEP_ALIVE_MS = 10_000;

export interface ListenerSettings {
  /** Of a direct connection: NOTIFY does not pass a proxy that pools by transaction. */
  readonly url: string;
  readonly channels: readonly string[];
  /** How what the URL leads to pools connections; found out when left out. */
  readonly pooling?: Pooling;
  /**
   * Sends probes, on other connections than the listener's; null: those can't, as on a standby, and so it is never known
   * whether what is notified arrives.
   */
  readonly queryable: Queryable | null;
  readonly log: Logger;
  /**
   * Called when a channel was notified, and with every channel once it is listened to again: what was told in between
   * has to be read from the tables.
   */
  readonly onWake: (channel: string) => void;
}

/** Thrown where LISTEN would be another client's: a pooler gives the session to the next one's transaction. */
class PooledError extends Error {}

/**
 * One connection that listens. It comes back by itself when it breaks, and probes whether what others notify reaches
 * it, which behind a proxy that pools it never does.
 */
export class Listener {
  /** Whether what is notified is known to arrive. While it is not, whoever waits has to ask. */
  isReached = false;
  private readonly stopping = new AbortController();
  private readonly probe = `probe_${randomUUID().replaceAll('-', '')}`;
  private running: Promise<void> = Promise.resolve();
  private onProbe: () => void = () => undefined;
  private wasTold = false;
  /** Whether the log has it that the connection broke. */
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
    const isStopping = (): boolean => signal.aborted;
    let pause = RETRY_FIRST_MS;
    while (!isStopping()) {
      const onListening = (): void => {
        pause = RETRY_FIRST_MS;
        this.tellListening();
      };
      const error = await this.listen(onListening).catch((thrown: unknown) => thrown);
      this.isReached = false;
      if (isStopping()) return;
      this.tellBroken(error);
      if (error instanceof PooledError) return;
      await sleep(pause, undefined, { signal }).catch(() => undefined);
      pause = Math.min(pause * 2, RETRY_MAX_MS);
    }
  }

  /** Listens until the connection breaks, which it throws, or the listener stops. */
  private async listen(onConnected: () => void): Promise<never> {
    const { url, channels, onWake, pooling = 'auto' } = this.settings;
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
    // It may break before anyone waits for it.
    broken.catch(() => undefined);
    client.on('notification', ({ channel }) => {
      if (channel === this.probe) this.onProbe();
      else onWake(channel);
    });
    try {
      await Promise.race([client.connect(), broken]);
      const beginning = {
        url,
        pooling,
        statementTimeoutMs: CONNECT_TIMEOUT_MS,
        idleInTransactionMs: CONNECT_TIMEOUT_MS,
      };
      if (!(await Promise.race([beginSession(client, beginning), broken]))) throw new PooledError();
      for (const channel of [...channels, this.probe]) {
        await Promise.race([client.query(`listen ${client.escapeIdentifier(channel)}`), broken]);
      }
      onConnected();
      for (const channel of channels) onWake(channel);
      const probe = (): void => {
        void this.isProbed().then((isReached) => {
          this.tell(isReached);
          // A connection cut off in silence tells nothing, not even its end: it is asked.
          if (isReached !== true) client.query('select').catch(onBroken);
        });
      };
      probe();
      probing = setInterval(probe, PROBE_EVERY_MS);
      return await broken;
    } finally {
      clearInterval(probing);
      this.stopping.signal.removeEventListener('abort', stop);
      await client.end().catch(() => undefined);
    }
  }

  /** Whether what another connection notifies arrives; null where no other connection can tell. */
  private async isProbed(): Promise<boolean | null> {
    const { queryable } = this.settings;
    if (!queryable) return null;
    const waiting = new AbortController();
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
    const late = sleep(PROBE_PATIENCE_MS, false as const, { signal: waiting.signal }).catch(() => false as const);
    const isReached = await Promise.race([arrived, late]);
    waiting.abort();
    return isReached;
  }

  private tellListening(): void {
    if (this.isBroken) this.settings.log.info('listening for changes again');
    this.isBroken = false;
  }

  /** Once: it is tried again every two seconds, for as long as that takes. */
  private tellBroken(error: unknown): void {
    if (this.isBroken) return;
    this.isBroken = true;
    const { log } = this.settings;
    if (error instanceof PooledError) {
      log.warn(
        'LISTEN does not work through a pooler: changes by other instances come up to half a second later. DATABASE_DIRECT_URL leads past it; DATABASE_POOLER=session is for one that pools by session',
      );
      return;
    }
    const trouble = databaseFailureOf(error);
    const cause = trouble ? { reason: (error as Error).message } : { err: error };
    log.warn(
      cause,
      trouble === 'READ_ONLY'
        ? 'the database is a standby now, where nothing can be listened to: asking for changes instead'
        : 'the connection that listens for changes broke: asking for them instead',
    );
  }

  private tell(isReached: boolean | null): void {
    if (isReached === null || this.stopping.signal.aborted) return;
    const { log } = this.settings;
    if (!isReached && !this.wasTold) {
      log.warn(
        'what PostgreSQL notifies does not arrive (a proxy that pools connections?): asking for changes instead',
      );
      this.wasTold = true;
    }
    if (isReached && this.wasTold) {
      log.info('what PostgreSQL notifies arrives again');
      this.wasTold = false;
    }
    this.isReached = isReached;
  }
}
