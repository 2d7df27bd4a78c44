import { useEffect, useState } from 'react';
import { useAddress } from '../app/address.js';
import { NARROW, viewOf } from './view.js';

/** The view that the address names, else the one that the window has room for. */
export function useView(): 'timeline' | 'list' {
  const { address } = useAddress();
  const [isNarrow, setNarrow] = useState(() => matchMedia(NARROW).matches);
  useEffect(() => {
    const query = matchMedia(NARROW);
    const update = (): void => {
      setNarrow(query.matches);
    };
    query.addEventListener('change', update);
    return () => {
      query.removeEventListener('change', update);
    };
  }, []);
  return viewOf(address, isNarrow);
}
