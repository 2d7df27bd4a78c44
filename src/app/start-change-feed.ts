import type { Logger } from 'pino';
import { TokenSessions } from '../auth/token-sessions.js';
import { TOKEN_CHANNEL } from '../auth/token-store.js';
import { FEED_POOL_SIZE } from '../database/driver/connection-counts.js';
import { createDataSource } from '../database/driver/data-source.js';
import { Database } from '../database/driver/database.js';
import { Listener } from '../database/driver/listener.js';
import { retryTransient } from '../database/driver/wait-for-database.js';
import type { RetryOptions } from '../database/driver/wait-for-database.js';
import type { Pooling } from '../database/driver/session.js';
import type { DisposableStack } from '../foundation/async/disposer.js';
import type { Domain } from './stores.js';

/** The channel that append_changes notifies. */
const CHANGE_CHANNEL = 'change';

interface FollowingDeps {
  /** A URL of PostgreSQL itself, of the primary if the database is a standby; null: no LISTEN. */
  readonly listenUrl: string | null;
  readonly listenPooling: Pooling;
  /** The URL of the database that is served, and how connections to it are pooled. */
  readonly url: string;
  readonly pooling: Pooling;
  readonly database: Database;
  readonly domain: Domain;
  readonly log: Logger;
  readonly releases: DisposableStack;
  /** How long to wait if the database is lost during the start. */
  readonly retryOptions: RetryOptions;
}

/** Starts to follow the log, and to check the tokens of open connections; returns the sessions of these. */
export async function startChangeFeed(deps: FollowingDeps): Promise<TokenSessions> {
  const { url, pooling, database, domain, log, releases, retryOptions } = deps;
  const { feed, invalidationLog, tokens } = domain;
  const sessions = new TokenSessions(tokens, log);
  releases.add('sessions', () => {
    sessions.stop();
  });
  const { isReadOnly } = database;
  const feedDataSource = createDataSource({
    url,
    entities: [],
    pooling,
    isReadOnly,
    poolSize: FEED_POOL_SIZE,
    applicationName: 'entente-feed',
    onIdleError: (error) => {
      log.warn({ err: error }, 'the connection that follows the change log was lost');
    },
  });
  const lostMessage = 'the database was lost while the service started to follow the change log';
  await retryTransient(retryOptions, lostMessage, () => feedDataSource.initialize());
  releases.add('connections of the feed', () => feedDataSource.destroy());
  const listener = listenerOf(deps, sessions);
  await retryTransient(retryOptions, lostMessage, () =>
    feed.start({ log, queryable: new Database(feedDataSource, { isReadOnly }) }),
  );
  releases.add('feed', () => {
    feed.stop();
  });
  // A new connection may lead to another server than those before, whose tokens may differ.
  releases.add(
    'watch of connections',
    database.onConnect(() => {
      feed.distrust();
    }),
  );
  invalidationLog.onInvalidate({
    all: () => {
      sessions.check();
    },
    since: () => {
      sessions.check();
    },
  });
  listener?.start();
  releases.add('listener', () => listener?.stop());
  return sessions;
}

function listenerOf(
  { listenUrl, listenPooling, database, domain, log }: FollowingDeps,
  sessions: TokenSessions,
): Listener | null {
  if (listenUrl === null) return null;
  return new Listener({
    url: listenUrl,
    pooling: listenPooling,
    channels: [CHANGE_CHANNEL, TOKEN_CHANNEL],
    // A standby cannot NOTIFY.
    queryable: database.isReadOnly ? null : database,
    log,
    onNotify: (channel) => {
      if (channel === CHANGE_CHANNEL) domain.feed.wake();
      else sessions.check();
    },
  });
}
