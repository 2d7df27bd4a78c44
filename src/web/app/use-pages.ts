import { useCallback, useMemo, useState } from 'react';
import { useClient, useQuery } from 'urql';
import type { AnyVariables, CombinedError, TypedDocumentNode } from 'urql';
import { useLastKnown } from './use-last-known.js';

type After = string | null;

export interface PagesOfList<Data> {
  /** Of all pages that were read, which the cache puts together; while other ones are loading, what was there before. Null: nothing. */
  readonly data: Data | null;
  /** Which list `data` is of: one for each choice of variables. */
  readonly list: string | null;
  /** Whether that is the present one. */
  readonly isCurrent: boolean;
  readonly isLoading: boolean;
  readonly error: CombinedError | null;
  /** Asks again for the last page, from the service. */
  readonly again: () => void;
  /** Reads the page after a cursor. */
  readonly readOn: (after: string | null) => void;
  /** Reads again from the service all pages that were read; resolves with the first one, rejects if one of them failed. */
  readonly reload: () => Promise<Data | undefined>;
}

const FIRST: readonly After[] = [null];

/** A list that is read page by page. With other variables it is another list, from its first page on. */
export function usePages<Data, Variables extends AnyVariables>(
  query: TypedDocumentNode<Data, Variables & { readonly after?: After }>,
  variables: Variables,
): PagesOfList<Data> {
  const client = useClient();
  const key = JSON.stringify(variables);
  const [read, setRead] = useState({ key, afters: FIRST });
  const afters = read.key === key ? read.afters : FIRST;
  const [{ data, error, fetching, stale, operation }, execute] = useQuery({
    query,
    variables: { ...variables, after: afters.at(-1) ?? null },
  });
  const answer = useMemo(
    () => (data && operation ? { list: JSON.stringify({ ...operation.variables, after: undefined }), data } : null),
    [data, operation],
  );
  // An error comes without data.
  const shown = useLastKnown(answer);
  const again = useCallback(() => {
    execute({ requestPolicy: 'network-only' });
  }, [execute]);
  const readOn = useCallback(
    (after: After) => {
      setRead((before) => ({ key, afters: [...(before.key === key ? before.afters : FIRST), after] }));
    },
    [key],
  );
  return {
    data: shown?.data ?? null,
    list: shown?.list ?? null,
    isCurrent: shown?.list === key,
    isLoading: fetching || stale,
    error: error ?? null,
    again,
    readOn,
    reload: async () => {
      const pages = await Promise.all(
        afters.map((after) =>
          client.query(query, { ...variables, after }, { requestPolicy: 'network-only' }).toPromise(),
        ),
      );
      for (const page of pages) if (page.error) throw page.error;
      return pages[0]?.data;
    },
  };
}
