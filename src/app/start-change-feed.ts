import type { Logger } from 'pino';
import { TokenSessions } from '../auth/token-sessions.js';
import { TOKEN_CHANNEL } from '../auth/token-store.js';
import { FEED_POOL_SIZE } from '../database/driver/connection-counts.js';
import { createDataSource } from '../database/driver/data-source.js';
import { Database } from '../database/driver/database.js';
import { Listener } from '../database/driver/listener.js';
import { whilePassing } from '../database/driver/wait-for-database.js';
import type { Patience } from '../database/driver/wait-for-database.js';
import type { Pooling } from '../database/driver/session.js';
import type { DisposableStack } from '../foundation/async/disposer.js';
import type { Domain } from './stores.js';

/** What append_changes notifies. */
const CHANGE_CHANNEL = 'change';

interface FollowingParts {
  /** Leads to PostgreSQL itself, to the primary where the database is a standby; null: nothing is listened to. */
  readonly listenUrl: string | null;
  readonly listenPooling: Pooling;
  /** Leads to the database that is served, and how connections to it are pooled. */
  readonly url: string;
  readonly pooling: Pooling;
  readonly database: Database;
  readonly domain: Domain;
  readonly log: Logger;
  readonly releases: DisposableStack;
  /** With a database that is lost while this starts. */
  readonly patience: Patience;
}

/** Starts to follow the log, and to watch the tokens of those who stay connected; answers these. */
export async function startFollowing(parts: FollowingParts): Promise<TokenSessions> {
  const { url, pooling, database, domain, log, releases, patience } = parts;
  const { feed, generation, tokens } = domain;
  const sessions = new TokenSessions(tokens, log);
  releases.add('sessions', () => {
    sessions.stop();
  });
  const { isReadOnly } = database;
  const own = createDataSource({
    url,
    entities: [],
    pooling,
    isReadOnly,
    poolSize: FEED_POOL_SIZE,
    applicationName: 'entente-feed',
    onIdleError: (error) => {
      log.warn({ err: error }, 'the connection by which the log is watched broke');
    },
  });
  const lost = 'the database was lost while the service began to follow the log';
  await whilePassing(patience, lost, () => own.initialize());
  releases.add('connections of the feed', () => own.destroy());
  const listener = listenerOf(parts, sessions);
  await whilePassing(patience, lost, () => feed.start({ log, queryable: new Database(own, { isReadOnly }) }));
  releases.add('feed', () => {
    feed.stop();
  });
  // A connection may lead to another server than those before it. Tokens may not be the same there.
  releases.add(
    'watch of connections',
    database.onConnect(() => {
      feed.doubt();
    }),
  );
  generation.whenForgotten({
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
  { listenUrl, listenPooling, database, domain, log }: FollowingParts,
  sessions: TokenSessions,
): Listener | null {
  if (listenUrl === null) return null;
  return new Listener({
    url: listenUrl,
    pooling: listenPooling,
    channels: [CHANGE_CHANNEL, TOKEN_CHANNEL],
    // A standby can't notify.
    queryable: database.isReadOnly ? null : database,
    log,
    onWake: (channel) => {
      if (channel === CHANGE_CHANNEL) domain.feed.wake();
      else sessions.check();
    },
  });
}
