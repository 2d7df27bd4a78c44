import { useMemo, useState } from 'react';
import { useQuery } from 'urql';
import type { CombinedError } from 'urql';
import { useMessages } from '../app/messages.js';
import { ReadEventDocument, RelationSidesDocument } from '../graphql/documents.js';
import type { LabelOf } from './labels.js';
import { useLabels } from './labels.js';
import type { ReadEvent } from './numbered-sources.js';
import { namedSidesOf } from '../sides/named-sides.js';
import type { NamedSides } from '../sides/named-sides.js';

/** An event with all that is needed to show it. */
export interface LoadedEvent {
  readonly event: ReadEvent;
  readonly sides: NamedSides;
  readonly label: LabelOf;
}

export interface EventState {
  /** While another event is loading, the one before; null: nothing is there yet, or there is no such event. */
  readonly loaded: LoadedEvent | null;
  readonly isLoading: boolean;
  readonly isMissing: boolean;
  readonly error: CombinedError | undefined;
  readonly retry: () => void;
}

/** Reads an event. Its sides are those of the relation, by default the first one that it belongs to. */
export function useEvent(slug: string, relation?: string): EventState {
  const { language } = useMessages();
  const label = useLabels();
  const [{ data, error, fetching, stale }, retry] = useQuery({
    query: ReadEventDocument,
    variables: { slug, language },
  });
  const event = data?.event ?? null;
  const sidesSlug = relation ?? event?.relations[0]?.slug;
  const [sidesAnswer] = useQuery({
    query: RelationSidesDocument,
    variables: { slug: sidesSlug ?? '', language },
    pause: sidesSlug === undefined,
  });
  const parties = sidesAnswer.data?.relation?.parties;
  const sides = useMemo(() => namedSidesOf(parties ?? []), [parties]);
  const isReady = event !== null && label !== null && (sidesSlug === undefined || !isPending(sidesAnswer));
  const loaded = useMemo(() => (isReady ? { event, sides, label } : null), [isReady, event, sides, label]);
  const [shown, setShown] = useState(loaded);
  if (loaded !== null && loaded !== shown) setShown(loaded);
  const isMissing = !fetching && !stale && event === null && data !== undefined && isUnknown(error);
  return {
    loaded: loaded ?? (isMissing ? null : shown),
    isLoading: loaded === null && !isMissing && error === undefined,
    isMissing,
    error: isMissing || loaded !== null ? undefined : error,
    retry: () => {
      retry({ requestPolicy: 'network-only' });
    },
  };
}

function isPending(answer: { readonly data?: unknown; readonly error?: unknown }): boolean {
  return answer.data === undefined && answer.error === undefined;
}

/** Whether a request found nothing, or was refused because what it names does not exist. */
export function isUnknown(error: CombinedError | undefined): boolean {
  return (
    error === undefined ||
    (!error.networkError && error.graphQLErrors.every(({ extensions }) => extensions['code'] === 'NOT_FOUND'))
  );
}
