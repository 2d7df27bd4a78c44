import type { Logger } from 'pino';
import { Sessions } from '../access/sessions.js';
import { TOKEN_CHANNEL } from '../access/token-store.js';
import type { Database } from '../database/database.js';
import { Listener } from '../database/listener.js';
import type { Releases } from '../foundation/release.js';
import type { Domain } from './domain.js';

/** What append_changes notifies. */
const CHANGE_CHANNEL = 'change';

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
  await feed.start({
    log,
    isNotified: () => listener.isReached,
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
  listener.start();
  releases.add('listener', () => listener.stop());
  return sessions;
}
