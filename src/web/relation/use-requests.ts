import { useCallback, useEffect, useRef, useState } from 'react';
import { useClient } from 'urql';
import type { Outcomes, Request } from './requests.js';

const NONE: Outcomes = new Map();

/**
 * Sends requests, and keeps what came of them up to date while they are wanted. One that is wanted no more is cancelled. What is
 * in the cache is not asked again.
 */
export function useRequests(plan: (outcomes: Outcomes) => readonly Request[]): {
  readonly outcomes: Outcomes;
  /** Asks again what failed, or everything. */
  readonly again: (what: 'failed' | 'all') => void;
} {
  const client = useClient();
  const [outcomes, setOutcomes] = useState(NONE);
  const running = useRef(new Map<string, () => void>());
  const requests = plan(outcomes);
  const latest = useRef(requests);
  useEffect(() => {
    latest.current = requests;
  });
  const keys = requests.map(({ key }) => key).join('\n');

  const run = useCallback(
    ({ key, document, variables }: Request, isAnew: boolean) => {
      running.current.get(key)?.();
      const subscription = client
        .query(document, variables, { requestPolicy: isAnew ? 'network-only' : 'cache-first' })
        .subscribe(({ data, error, stale }) => {
          // What is in the cache only in part has gaps, and is being asked for.
          if (stale) return;
          if (data === undefined && error === undefined) return;
          setOutcomes((before) => new Map(before).set(key, { data, error: error ?? null }));
        });
      running.current.set(key, () => {
        subscription.unsubscribe();
      });
    },
    [client],
  );

  useEffect(() => {
    const wanted = new Set(latest.current.map(({ key }) => key));
    for (const [key, cancel] of running.current) {
      if (wanted.has(key)) continue;
      cancel();
      running.current.delete(key);
    }
    setOutcomes((before) => {
      const kept = [...before].filter(([key]) => wanted.has(key));
      return kept.length === before.size ? before : new Map(kept);
    });
    for (const one of latest.current) if (!running.current.has(one.key)) run(one, false);
  }, [keys, run]);

  useEffect(() => {
    const { current } = running;
    return () => {
      for (const cancel of current.values()) cancel();
      current.clear();
    };
  }, []);

  const again = useCallback(
    (what: 'failed' | 'all') => {
      for (const one of latest.current) if (what === 'all' || outcomes.get(one.key)?.error) run(one, true);
    },
    [outcomes, run],
  );
  return { outcomes, again };
}
