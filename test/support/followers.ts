import { until } from './follower.js';
import type { Follower, Received } from './follower.js';
import type { World } from './world.js';

/** Everything that a change says of itself, with any filter. */
export const FOLLOW = `subscription ($kinds: [RecordKind!], $filter: EventFilter, $after: String) {
  changes(kinds: $kinds, filter: $filter, after: $after) {
    position kind effect version fields reason author committedAt subject { __typename id label(language: "en") } event { slug }
  }
}`;
/** For tests in which any record will do: they write topics. */
export const POSITIONS = `subscription ($after: String) { changes(after: $after, kinds: [TOPIC]) { position } }`;

export const positions = (received: readonly Received[]): string[] =>
  received.map(({ data }) => data.changes.position as string);

/** The subscribers of a test, and what they have received. */
export interface Followers {
  readonly subscriptions: Follower[];
  /** Subscribes until the end of the test. */
  readonly follow: World['follow'];
  /** Resolves once all subscribers are known to receive new changes. */
  readonly live: (follower: Follower) => Promise<Follower>;
  /** Writes a topic; returns its position. */
  readonly topic: () => Promise<string>;
  /** Stops all, and waits until the service has none. */
  readonly leave: () => Promise<void>;
}

/** For a world that exists by the time of the first subscription. */
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
      await until('no subscription is left', () => world().service.domain.feed.stats().filters === 0);
    },
  };
}
