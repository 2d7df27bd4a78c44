import { useMemo } from 'react';
import type { ReactNode } from 'react';
import { useQuery } from 'urql';
import type { AnyVariables, TypedDocumentNode } from 'urql';
import { Failure, Loading, NotFound } from '../app/states.js';
import { useLabels } from './labels.js';
import { usePageTitle } from './page-title.js';
import { ReadingProvider } from './reading-context.js';
import { isUnknown } from './use-event.js';

/** Reads a record and shows it, or says why it can't be shown. */
export function RecordPage<Data, Variables extends AnyVariables, Found>(props: {
  readonly query: TypedDocumentNode<Data, Variables>;
  readonly variables: Variables;
  readonly find: (data: Data) => Found | null;
  readonly titleOf: (found: Found) => string | undefined;
  readonly children: (found: Found) => ReactNode;
}): ReactNode {
  const [{ data, error, fetching, stale }, retry] = useQuery({ query: props.query, variables: props.variables });
  const label = useLabels();
  const found = data === undefined ? null : props.find(data);
  const reading = useMemo(() => (label === null ? null : { level: 2 as const, label, onOpen: null }), [label]);
  usePageTitle(found === null ? undefined : props.titleOf(found));
  if (found === null && data !== undefined && !fetching && !stale && isUnknown(error)) return <NotFound />;
  return (
    <main className="page reading" aria-busy={found === null}>
      {found === null && error ? (
        <Failure
          error={error}
          onRetry={() => {
            retry({ requestPolicy: 'network-only' });
          }}
        />
      ) : found === null || reading === null ? (
        <Loading />
      ) : (
        <ReadingProvider value={reading}>{props.children(found)}</ReadingProvider>
      )}
    </main>
  );
}
