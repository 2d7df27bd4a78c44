import type { ReactNode } from 'react';
import { useAddress } from '../app/address.js';
import { useMessages } from '../app/messages.js';
import { useView } from './use-view.js';

/** Leads from a timeline to the list of the same events; the first thing that Tab comes to. */
export function SkipLink(): ReactNode {
  const { t } = useMessages();
  const { change } = useAddress();
  if (useView() === 'list') return null;
  return (
    <button
      type="button"
      className="skip-link"
      onClick={() => {
        change({ view: 'list' });
      }}
    >
      {t('app.skip')}
    </button>
  );
}
