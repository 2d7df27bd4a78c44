import type { ReactNode } from 'react';
import { useQuery } from 'urql';
import { useAddress } from '../app/address.js';
import type { RelationAddress } from '../app/address.js';
import { useMessages } from '../app/messages.js';
import { WindowCountDocument } from '../graphql/documents.js';
import { isFiltered, NO_FILTER } from './event-filter.js';
import { publishersInWords } from './source-fields.js';
import { useValueName } from './value-name.js';
import type { ListPart } from './value-name.js';
import { windowInWords } from './window-in-words.js';
import '../styles/filter.css';

/** The filters that are set, each with a button that takes it away. */
export function FilterChips(props: {
  readonly relation: string;
  /** Whether the window is a filter, as in a list; the timeline shows its window itself. */
  readonly hasWindow: boolean;
}): ReactNode {
  const { t, locale } = useMessages();
  const { address, change } = useAddress();
  const { from, to } = address;
  const hasWindow = useExclusion(props.relation, props.hasWindow ? { from, to } : NO_WINDOW);
  if (!isFiltered(address) && !hasWindow) return null;
  return (
    <div className="filter-chips" role="group" aria-label={t('finding.filter.chosen')}>
      {LISTS.flatMap((part) =>
        address[part].map((value) => (
          <ListChip
            key={`${part} ${value}`}
            part={part}
            value={value}
            onRemove={() => {
              change({ [part]: address[part].filter((one) => one !== value) });
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

const LISTS: readonly ListPart[] = ['kind', 'confidence', 'actor', 'place', 'topic', 'series', 'side'];

type Window = Pick<RelationAddress, 'from' | 'to'>;

const NO_WINDOW: Window = { from: null, to: null };

/** Whether a window leaves out any event of the relation, as far as it is known. */
function useExclusion(relation: string, { from, to }: Window): boolean {
  const window = { ...(from !== null && { from }), ...(to !== null && { to }) };
  const isAll = from === null && to === null;
  const [{ data }] = useQuery({
    query: WindowCountDocument,
    variables: { relation, filter: { window } },
    pause: isAll,
  });
  const counted = isAll ? null : data?.relation;
  return !isAll && !(counted && counted.timeline.totalCount === counted.summary.eventCount);
}

interface ChipOf<Part> {
  readonly part: Part;
  readonly value: string;
  readonly onRemove: () => void;
}

function ListChip({ part, value, onRemove }: ChipOf<ListPart>): ReactNode {
  const { t } = useMessages();
  return <Chip part={t(`finding.filter.${part}`)} value={useValueName(part, value)} onRemove={onRemove} />;
}

function Chip({ part, value, onRemove }: ChipOf<string>): ReactNode {
  const { t } = useMessages();
  return (
    <button type="button" className="chip" aria-label={t('finding.filter.remove', { part, value })} onClick={onRemove}>
      <span className="chip-part">{part}</span> <bdi>{value}</bdi> <span aria-hidden="true">✕</span>
    </button>
  );
}
