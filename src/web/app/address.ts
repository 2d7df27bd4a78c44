import { useCallback, useMemo } from 'react';
import { useLocation, useSearch } from 'wouter';
import { formatAddress, parseAddress } from './relation-address.js';
import type { RelationAddress } from './relation-address.js';

export { formatAddress, parseAddress, pathTo } from './relation-address.js';
export type { RelationAddress } from './relation-address.js';

export interface AddressControl {
  readonly address: RelationAddress;
  /** Changes parts of the address: `push` makes a step that Back undoes; `replace`, for what moves continuously, none. */
  readonly change: (next: Partial<RelationAddress>, how?: 'push' | 'replace') => void;
}

/** The address's query, and how to change it. */
export function useAddress(): AddressControl {
  const search = useSearch();
  const [path, navigate] = useLocation();
  const address = useMemo(() => parseAddress(search), [search]);
  const change = useCallback(
    (next: Partial<RelationAddress>, how: 'push' | 'replace' = 'push') => {
      // Read anew: several changes may come before the next rendering.
      const present = location.search;
      const query = formatAddress({ ...parseAddress(present), ...next }, present);
      if (query === present.replace(/^\?/, '')) return;
      navigate(query === '' ? path : `${path}?${query}`, { replace: how === 'replace' });
    },
    [navigate, path],
  );
  return { address, change };
}
