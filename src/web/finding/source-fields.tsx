import { useState } from 'react';
import type { ReactNode } from 'react';
import { useQuery } from 'urql';
import { useAddress } from '../app/address.js';
import { useMessages } from '../app/messages.js';
import { SideStatesDocument } from '../graphql/documents.js';
import type { NamedState } from '../sides/named-sides.js';
import { filterWithWindow } from './event-filter.js';
import { FilterField } from './filter-field.js';
import { useCounts } from './use-counts.js';
import { ValueNames } from './value-name.js';

function withPredecessors(state: NamedState): readonly NamedState[] {
  return [state, ...(state.succeeds ?? []).flatMap(({ predecessor }) => withPredecessors(predecessor))];
}

/** Chooses events that are known by sources of one side. */
export function SideField(props: { readonly relation: string }): ReactNode {
  const { relation } = props;
  const { t, language } = useMessages();
  const { address, change } = useAddress();
  const [isUsed, setUsed] = useState(false);
  const [{ data, error }, again] = useQuery({
    query: SideStatesDocument,
    variables: { relation, language },
    pause: !isUsed,
  });
  const parties = data?.relation?.parties ?? [];
  const states = parties.flatMap((party) => withPredecessors(party));
  const filter = filterWithWindow(address, 'side');
  const candidates = states
    .filter(({ slug }, index) => !address.side.includes(slug) && states.findIndex((one) => one.slug === slug) === index)
    .map(({ slug, names }) => ({ value: slug, label: names[0]?.text ?? slug, filter: { ...filter, sides: [slug] } }));
  const counted = useCounts(relation, data === undefined ? null : candidates);
  return (
    <FilterField
      label={t('finding.filter.side')}
      chosen={address.side.length === 0 ? null : <ValueNames part="side" values={address.side} />}
      choices={counted.choices}
      failure={error ?? counted.failure}
      onRetry={() => {
        if (error) again({ requestPolicy: 'network-only' });
        else counted.again();
      }}
      onOpen={() => {
        setUsed(true);
      }}
      onChoose={(value) => {
        change({ side: [...address.side, value] });
      }}
    />
  );
}

/** How many different publishers may be cited, as an address has it. */
const NUMBERS = { '1': { min: 1, max: 1 }, '2-': { min: 2 }, '3-': { min: 3 } } as const;

/** Chooses events by how many different publishers they are known from. */
export function PublishersField(props: { readonly relation: string }): ReactNode {
  const { t } = useMessages();
  const { address, change } = useAddress();
  const [isUsed, setUsed] = useState(false);
  const filter = filterWithWindow(address, 'publishers');
  const candidates = (Object.keys(NUMBERS) as (keyof typeof NUMBERS)[]).map((value) => ({
    value,
    label: publishersInWords(value, t),
    filter: { ...filter, publisherCount: NUMBERS[value] },
  }));
  const { choices, failure, again } = useCounts(props.relation, isUsed ? candidates : null);
  return (
    <FilterField
      label={t('finding.filter.publishers')}
      chosen={address.publishers === null ? null : publishersInWords(address.publishers, t)}
      isSingle
      choices={choices}
      failure={failure}
      onRetry={again}
      onOpen={() => {
        setUsed(true);
      }}
      onChoose={(value) => {
        change({ publishers: value });
      }}
    />
  );
}

type Translate = ReturnType<typeof useMessages>['t'];

/** The number of publishers of an address, in words. */
export function publishersInWords(publishers: string, t: Translate): string {
  const [min = '', max = min] = publishers.split('-');
  if (!publishers.includes('-') || min === max) return t('finding.filter.publishersExactly', { count: Number(min) });
  if (max === '') return t('finding.filter.publishersAtLeast', { count: Number(min) });
  if (min === '') return t('finding.filter.publishersAtMost', { count: Number(max) });
  return t('finding.filter.publishersBetween', { min: Number(min), max: Number(max) });
}
