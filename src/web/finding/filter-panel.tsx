import { useState } from 'react';
import type { ReactNode } from 'react';
import { useQuery } from 'urql';
import { useAddress } from '../app/address.js';
import { AriaProvider } from '../app/aria-provider.js';
import { useMessages } from '../app/messages.js';
import { FacetDocument } from '../graphql/documents.js';
import { filterWithWindow, isRefusedFilter } from './event-filter.js';
import { choicesOf, COUNTED_BY } from './filter-choices.js';
import type { CountedPart } from './filter-choices.js';
import { FilterField } from './filter-field.js';
import { KindHistogram } from './kind-histogram.js';
import { PublishersField, SideField } from './source-fields.js';
import { TextFilter } from './text-filter.js';
import { ValueNames } from './value-name.js';
import '../styles/filter.css';

const COUNTED: readonly CountedPart[] = ['kind', 'actor', 'place', 'topic', 'series', 'confidence'];

/** Chooses among the events of a relation. */
export function FilterPanel(props: { readonly relation: string }): ReactNode {
  const { relation } = props;
  const { t } = useMessages();
  return (
    <AriaProvider>
      <section className="filter-panel" aria-label={t('finding.filter.label')}>
        <div className="filter-fields">
          <TextFilter />
          {COUNTED.map((part) => (
            <CountedField key={part} relation={relation} part={part} />
          ))}
          <SideField relation={relation} />
          <PublishersField relation={relation} />
        </div>
        <KindHistogram relation={relation} />
      </section>
    </AriaProvider>
  );
}

/** A part whose values are counted when it is first used: among the events that the other parts choose. */
function CountedField(props: { readonly relation: string; readonly part: CountedPart }): ReactNode {
  const { relation, part } = props;
  const { t, language } = useMessages();
  const { address, change } = useAddress();
  const [isUsed, setUsed] = useState(false);
  // Each actor narrows the selection; of the other parts, each value widens it.
  const filter = filterWithWindow(address, part === 'actor' ? null : part);
  const [{ data, error }, again] = useQuery({
    query: FacetDocument,
    variables: { relation, filter, by: [COUNTED_BY[part]], language },
    pause: !isUsed,
  });
  // Nothing fits a filter by what does not exist.
  const isRefused = error !== undefined && isRefusedFilter(error.graphQLErrors, address);
  const rows = isRefused ? [] : data?.relation?.timeline.counts;
  return (
    <FilterField
      label={t(`finding.filter.${part}`)}
      chosen={address[part].length === 0 ? null : <ValueNames part={part} values={address[part]} />}
      choices={rows === undefined ? null : choicesOf(rows, address[part])}
      failure={isRefused ? undefined : error}
      onRetry={() => {
        again({ requestPolicy: 'network-only' });
      }}
      onOpen={() => {
        setUsed(true);
      }}
      onChoose={(value) => {
        change({ [part]: [...address[part], value] });
      }}
    />
  );
}
