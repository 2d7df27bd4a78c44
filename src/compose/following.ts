import type { Logger } from 'pino';
import { Sessions } from '../access/sessions.js';
import { TOKEN_CHANNEL } from '../access/token-store.js';
import { createDataSource } from '../database/data-source.js';
import { Database } from '../database/database.js';
import { Listener } from '../database/listener.js';
import type { Releases } from '../foundation/release.js';
import type { Domain } from './domain.js';

/** What append_changes notifies. */
const CHANGE_CHANNEL = 'change';

/** Connections by which the feed looks at the log: one, and others while it has been cut off in silence. */
const FEED_CONNECTIONS = 4;

interface FollowingParts {
  readonly url: string;
  readonly database: Database;
  readonly domain: Domain;
  readonly log: Logger;
  readonly releases: Releases;
}

/** Starts to follow the log, and to watch the tokens of those who stay connected; answers these. */
export async function startFollowing({ url, database, domain, log, releases }: FollowingParts): Promise<Sessions> {
  const { feed, generation, tokens } = domain;
  const sessions = new Sessions(tokens, log);
  releases.add('sessions', () => {
    sessions.stop();
  });
  const own = createDataSource({
    url,
    entities: [],
    poolSize: FEED_CONNECTIONS,
    applicationName: 'entente-feed',
    onIdleError: (error) => {
      log.warn({ err: error }, 'the connection by which the log is watched broke');
    },
  });
  await own.initialize();
  releases.add('connections of the feed', () => own.destroy());
  const listener = new Listener({
    url,
    channels: [CHANGE_CHANNEL, TOKEN_CHANNEL],
    queryable: database,
    log,
    onWake: (channel) => {
      if (channel === CHANGE_CHANNEL) feed.wake();
      else sessions.check();
    },
  });
  await feed.start({ log, queryable: new Database(own) });
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
  listener.start();
  releases.add('listener', () => listener.stop());
  return sessions;
}
