import { useCallback, useEffect, useRef, useState } from 'react';
import { whenIdle } from '../app/when-idle.js';
import type { EventFilter, RecordKind } from '../graphql/documents.js';
import type { ChangeBatch } from './change-batch.js';
import type { Activity } from './follow-state.js';
import { without, withBatch } from './news.js';
import type { startFollowing } from './start-following.js';

export interface ChangesOptions {
  /** Id of the relation whose events are shown; null: of any, or that of the filter. */
  readonly relation: string | null;
  /** That of the list that is shown; null: it is not loaded yet. Later positions change nothing: changes come once. */
  readonly position: string | null;
  readonly filter?: EventFilter;
  /** Events and statements by default. The filter does not concern other kinds. */
  readonly kinds?: readonly RecordKind[];
  /** Brings changes onto the page: reads what entered and what changed, and removes what left. */
  readonly onChange: (batch: ChangeBatch) => void | Promise<void>;
  /** Reads the list anew, from the service; resolves with its new position. */
  readonly onResync: () => Promise<string | null>;
}

/** What the reader is told of following. */
export interface LiveStatus {
  /** Ids of the events that came onto the list while it was looked at. */
  readonly newIds: ReadonlySet<string>;
  /** Takes the mark from these, or from all. */
  readonly markSeen: (ids?: Iterable<string>) => void;
  /** Since when what is shown may be out of date, in milliseconds since 1970; null: it is current. */
  readonly staleSince: number | null;
}

const NONE: ReadonlySet<string> = new Set();

/** A connection that is back sooner is not spoken of. */
const GRACE_MS = 5_000;

/** Follows the changes of a list on the page, from the position at which it was read. */
export function useChanges(options: ChangesOptions): LiveStatus {
  const { relation, position, filter, kinds } = options;
  const [newIds, setNewIds] = useState(NONE);
  const { staleSince, onActivity } = useStaleness();
  const latest = useLatest(options);
  const variables = JSON.stringify({
    filter: { ...filter, ...(relation !== null && { relations: [relation] }) },
    ...(kinds && { kinds }),
  });
  const isLoaded = position !== null;
  useEffect(() => {
    if (!isLoaded) return;
    setNewIds(NONE);
    const readAt = Date.now();
    const begin: Parameters<typeof startLater>[0] = (start) =>
      start({
        variables: JSON.parse(variables) as Parameters<typeof start>[0]['variables'],
        position: latest.current.position,
        onBatch: async (batch) => {
          await latest.current.onChange(batch);
          setNewIds((news) => withBatch(news, batch));
        },
        onReload: () => latest.current.onResync(),
        onActivity,
      });
    return startLater(begin, () => {
      onActivity('waiting', readAt);
    });
  }, [isLoaded, variables, latest, onActivity]);
  const markSeen = useCallback((ids?: Iterable<string>) => {
    setNewIds((news) => (ids === undefined ? NONE : without(news, ids)));
  }, []);
  return { newIds, markSeen, staleSince };
}

/** The latest value, for what is called later. */
export function useLatest<T>(value: T): { readonly current: T } {
  const latest = useRef(value);
  useEffect(() => {
    latest.current = value;
  });
  return latest;
}

type Start = typeof startFollowing;

/** Loads what follows when the page has time, and starts it; returns what ends it. */
export function startLater(start: (follow: Start) => () => void, onFailure?: () => void): () => void {
  const over = new AbortController();
  let end = (): void => undefined;
  const load = (): void => {
    import('./start-following.js').then(
      (loaded) => {
        if (!over.signal.aborted) end = start(loaded.startFollowing);
      },
      () => {
        if (over.signal.aborted) return;
        onFailure?.();
        // Without a network it can't be loaded: then it is when there is one.
        addEventListener('online', load, { once: true, signal: over.signal });
      },
    );
  };
  const cancel = whenIdle(load);
  return () => {
    over.abort();
    cancel();
    end();
  };
}

/** Says that the page is out of date once the connection has been lost for some seconds. */
function useStaleness(): {
  readonly staleSince: number | null;
  readonly onActivity: (activity: Activity, asOf: number) => void;
} {
  const [staleSince, setStaleSince] = useState<number | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const onActivity = useCallback((activity: Activity, asOf: number) => {
    if (activity === 'current') {
      clearTimeout(timer.current);
      timer.current = undefined;
      setStaleSince(null);
    } else if (!navigator.onLine) {
      setStaleSince(asOf);
    } else {
      timer.current ??= setTimeout(() => {
        setStaleSince(asOf);
      }, GRACE_MS);
    }
  }, []);
  useEffect(
    () => () => {
      clearTimeout(timer.current);
    },
    [],
  );
  return { staleSince, onActivity };
}
