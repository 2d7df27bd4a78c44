import { Fragment } from 'react';
import type { ReactNode } from 'react';
import { useQuery } from 'urql';
import type { TypedDocumentNode } from 'urql';
import { useMessages } from '../app/messages.js';
import {
  ActorNameDocument,
  FilterLabelsDocument,
  PlaceNameDocument,
  SeriesNameDocument,
  TopicNameDocument,
} from '../graphql/documents.js';

/** A part of the filter that has a list of values. */
export type ListPart = 'kind' | 'confidence' | 'actor' | 'place' | 'topic' | 'series' | 'side';

type NameQuery = Readonly<Record<string, { readonly label: string } | null>>;
type NameDocument = TypedDocumentNode<NameQuery, { readonly id: string; readonly language: string }>;

const ENUMS: Readonly<Partial<Record<ListPart, string>>> = { kind: 'EventKind', confidence: 'Confidence' };

const NAMES: Readonly<Partial<Record<ListPart, unknown>>> = {
  actor: ActorNameDocument,
  side: ActorNameDocument,
  place: PlaceNameDocument,
  topic: TopicNameDocument,
  series: SeriesNameDocument,
};

/** The name of a value of the filter: an ellipsis until it is known, and the value itself if it has none. */
export function useValueName(part: ListPart, value: string): string {
  const { language } = useMessages();
  const enumName = ENUMS[part];
  const isEnum = enumName !== undefined;
  const [labels] = useQuery({ query: FilterLabelsDocument, variables: { language }, pause: !isEnum });
  const [record] = useQuery({
    query: (NAMES[part] ?? ActorNameDocument) as NameDocument,
    variables: { id: value, language },
    pause: isEnum,
  });
  const name = isEnum
    ? labels.data?.enumLabels.find((one) => one.enum === enumName && one.value === value)?.label
    : Object.values(record.data ?? {}).find((one) => typeof one === 'object' && one !== null)?.label;
  const { data, error } = isEnum ? labels : record;
  return name ?? (data || error ? value : '…');
}

function ValueName(props: { readonly part: ListPart; readonly value: string }): ReactNode {
  return <bdi>{useValueName(props.part, props.value)}</bdi>;
}

/** The names of several values. */
export function ValueNames(props: { readonly part: ListPart; readonly values: readonly string[] }): ReactNode {
  const { part, values } = props;
  const { t } = useMessages();
  return values.map((value, index) => (
    <Fragment key={value}>
      {index === 0 ? null : t('reading.comma')}
      <ValueName part={part} value={value} />
    </Fragment>
  ));
}
