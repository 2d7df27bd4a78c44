import type { ReactNode } from 'react';
import { useAddress } from '../app/address.js';
import { useMessages } from '../app/messages.js';
import { isFiltered, NO_FILTER } from '../finding/event-filter.js';

/** Says that there is no event, and lets one take away the filter that leaves none. */
export function Empty(props: {
  /** Whether the window is a filter, as in a list. */
  readonly hasWindow?: boolean;
}): ReactNode {
  const { hasWindow = false } = props;
  const { t } = useMessages();
  const { address, change } = useAddress();
  if (!isFiltered(address) && !(hasWindow && (address.from !== null || address.to !== null)))
    return <p className="state">{t('relation.empty')}</p>;
  return (
    <p className="state" role="status">
      {t('relation.emptyFilter')}{' '}
      <button
        type="button"
        onClick={() => {
          change(hasWindow ? { ...NO_FILTER, from: null, to: null } : NO_FILTER);
        }}
      >
        {t('finding.filter.clear')}
      </button>
    </p>
  );
}
