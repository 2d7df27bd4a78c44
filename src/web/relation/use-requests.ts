import { useCallback, useEffect, useRef, useState } from 'react';
import { useClient } from 'urql';
import type { Client, RequestPolicy } from 'urql';
import { resultCount } from '../app/client.js';
import { whenIdle } from '../app/when-idle.js';
import type { Outcome, Outcomes, Request } from './requests.js';

const NONE: Outcomes = new Map();

/** Requests, and the keys of those before whose outcomes they rest on, as they are. */
export interface WantedRequests {
  readonly requests: readonly Request[];
  readonly settled: readonly string[];
}

interface Running {
  /** Whether what is written into the cache later is followed. */
  readonly isFollowed: boolean;
  readonly stop: () => void;
}

/**
 * Sends requests, and keeps what came of them up to date while they are wanted. One that is wanted no more is cancelled. What is
 * in the cache is not asked again.
 */
export function useRequests(plan: (outcomes: Outcomes) => WantedRequests): {
  readonly outcomes: Outcomes;
  /** Asks again what failed, or everything; resolves with what came of it, once all is answered or wanted no more. */
  readonly again: (what: 'failed' | 'all') => Promise<Outcomes>;
} {
  const client = useClient();
  const [outcomes, setOutcomes] = useState(NONE);
  const running = useRef(new Map<string, Running>());
  const wanted = plan(outcomes);
  const latest = useRef(wanted);
  useEffect(() => {
    latest.current = wanted;
  });
  const keys = wanted.requests.map(({ key }) => key).join('\n');

  const put = useCallback((key: string, outcome: Outcome) => {
    setOutcomes((before) => new Map(before).set(key, outcome));
  }, []);

  const run = useCallback(
    (one: Request, isAnew: boolean, onEnd?: (outcome: Outcome | null) => void) => {
      running.current.get(one.key)?.stop();
      // While others are answered, the cache would read it again and again: it is followed later.
      const stop = once(client, one, isAnew ? 'network-only' : 'cache-first', (outcome) => {
        put(one.key, outcome);
        onEnd?.(outcome);
      });
      running.current.set(one.key, {
        isFollowed: false,
        stop: () => {
          stop();
          onEnd?.(null);
        },
      });
    },
    [client, put],
  );

  useEffect(() => {
    const { requests, settled } = latest.current;
    const asked = new Set(requests.map(({ key }) => key));
    const kept = new Set([...asked, ...settled]);
    for (const [key, { stop }] of running.current) {
      if (asked.has(key)) continue;
      stop();
      running.current.delete(key);
    }
    setOutcomes((before) => {
      const left = [...before].filter(([key]) => kept.has(key));
      return left.length === before.size ? before : new Map(left);
    });
    for (const one of requests) if (!running.current.has(one.key)) run(one, false);
  }, [keys, run]);

  // Once all are answered, they follow what is written into the cache.
  useEffect(() => {
    const { requests } = latest.current;
    if (!requests.every(({ key }) => outcomes.has(key))) return undefined;
    const answered = resultCount();
    const cancels = requests
      .filter(({ key }) => outcomes.get(key)?.error === null && running.current.get(key)?.isFollowed === false)
      .map((one) =>
        whenIdle(() => {
          let isFirst = true;
          const stop = subscribe(client, one, 'cache-first', (outcome) => {
            // It is what there is already, if nothing was written.
            if (!isFirst || resultCount() !== answered) put(one.key, outcome);
            isFirst = false;
          });
          running.current.set(one.key, { isFollowed: true, stop });
        }),
      );
    return () => {
      for (const cancel of cancels) cancel();
    };
  }, [client, keys, outcomes, put]);

  useEffect(() => {
    const { current } = running;
    return () => {
      for (const { stop } of current.values()) stop();
      current.clear();
    };
  }, []);

  const again = useCallback(
    async (what: 'failed' | 'all') => {
      const requests = latest.current.requests.filter((one) => what === 'all' || outcomes.get(one.key)?.error);
      const ended = requests.map(
        (one) =>
          new Promise<readonly [string, Outcome | null]>((resolve) => {
            run(one, true, (outcome) => {
              resolve([one.key, outcome]);
            });
          }),
      );
      return new Map((await Promise.all(ended)).flatMap(([key, outcome]) => (outcome ? [[key, outcome]] : [])));
    },
    [outcomes, run],
  );
  return { outcomes, again };
}

type OnOutcome = (outcome: Outcome) => void;

function subscribe(
  client: Client,
  { document, variables }: Request,
  requestPolicy: RequestPolicy,
  onOutcome: OnOutcome,
): () => void {
  const subscription = client.query(document, variables, { requestPolicy }).subscribe((result) => {
    // What is in the cache only in part has gaps, and is being asked for.
    if (result.stale || (result.data === undefined && result.error === undefined)) return;
    onOutcome({ data: result.data, error: result.error ?? null });
  });
  return () => {
    subscription.unsubscribe();
  };
}

function once(client: Client, request: Request, requestPolicy: RequestPolicy, onOutcome: OnOutcome): () => void {
  const state: { isOver: boolean; stop: (() => void) | null } = { isOver: false, stop: null };
  const stop = subscribe(client, request, requestPolicy, (outcome) => {
    if (state.isOver) return;
    state.isOver = true;
    onOutcome(outcome);
    state.stop?.();
  });
  state.stop = stop;
  // A result that is in the cache came before.
  if (state.isOver) stop();
  return stop;
}
