import { useCallback, useEffect, useRef, useState } from 'react';
import { useClient } from 'urql';
import type { Outcomes, Request } from './requests.js';

const NONE: Outcomes = new Map();

/** Requests, and the keys of those before whose outcomes they rest on, as they are. */
export interface WantedRequests {
  readonly requests: readonly Request[];
  readonly settled: readonly string[];
}

/**
 * Sends requests, and keeps what came of them up to date while they are wanted. One that is wanted no more is cancelled. What is
 * in the cache is not asked again.
 */
export function useRequests(plan: (outcomes: Outcomes) => WantedRequests): {
  readonly outcomes: Outcomes;
  /** Asks again what failed, or everything. */
  readonly again: (what: 'failed' | 'all') => void;
} {
  const client = useClient();
  const [outcomes, setOutcomes] = useState(NONE);
  const running = useRef(new Map<string, () => void>());
  const wanted = plan(outcomes);
  const latest = useRef(wanted);
  useEffect(() => {
    latest.current = wanted;
  });
  const keys = wanted.requests.map(({ key }) => key).join('\n');

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
    const { requests, settled } = latest.current;
    const asked = new Set(requests.map(({ key }) => key));
    const kept = new Set([...asked, ...settled]);
    for (const [key, cancel] of running.current) {
      if (asked.has(key)) continue;
      cancel();
      running.current.delete(key);
    }
    setOutcomes((before) => {
      const left = [...before].filter(([key]) => kept.has(key));
      return left.length === before.size ? before : new Map(left);
    });
    for (const one of requests) if (!running.current.has(one.key)) run(one, false);
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
      for (const one of latest.current.requests) if (what === 'all' || outcomes.get(one.key)?.error) run(one, true);
    },
    [outcomes, run],
  );
  return { outcomes, again };
}
