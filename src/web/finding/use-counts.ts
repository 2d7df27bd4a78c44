import { useCallback, useEffect, useState } from 'react';
import { useClient } from 'urql';
import type { CombinedError } from 'urql';
import { CountOfEventsDocument } from '../graphql/documents.js';
import type { EventFilter } from '../graphql/documents.js';
import type { FilterChoice } from './filter-choices.js';

interface Candidate {
  readonly value: string;
  readonly label: string;
  /** What would be chosen by it. */
  readonly filter: EventFilter;
}

interface Counted {
  /** null while counting. */
  readonly choices: readonly FilterChoice[] | null;
  readonly failure: CombinedError | undefined;
  readonly again: () => void;
}

interface Found {
  readonly key: string;
  readonly choices: readonly FilterChoice[];
  readonly failure: CombinedError | undefined;
}

/** Counts the events that each candidate would choose, and leaves out those that would choose none. */
export function useCounts(relation: string, candidates: readonly Candidate[] | null): Counted {
  const client = useClient();
  const [found, setFound] = useState<Found | null>(null);
  const [attempt, setAttempt] = useState(0);
  const key = JSON.stringify([relation, candidates]);
  useEffect(() => {
    const [slug, wanted] = JSON.parse(key) as [string, readonly Candidate[] | null];
    if (wanted === null) return undefined;
    let isCurrent = true;
    const count = async ({ value, label, filter }: Candidate): Promise<FilterChoice & { error?: CombinedError }> => {
      const { data, error } = await client.query(CountOfEventsDocument, { relation: slug, filter }).toPromise();
      return { value, label, count: data?.relation?.timeline.totalCount ?? 0, ...(error && { error }) };
    };
    void Promise.all(wanted.map(count)).then((counted) => {
      if (!isCurrent) return;
      const failure = counted.find(({ error }) => error !== undefined)?.error;
      setFound({ key, choices: failure ? [] : counted.filter((choice) => choice.count > 0), failure });
    });
    return () => {
      isCurrent = false;
    };
  }, [client, key, attempt]);
  const again = useCallback(() => {
    setFound(null);
    setAttempt((before) => before + 1);
  }, []);
  const present = found?.key === key && candidates !== null ? found : null;
  return { choices: present?.choices ?? null, failure: present?.failure, again };
}
