import { useEffect } from 'react';
import { useClient } from 'urql';
import type { RecordKind } from '../graphql/documents.js';
import { RecordPositionDocument } from '../graphql/documents.js';
import { onRecordChange } from './record-feed.js';
import { startLater, useLatest } from './use-changes.js';

interface LiveRecordOptions {
  /** Global id; null: it is not loaded yet. */
  readonly id: string | null;
  /** Reads the record anew, from the service. */
  readonly onChange: () => void;
}

/** Calls back when a record changes of which the page hears anyway, because it follows a list that has it. */
export function useRecordChanges({ id, onChange }: LiveRecordOptions): void {
  const latest = useLatest(onChange);
  useEffect(() => {
    if (id === null) return;
    return onRecordChange(id, () => {
      latest.current();
    });
  }, [id, latest]);
}

/** Follows a record that has a page of its own, and calls back when it changes. */
export function useLiveRecord(
  options: LiveRecordOptions & {
    readonly kind: RecordKind;
    /** The version that is shown. */
    readonly version: number;
  },
): void {
  const { id, kind } = options;
  const client = useClient();
  const latest = useLatest(options);
  useRecordChanges(options);
  useEffect(() => {
    if (id === null) return;
    /** Where to follow from; the record is read anew if it has changed since it was shown. */
    const positionNow = async (): Promise<string | null> => {
      const { data, error } = await client
        .query(RecordPositionDocument, { id }, { requestPolicy: 'network-only' })
        .toPromise();
      if (!data) throw error ?? new Error('no data');
      const { version } = { version: null, ...data.node };
      if (version !== latest.current.version) latest.current.onChange();
      return data.events.position;
    };
    return startLater((start) =>
      start({
        variables: { kinds: kind === 'EVENT' ? ['EVENT', 'STATEMENT'] : [kind] },
        position: null,
        isReadFirst: true,
        concerns: ({ subject, event }) => subject.id === id || event?.id === id,
        onBatch: () => undefined,
        onReload: positionNow,
        onActivity: () => undefined,
      }),
    );
  }, [id, kind, client, latest]);
}
