import { useState } from 'react';
import type { ReactNode } from 'react';
import { useQuery } from 'urql';
import { useMessages } from '../app/messages.js';
import { Failure, Loading } from '../app/states.js';
import { RecordHistoryDocument } from '../graphql/documents.js';
import { ChangeList } from './change-list.js';
import { useReadOn } from './lists.js';
import { Section } from './reading-context.js';

export interface RecordVersion {
  readonly id: string;
  readonly version: number;
  readonly recordedAt: string;
  readonly updatedAt: string;
}

/** When the record was entered and changed; its changes with their values, once they are asked for. */
export function History(props: { readonly record: RecordVersion; readonly isOpen?: boolean }): ReactNode {
  const { t, locale } = useMessages();
  const { id, version, recordedAt, updatedAt } = props.record;
  const [isOpen, setOpen] = useState(props.isOpen ?? false);
  const format = new Intl.DateTimeFormat(locale, { dateStyle: 'long' });
  return (
    <Section title={t('reading.history')} className="history">
      <p className="muted">
        {t('reading.recordedOn', { date: format.format(new Date(recordedAt)) })}
        {version === 1
          ? null
          : ` · ${t('reading.changedOn', { date: format.format(new Date(updatedAt)), version })}`}{' '}
        <button
          type="button"
          aria-expanded={isOpen}
          onClick={() => {
            setOpen(!isOpen);
          }}
        >
          {t(isOpen ? 'reading.hideChanges' : 'reading.showChanges')}
        </button>
      </p>
      {isOpen ? <Changes id={id} /> : null}
    </Section>
  );
}

function Changes({ id }: { readonly id: string }): ReactNode {
  const { t } = useMessages();
  const { isLoading, failure, read } = useReadOn(RecordHistoryDocument);
  const [{ data, error }, retry] = useQuery({ query: RecordHistoryDocument, variables: { id, before: null } });
  if (error) return <Failure error={error} onRetry={retry} />;
  if (data === undefined) return <Loading />;
  const { node } = data;
  if (node === null || !('revisions' in node)) return null;
  const { edges, pageInfo } = node.revisions;
  const readEarlier = (): void => {
    read({ id, before: pageInfo.startCursor });
  };
  return (
    <>
      <ChangeList type={node.__typename} changes={edges.map((edge) => edge.node).reverse()} />
      {failure ? (
        <Failure error={failure} onRetry={readEarlier} />
      ) : pageInfo.hasPreviousPage ? (
        <p className="more">
          <button type="button" aria-disabled={isLoading} onClick={readEarlier}>
            {t('reading.earlierChanges')}
          </button>
        </p>
      ) : null}
    </>
  );
}
