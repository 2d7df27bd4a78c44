import { stringifyDocument } from 'urql';
import { serviceUrl } from '../app/page-settings.js';
import { ChangesDocument } from '../graphql/documents.js';
import type { ChangesSubscriptionVariables } from '../graphql/documents.js';
import { ChangeQueue } from './change-queue.js';
import type { Change, ChangeBatch } from './change-batch.js';
import { realClock } from './clock.js';
import type { Activity } from './follow-state.js';
import { Follower } from './follower.js';
import { announce } from './record-feed.js';
import { subscribeTo } from './subscription.js';
import { watchSurroundings } from './surroundings.js';

interface FollowingOptions {
  readonly variables: Omit<ChangesSubscriptionVariables, 'after'>;
  readonly position: string | null;
  readonly isReadFirst?: boolean;
  /** Whether a change matters to the page; all do by default. */
  readonly concerns?: (change: Change) => boolean;
  readonly onBatch: (batch: ChangeBatch) => void | Promise<void>;
  readonly onReload: () => Promise<string | null>;
  readonly onActivity: (activity: Activity, asOf: number) => void;
}

/** Follows changes on the page; returns what ends it. */
export function startFollowing(options: FollowingOptions): () => void {
  const { variables, position, isReadFirst = false, concerns, onBatch, onReload, onActivity } = options;
  const queue = new ChangeQueue({
    clock: realClock,
    apply: onBatch,
    onTooMany: () => {
      follower.reload();
    },
  });
  const follower = new Follower({
    clock: realClock,
    subscribe: subscribeTo(serviceUrl('/graphql')),
    query: stringifyDocument(ChangesDocument),
    variables,
    position,
    isReadFirst,
    isOnline: navigator.onLine,
    onChange: (change) => {
      if (concerns && !concerns(change)) return;
      queue.add(change);
      announce(change);
    },
    onReload: () => {
      queue.clear();
      return onReload();
    },
    onActivity: (activity) => {
      onActivity(activity, follower.asOf);
    },
  });
  follower.begin();
  // Without a network it does not even begin.
  if (follower.activity === 'idle') onActivity('idle', follower.asOf);
  const stopWatching = watchSurroundings({
    setOnline: (isOnline) => {
      follower.setOnline(isOnline);
    },
    setWatched: (isWatched) => {
      follower.setWatched(isWatched);
    },
  });
  return () => {
    stopWatching();
    queue.clear();
    follower.stop();
  };
}
