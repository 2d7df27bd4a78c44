import { useMemo } from 'react';
import type { ReactNode } from 'react';
import { useQuery } from 'urql';
import type { AnyVariables, TypedDocumentNode } from 'urql';
import { useMessages } from '../app/messages.js';
import { Failure, Loading, NotFound } from '../app/states.js';
import type { RecordKind } from '../graphql/documents.js';
import { useLiveRecord } from '../live/use-live-record.js';
import { useLabels } from './labels.js';
import { useTitle } from '../app/use-title.js';
import { ReadingProvider } from './reading-context.js';
import { isUnknown } from './use-event.js';

/** Reads a record and shows it, also as it changes, or says why it can't be shown. */
export function RecordPage<
  Data,
  Variables extends AnyVariables,
  Found extends { readonly id: string; readonly version: number },
>(props: {
  readonly kind: RecordKind;
  readonly query: TypedDocumentNode<Data, Variables>;
  readonly variables: Variables;
  readonly find: (data: Data) => Found | null;
  readonly titleOf: (found: Found) => string | undefined;
  readonly children: (found: Found) => ReactNode;
}): ReactNode {
  const [{ data, error, fetching, stale }, retry] = useQuery({ query: props.query, variables: props.variables });
  const { t } = useMessages();
  const label = useLabels();
  const found = data === undefined ? null : props.find(data);
  const reading = useMemo(() => (label === null ? null : { level: 2 as const, label, onOpen: null }), [label]);
  const isMissing = found === null && data !== undefined && !fetching && !stale && isUnknown(error);
  useTitle(isMissing ? t('app.notFound.title') : ((found && props.titleOf(found)) ?? null));
  const readAnew = (): void => {
    retry({ requestPolicy: 'network-only' });
  };
  useLiveRecord({ kind: props.kind, id: found?.id ?? null, version: found?.version ?? 0, onChange: readAnew });
  if (isMissing) return <NotFound />;
  return (
    <main className="page reading" aria-busy={found === null}>
      {found === null && error ? (
        <Failure error={error} onRetry={readAnew} />
      ) : found === null || reading === null ? (
        <Loading />
      ) : (
        <ReadingProvider value={reading}>{props.children(found)}</ReadingProvider>
      )}
    </main>
  );
}
