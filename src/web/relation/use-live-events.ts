import { useCallback, useEffect, useRef } from 'react';
import { useClient } from 'urql';
import { useMessages } from '../app/messages.js';
import { ChangedEventsDocument } from '../graphql/documents.js';
import type { EventFilter } from '../graphql/documents.js';
import type { ChangeBatch } from '../live/change-batch.js';
import { useChanges } from '../live/use-changes.js';
import type { LiveStatus } from '../live/use-changes.js';

/** A list is read anew no more often than this, however much is written. */
const PAUSE_MS = 3_000;
/** The service answers for no more ids at once. */
const IDS = 100;

/** Keeps the events of a relation that are shown up to date. */
export function useLiveEvents(options: {
  /** null: not loaded yet. */
  readonly relationId: string | null;
  readonly position: string | null;
  readonly filter: EventFilter;
  /** Reads the list anew from the service; resolves with its position, null if it is wanted no more, and rejects if that failed. */
  readonly reload: () => Promise<string | null>;
}): LiveStatus {
  const { relationId, position, filter } = options;
  const client = useClient();
  const { language } = useMessages();
  const reload = useAtMostEvery(PAUSE_MS, () => {
    // What failed is said where it is shown.
    options.reload().catch(() => undefined);
  });
  const onChange = async ({ entered, updated, left }: ChangeBatch): Promise<void> => {
    const ids = [...updated];
    for (let at = 0; at < ids.length; at += IDS) {
      const variables = { ids: ids.slice(at, at + IDS), language };
      const { error } = await client
        .query(ChangedEventsDocument, variables, { requestPolicy: 'network-only' })
        .toPromise();
      // They are then read again later.
      if (error) throw error;
    }
    if (entered.size + left.size > 0) reload();
  };
  return useChanges({
    relation: relationId,
    position: relationId === null ? null : position,
    filter,
    onChange,
    onResync: async () => (await options.reload()) ?? position,
  });
}

/** Calls at once, and what comes within the pause after it once at its end. */
function useAtMostEvery(pause: number, call: () => void): () => void {
  const latest = useRef(call);
  const state = useRef<{ timer: ReturnType<typeof setTimeout> | undefined; isWanted: boolean }>({
    timer: undefined,
    isWanted: false,
  });
  useEffect(() => {
    latest.current = call;
  });
  useEffect(() => {
    const { current } = state;
    return () => {
      clearTimeout(current.timer);
    };
  }, []);
  return useCallback(() => {
    const run = (): void => {
      const { current } = state;
      current.isWanted = false;
      latest.current();
      current.timer = setTimeout(() => {
        current.timer = undefined;
        if (current.isWanted) run();
      }, pause);
    };
    if (state.current.timer === undefined) run();
    else state.current.isWanted = true;
  }, [pause]);
}
