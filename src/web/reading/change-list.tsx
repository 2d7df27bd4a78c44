import { useMemo } from 'react';
import type { ReactNode } from 'react';
import { useQuery } from 'urql';
import { useMessages } from '../app/messages.js';
import type { Interface, MessageKey } from '../app/messages.js';
import type en from '../messages/en.json';
import { RecordNamesDocument } from '../graphql/documents.js';
import { differenceOf, referencesIn } from './change-values.js';
import type { Difference, FieldChange, Segment } from './change-values.js';
import { useReading } from './reading-context.js';

export interface Change {
  readonly position: string;
  readonly kind: string;
  readonly version: number;
  readonly committedAt: string;
  readonly author: string | null;
  readonly reason: string | null;
  readonly changes: readonly FieldChange[];
}

/** As many records as can be named in one request. */
const NAMES_MAX = 100;

/** Changes with the values before and after, in words. */
export function ChangeList(props: { readonly type: string; readonly changes: readonly Change[] }): ReactNode {
  const { type, changes } = props;
  const messages = useMessages();
  const { label } = useReading();
  const { locale, language } = messages;
  const kindEnum = KINDS[type] ?? null;
  const shown = useMemo(() => {
    const format = { kindEnum, label, locale, fieldName: (field: string) => fieldName(field, messages) };
    return changes.map((change) => ({
      change,
      fields: change.changes.map((one) => ({ field: one.field, difference: differenceOf(one, format) })),
    }));
  }, [changes, kindEnum, label, locale, messages]);
  const ids = useMemo(
    () => referencesIn(shown.flatMap(({ fields }) => fields.map(({ difference }) => difference))).slice(0, NAMES_MAX),
    [shown],
  );
  const [{ data }] = useQuery({ query: RecordNamesDocument, variables: { ids, language }, pause: ids.length === 0 });
  const names = new Map(data?.nodes.flatMap((node) => (node && 'label' in node ? [[node.id, node.label]] : [])));
  return (
    <ol className="changes">
      {shown.map(({ change, fields }) => (
        <li key={change.position}>
          <ChangeHead change={change} />
          {fields.length === 0 ? null : (
            <details>
              <summary>{messages.t('reading.fieldsChanged', { count: fields.length })}</summary>
              <dl>
                {fields.map(({ field, difference }) => (
                  <div key={field}>
                    <dt>{fieldName(field, messages)}</dt>
                    <DifferenceText difference={difference} names={names} isNew={change.kind === 'CREATED'} />
                  </div>
                ))}
              </dl>
            </details>
          )}
        </li>
      ))}
    </ol>
  );
}

const KINDS: Readonly<Record<string, string>> = {
  Event: 'EventKind',
  Organization: 'OrganizationKind',
  Place: 'PlaceKind',
  Source: 'SourceKind',
  Statement: 'StatementKind',
  Topic: 'TopicKind',
};

function ChangeHead({ change }: { readonly change: Change }): ReactNode {
  const { t, locale } = useMessages();
  const { label } = useReading();
  const at = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeStyle: 'short' }).format(
    new Date(change.committedAt),
  );
  return (
    <p>
      {label('ChangeKind', change.kind)} · <time dateTime={change.committedAt}>{at}</time> ·{' '}
      {t('reading.version', { version: change.version })}
      {change.author === null ? null : (
        <>
          {' · '}
          <bdi>{change.author}</bdi>
        </>
      )}
      {change.reason === null ? null : (
        <small>
          <bdi>{change.reason}</bdi>
        </small>
      )}
    </p>
  );
}

function DifferenceText(props: {
  readonly difference: Difference;
  readonly names: ReadonlyMap<string, string>;
  readonly isNew: boolean;
}): ReactNode {
  const { t } = useMessages();
  const { removed, added } = props.difference;
  const line = (sign: 'before' | 'after') =>
    function Line(segments: readonly Segment[], index: number): ReactNode {
      return (
        <dd key={`${sign} ${String(index)}`} className={sign}>
          {props.isNew ? null : <span className="visually-hidden">{t(`reading.${sign}`)} </span>}
          <Segments segments={segments} names={props.names} />
        </dd>
      );
    };
  if (removed.length === 0 && added.length === 0) return <dd className="muted">{t('reading.orderChanged')}</dd>;
  return (
    <>
      {removed.map(line('before'))}
      {added.map(line('after'))}
    </>
  );
}

function Segments(props: {
  readonly segments: readonly Segment[];
  readonly names: ReadonlyMap<string, string>;
}): ReactNode {
  const { segments, names } = props;
  return segments.map((segment, index) => (
    <span key={index}>
      {index === 0 ? null : ' · '}
      {'id' in segment ? <bdi>{names.get(segment.id) ?? '…'}</bdi> : <bdi lang={segment.lang}>{segment.text}</bdi>}
    </span>
  ));
}

type Field = keyof (typeof en)['reading']['fields'];

/** The name of an input field; the field itself, where there is no name for it. */
function fieldName(field: string, { t }: Pick<Interface, 't'>): string {
  const key: MessageKey = `reading.fields.${field as Field}`;
  try {
    return t(key);
  } catch {
    return field;
  }
}
