import type { ReactNode } from 'react';
import { useAddress } from '../app/address.js';
import { useMessages } from '../app/messages.js';
import { isFiltered, NO_FILTER } from './event-filter.js';

/** Says that there is no event, and lets one take away the filter that leaves none. */
export function Empty(): ReactNode {
  const { t } = useMessages();
  const { address, change } = useAddress();
  if (!isFiltered(address) && address.from === null && address.to === null)
    return <p className="state">{t('relation.empty')}</p>;
  return (
    <p className="state" role="status">
      {t('relation.emptyFilter')}{' '}
      <button
        type="button"
        onClick={() => {
          change({ ...NO_FILTER, from: null, to: null });
        }}
      >
        {t('finding.filter.clear')}
      </button>
    </p>
  );
}
