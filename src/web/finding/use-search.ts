import { useEffect, useState } from 'react';
import { useClient } from 'urql';
import type { CombinedError } from 'urql';
import { SearchDocument } from '../graphql/documents.js';
import type { RecordKind } from '../graphql/documents.js';
import { hitsOf } from './search-hits.js';
import type { Hit } from './search-hits.js';

/** So long nothing may be typed before a request is sent. */
const REST_MS = 150;
const HITS = 24;

export interface Found {
  /** The text that it was found by. */
  readonly text: string;
  readonly hits: readonly Hit[];
  readonly hasMore: boolean;
  readonly error: CombinedError | null;
}

/** What is found by the text being typed; null: nothing yet. A request that the text has outrun is cancelled. */
export function useSearchAsTyped(
  typed: string,
  language: string,
  kinds: readonly RecordKind[] | null = null,
): Found | null {
  const client = useClient();
  const text = typed.trim();
  const [found, setFound] = useState<Found | null>(null);
  useEffect(() => {
    if (text === '') return undefined;
    let cancel = (): void => undefined;
    const timer = setTimeout(() => {
      const running = client
        .query(SearchDocument, { text, kinds: kinds && [...kinds], language, first: HITS })
        .subscribe(({ data, error }) => {
          if (data === undefined && error === undefined) return;
          const { edges = [], pageInfo } = data?.search ?? {};
          setFound({ text, hits: hitsOf(edges), hasMore: pageInfo?.hasNextPage ?? false, error: error ?? null });
        });
      cancel = () => {
        running.unsubscribe();
      };
    }, REST_MS);
    return () => {
      clearTimeout(timer);
      cancel();
    };
  }, [client, text, language, kinds]);
  return text === '' ? null : found;
}
