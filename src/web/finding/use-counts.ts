import { useEffect, useState } from 'react';
import { useClient } from 'urql';
import { CountOfEventsDocument } from '../graphql/documents.js';
import type { EventFilter } from '../graphql/documents.js';
import type { FilterChoice } from './filter-choices.js';

interface Candidate {
  readonly value: string;
  readonly label: string;
  /** What would be chosen by it. */
  readonly filter: EventFilter;
}

/** Counts the events that each candidate would choose, and leaves out those that would choose none; null while counting. */
export function useCounts(relation: string, candidates: readonly Candidate[] | null): readonly FilterChoice[] | null {
  const client = useClient();
  const [choices, setChoices] = useState<{ readonly key: string; readonly found: readonly FilterChoice[] } | null>(
    null,
  );
  const key = JSON.stringify([relation, candidates]);
  useEffect(() => {
    const [slug, wanted] = JSON.parse(key) as [string, readonly Candidate[] | null];
    if (wanted === null) return undefined;
    let isCurrent = true;
    const count = async ({ value, label, filter }: Candidate): Promise<FilterChoice> => {
      const { data } = await client.query(CountOfEventsDocument, { relation: slug, filter }).toPromise();
      return { value, label, count: data?.relation?.timeline.totalCount ?? 0 };
    };
    void Promise.all(wanted.map(count)).then((found) => {
      if (isCurrent) setChoices({ key, found: found.filter((choice) => choice.count > 0) });
    });
    return () => {
      isCurrent = false;
    };
  }, [client, key]);
  return choices?.key === key && candidates !== null ? choices.found : null;
}
