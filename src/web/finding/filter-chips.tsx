import type { ReactNode } from 'react';
import { useQuery } from 'urql';
import type { TypedDocumentNode } from 'urql';
import { useAddress } from '../app/address.js';
import type { RelationAddress } from '../app/address.js';
import { useMessages } from '../app/messages.js';
import {
  ActorNameDocument,
  FilterLabelsDocument,
  PlaceNameDocument,
  SeriesNameDocument,
  TopicNameDocument,
} from '../graphql/documents.js';
import { isFiltered, NO_FILTER } from '../relation/event-filter.js';
import { publishersInWords } from './source-fields.js';
import { windowInWords } from './window-in-words.js';
import '../styles/filter.css';

/** The filters that are set, each with a button that takes it away. */
export function FilterChips(props: {
  /** Whether the window is a filter, as in a list; the timeline shows its window itself. */
  readonly hasWindow: boolean;
}): ReactNode {
  const { t, locale } = useMessages();
  const { address, change } = useAddress();
  const { from, to } = address;
  const hasWindow = props.hasWindow && (from !== null || to !== null);
  if (!isFiltered(address) && !hasWindow) return null;
  const lists = ['actor', 'place', 'topic', 'series', 'side'] as const;
  return (
    <div className="filter-chips" role="group" aria-label={t('finding.filter.chosen')}>
      {(['kind', 'confidence'] as const).flatMap((part) =>
        address[part].map((value) => (
          <EnumChip
            key={`${part} ${value}`}
            part={part}
            value={value}
            onRemove={() => {
              change(without(address, part, value));
            }}
          />
        )),
      )}
      {lists.flatMap((part) =>
        address[part].map((value) => (
          <NamedChip
            key={`${part} ${value}`}
            part={part}
            value={value}
            onRemove={() => {
              change(without(address, part, value));
            }}
          />
        )),
      )}
      {address.publishers === null ? null : (
        <Chip
          part={t('finding.filter.publishers')}
          value={publishersInWords(address.publishers, t)}
          onRemove={() => {
            change({ publishers: null });
          }}
        />
      )}
      {address.text === null ? null : (
        <Chip
          part={t('finding.filter.text')}
          value={address.text}
          onRemove={() => {
            change({ text: null });
          }}
        />
      )}
      {hasWindow ? (
        <Chip
          part={t('finding.filter.window')}
          value={windowInWords(from, to, locale)}
          onRemove={() => {
            change({ from: null, to: null });
          }}
        />
      ) : null}
      <button
        type="button"
        className="clear"
        onClick={() => {
          change(hasWindow ? { ...NO_FILTER, from: null, to: null } : NO_FILTER);
        }}
      >
        {t('finding.filter.clear')}
      </button>
    </div>
  );
}

type ListPart = 'kind' | 'confidence' | 'actor' | 'place' | 'topic' | 'series' | 'side';

function without(address: RelationAddress, part: ListPart, value: string): Partial<RelationAddress> {
  return { [part]: address[part].filter((one) => one !== value) };
}

interface ChipOf<Part> {
  readonly part: Part;
  readonly value: string;
  readonly onRemove: () => void;
}

function EnumChip({ part, value, onRemove }: ChipOf<'kind' | 'confidence'>): ReactNode {
  const { t, language } = useMessages();
  const [{ data, error }] = useQuery({ query: FilterLabelsDocument, variables: { language } });
  const name = part === 'kind' ? 'EventKind' : 'Confidence';
  const label = data?.enumLabels.find((one) => one.enum === name && one.value === value)?.label;
  return <Chip part={t(`finding.filter.${part}`)} value={label ?? (data || error ? value : '…')} onRemove={onRemove} />;
}

type NamedPart = 'actor' | 'place' | 'topic' | 'series' | 'side';
type NameQuery = Readonly<Record<string, { readonly label: string } | null>>;
type NameDocument = TypedDocumentNode<NameQuery, { readonly id: string; readonly language: string }>;

const NAMES: Readonly<Record<NamedPart, unknown>> = {
  actor: ActorNameDocument,
  side: ActorNameDocument,
  place: PlaceNameDocument,
  topic: TopicNameDocument,
  series: SeriesNameDocument,
};

function NamedChip({ part, value, onRemove }: ChipOf<NamedPart>): ReactNode {
  const { t, language } = useMessages();
  const [{ data, error }] = useQuery({ query: NAMES[part] as NameDocument, variables: { id: value, language } });
  const name = Object.values(data ?? {}).find((one) => typeof one === 'object' && one !== null)?.label;
  return <Chip part={t(`finding.filter.${part}`)} value={name ?? (data || error ? value : '…')} onRemove={onRemove} />;
}

function Chip({ part, value, onRemove }: ChipOf<string>): ReactNode {
  const { t } = useMessages();
  return (
    <button type="button" className="chip" aria-label={t('finding.filter.remove', { part, value })} onClick={onRemove}>
      <span className="chip-part">{part}</span> <bdi>{value}</bdi> <span aria-hidden="true">✕</span>
    </button>
  );
}
