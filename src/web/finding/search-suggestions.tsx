import { useEffect, useMemo, useRef } from 'react';
import type { ReactNode } from 'react';
import { useLocation, useSearch } from 'wouter';
import { pathTo } from '../app/address.js';
import { useMessages } from '../app/messages.js';
import { HitText } from './hit-text.js';
import { groupHits, pathOfHit } from './search-hits.js';
import { useSearchAsTyped } from './use-search.js';

/** Hits of one kind that are offered while typing. */
const PER_GROUP = 5;

/** What can be opened from the list. */
export interface Offer {
  /** The id of its element. */
  readonly id: string;
  readonly path: string;
}

/** What is found while one types, grouped by kind, below the field that keeps the focus. */
export function SearchSuggestions(props: {
  readonly id: string;
  readonly text: string;
  /** The id of the offer that Enter opens. */
  readonly active: string | null;
  readonly onOffers: (offers: readonly Offer[]) => void;
  readonly onOpen: (path: string) => void;
}): ReactNode {
  const { id, active, onOffers, onOpen } = props;
  const text = props.text.trim();
  const { t, language } = useMessages();
  const [location] = useLocation();
  const search = useSearch();
  const found = useSearchAsTyped(text, language);
  const groups = useMemo(
    () => groupHits(found?.hits ?? []).map(({ kind, hits }) => ({ kind, hits: hits.slice(0, PER_GROUP) })),
    [found],
  );
  const idOf = (hit: string): string => `${id}${hit}`;
  const all: Offer = { id: idOf('all'), path: pathTo.search(text) };
  const offers =
    groups.length === 0
      ? []
      : [
          ...groups.flatMap(({ hits }) =>
            hits.map((hit) => ({ id: idOf(hit.id), path: pathOfHit(hit, location, search) })),
          ),
          all,
        ];
  const key = offers.map((offer) => `${offer.id} ${offer.path}`).join('\n');
  useEffect(() => {
    onOffers(offers);
  }, [onOffers, key]);
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (active !== null) document.getElementById(active)?.scrollIntoView({ block: 'nearest' });
    // A list that does not fit below the field is brought into view.
    else list.current?.scrollIntoView({ block: 'nearest' });
  }, [active, key]);
  const option = (offer: Offer, className: string, children: ReactNode): ReactNode => (
    <div
      key={offer.id}
      id={offer.id}
      role="option"
      className={className}
      aria-selected={offer.id === active}
      onClick={() => {
        onOpen(offer.path);
      }}
    >
      {children}
    </div>
  );
  const isAnswered = found?.text === text;
  const note = t(!isAnswered ? 'app.loading' : found.error ? 'app.failed.other' : 'finding.search.none');
  return (
    <div
      ref={list}
      className="popover suggestion-list search-popover"
      onPointerDown={(event) => {
        // The focus stays in the field.
        event.preventDefault();
      }}
      onMouseDown={(event) => {
        event.preventDefault();
      }}
    >
      <div id={id} role="listbox" aria-label={t('finding.search.label')}>
        {groups.map(({ kind, hits }) => (
          <div key={kind} role="group" aria-labelledby={idOf(kind)}>
            <div id={idOf(kind)} className="search-group" role="presentation">
              {t(`finding.kinds.${kind}`)}
            </div>
            {hits.map((hit) =>
              option(
                { id: idOf(hit.id), path: pathOfHit(hit, location, search) },
                'hit',
                <HitText hit={hit} text={found?.text ?? ''} />,
              ),
            )}
          </div>
        ))}
        {groups.length > 0 ? option(all, 'hit all', t('finding.search.all')) : null}
      </div>
      {groups.length === 0 ? (
        <div className="search-note" role="status">
          {note}
        </div>
      ) : (
        <div className="visually-hidden" role="status">
          {isAnswered ? t('finding.search.count', { count: found.hits.length }) : ''}
        </div>
      )}
    </div>
  );
}
