import { until } from './follower.js';
import type { Follower, Received } from './follower.js';
import type { World } from './world.js';

/** All that a change says of itself, by any filter. */
export const FOLLOW = `subscription ($kinds: [RecordKind!], $filter: EventFilter, $after: String) {
  changes(kinds: $kinds, filter: $filter, after: $after) {
    position kind effect version fields reason author committedAt subject { __typename id label(language: "en") } event { slug }
  }
}`;
/** For tests that are not about what is told: they tell of topics. */
export const POSITIONS = `subscription ($after: String) { changes(after: $after, kinds: [TOPIC]) { position } }`;

export const positions = (received: readonly Received[]): string[] =>
  received.map(({ data }) => data.changes.position as string);

/** Those who follow in a test, and what is told to them. */
export interface Followers {
  readonly subscriptions: Follower[];
  /** Follows until all leave. */
  readonly follow: World['follow'];
  /** Comes back once all that follow are known to be told what comes from now on. */
  readonly live: (follower: Follower) => Promise<Follower>;
  /** Tells something; answers its position. */
  readonly topic: () => Promise<string>;
  /** All stop, and the service knows of none. */
  readonly leave: () => Promise<void>;
}

/** Of a world that is there by the time that anyone follows. */
export function followersOf(world: () => World): Followers {
  const subscriptions: Follower[] = [];
  let topics = 0;
  return {
    subscriptions,
    follow: (query, options) => {
      const follower = world().follow(query, options);
      subscriptions.push(follower);
      return follower;
    },
    live: async (follower) => {
      await until('all are followers', () => {
        const going = subscriptions.filter(({ ending }) => ending === undefined);
        return world().service.subscriptionStats().subscriptions === going.length;
      });
      return follower;
    },
    topic: async () => {
      topics += 1;
      const names = [{ language: 'en', text: 'Peace' }];
      const { change } = await world().mutate('createTopic', { slug: `topic-${String(topics)}`, names });
      return change.position as string;
    },
    leave: async () => {
      for (const follower of subscriptions.splice(0)) await follower.stop();
      await until('nobody follows', () => world().service.domain.feed.stats().filters === 0);
    },
  };
}
