import { Fragment, useState } from 'react';
import type { Key, ReactNode } from 'react';
import type { AnyVariables, CombinedError, TypedDocumentNode } from 'urql';
import { useClient } from 'urql';
import { useMessages } from '../app/messages.js';
import { Failure } from '../app/states.js';

/** Items one after the other, with the language's comma, or what is put between them. */
export function Joined<T>(props: {
  readonly items: readonly T[];
  readonly keyOf: (item: T) => Key;
  readonly render: (item: T) => ReactNode;
  readonly separator?: string;
}): ReactNode {
  const { t } = useMessages();
  const separator = props.separator ?? t('reading.comma');
  return props.items.map((item, index) => (
    <Fragment key={props.keyOf(item)}>
      {index === 0 ? null : separator}
      {props.render(item)}
    </Fragment>
  ));
}

/** The first items of a list, the others folded. */
export function Folded<T>(props: {
  readonly items: readonly T[];
  readonly shown: number;
  readonly keyOf: (item: T) => Key;
  readonly render: (item: T) => ReactNode;
}): ReactNode {
  const { t } = useMessages();
  const { items, shown, keyOf, render } = props;
  const list = (part: readonly T[]): ReactNode => (
    <ul>
      {part.map((item) => (
        <li key={keyOf(item)}>{render(item)}</li>
      ))}
    </ul>
  );
  // One more takes no more room than the line that would hide it.
  const isFolded = items.length > shown + 1;
  return (
    <>
      {list(isFolded ? items.slice(0, shown) : items)}
      {isFolded ? (
        <details>
          <summary>{t('reading.moreFolded', { count: items.length - shown })}</summary>
          {list(items.slice(shown))}
        </details>
      ) : null}
    </>
  );
}

interface Page {
  readonly hasNextPage: boolean;
  readonly endCursor: string | null;
}

/** Reads the next page of a list into the cache, from where the list is shown. Nothing where the list is all shown. */
export function More<Variables extends AnyVariables>(props: {
  readonly page: Page;
  readonly query: TypedDocumentNode<unknown, Variables>;
  readonly variablesAfter: (after: string) => Variables;
  /** How many are shown, of how many; null: not known. */
  readonly shown: number;
  readonly total: number | null;
}): ReactNode {
  const { t } = useMessages();
  const { hasNextPage, endCursor } = props.page;
  const { isLoading, failure, read } = useReadOn(props.query);
  if (!hasNextPage || endCursor === null) return null;
  const readOn = (): void => {
    read(props.variablesAfter(endCursor));
  };
  if (failure) return <Failure error={failure} onRetry={readOn} />;
  return (
    <p className="more">
      <button type="button" onClick={readOn} aria-disabled={isLoading}>
        {t('reading.showMore')}
      </button>
      <span className="muted" role="status">
        {props.total === null ? null : t('reading.shownOf', { shown: props.shown, total: props.total })}
      </span>
    </p>
  );
}

/** Reads further pages of a list into the cache, from where it is shown. */
export function useReadOn<Variables extends AnyVariables>(
  query: TypedDocumentNode<unknown, Variables>,
): {
  readonly isLoading: boolean;
  readonly failure: CombinedError | undefined;
  readonly read: (variables: Variables) => void;
} {
  const client = useClient();
  const [isLoading, setLoading] = useState(false);
  const [failure, setFailure] = useState<CombinedError>();
  const read = (variables: Variables): void => {
    if (isLoading) return;
    setLoading(true);
    void client
      .query(query, variables)
      .toPromise()
      .then(({ error }) => {
        setFailure(error);
        setLoading(false);
      });
  };
  return { isLoading, failure, read };
}
