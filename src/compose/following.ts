import type { Logger } from 'pino';
import { Sessions } from '../access/sessions.js';
import { TOKEN_CHANNEL } from '../access/token-store.js';
import type { Database } from '../database/database.js';
import { Listener } from '../database/listener.js';
import type { Pooling } from '../database/session.js';
import type { Releases } from '../foundation/release.js';
import type { Domain } from './domain.js';

/** What append_changes notifies. */
const CHANGE_CHANNEL = 'change';

interface FollowingParts {
  /** Leads to PostgreSQL itself, to the primary where the database is a standby; null: nothing is listened to. */
  readonly listenUrl: string | null;
  readonly pooling: Pooling;
  readonly database: Database;
  readonly domain: Domain;
  readonly log: Logger;
  readonly releases: Releases;
}

/** Starts to follow the log, and to watch the tokens of those who stay connected; answers these. */
export async function startFollowing(parts: FollowingParts): Promise<Sessions> {
  const { database, domain, log, releases } = parts;
  const { feed, generation, tokens } = domain;
  const sessions = new Sessions(tokens, log);
  releases.add('sessions', () => {
    sessions.stop();
  });
  const listener = listenerOf(parts, sessions);
  await feed.start({
    log,
    // What a primary notifies comes before a standby has replayed it: the log is to be asked again after it.
    isNotified: () => listener !== null && listener.isReached && !database.isReadOnly,
    onStart: (position) => {
      generation.advance(position);
    },
    onChange: (position, touched) => {
      generation.note(position, touched);
    },
  });
  generation.watch(
    () => feed.isCurrent(),
    (position) => feed.reach(position),
  );
  releases.add('feed', () => {
    feed.stop();
  });
  listener?.start();
  releases.add('listener', () => listener?.stop());
  return sessions;
}

function listenerOf(
  { listenUrl, pooling, database, domain, log }: FollowingParts,
  sessions: Sessions,
): Listener | null {
  if (listenUrl === null) return null;
  return new Listener({
    url: listenUrl,
    pooling,
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
