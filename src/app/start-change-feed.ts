import { TokenSessions } from '../auth/token-sessions.js';
import { TOKEN_CHANNEL } from '../auth/token-store.js';
import { FEED_POOL_SIZE } from '../database/driver/connection-counts.js';
import { createDataSource } from '../database/driver/data-source.js';
import { Database } from '../database/driver/database.js';
import { Listener } from '../database/driver/listener.js';
import { retryTransient } from '../database/driver/wait-for-database.js';
import type { Domain } from './domain.js';
import type { OpenDatabase } from './open-database.js';
import type { StartContext } from './start-context.js';

/** The channel that append_changes notifies. */
const CHANGE_CHANNEL = 'change';

interface ChangeFeedDeps extends OpenDatabase {
  readonly domain: Domain;
}

/** Starts to follow the log, and to check the tokens of open connections; returns the sessions of these. */
export async function startChangeFeed(context: StartContext, deps: ChangeFeedDeps): Promise<TokenSessions> {
  const { settings, log, releases, retryOptions } = context;
  const { url, database, domain } = deps;
  const { feed, invalidationLog, tokens } = domain;
  const sessions = new TokenSessions(tokens, log);
  releases.add('sessions', () => {
    sessions.stop();
  });
  const { isReadOnly } = database;
  const feedDataSource = createDataSource({
    url,
    entities: [],
    pooling: settings.pooler,
    isReadOnly,
    poolSize: FEED_POOL_SIZE,
    applicationName: 'entente-feed',
    onIdleError: (error) => {
      log.warn({ err: error }, 'the connection that follows the change log was lost');
    },
  });
  const lostMessage = 'the connection to the database was lost while the service started to follow the change log';
  await retryTransient(retryOptions, lostMessage, () => feedDataSource.initialize());
  releases.add('connections of the feed', () => feedDataSource.destroy());
  const listener = listenerOf(context, deps, sessions);
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
    invalidateAll: () => {
      sessions.check();
    },
    invalidateSince: () => {
      sessions.check();
    },
  });
  listener?.start();
  releases.add('listener', () => listener?.stop());
  return sessions;
}

/** Null if there is nothing to listen to: LISTEN does not work on a standby. */
function listenerOf(
  { settings: { directUrl, pooler, isReadOnly }, log }: StartContext,
  { url, database, domain }: ChangeFeedDeps,
  sessions: TokenSessions,
): Listener | null {
  if (directUrl === null && isReadOnly) return null;
  return new Listener({
    url: directUrl ?? url,
    pooling: directUrl === null ? pooler : 'auto',
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
