import { useEffect, useState } from 'react';
import type { ReactNode } from 'react';
import { Input, Label, TextField } from 'react-aria-components';
import { useAddress } from '../app/address.js';
import { useMessages } from '../app/messages.js';

/** So long nothing may be typed before the events are chosen anew. */
const REST_MS = 400;

/** Chooses the events in which words occur. */
export function TextFilter(): ReactNode {
  const { t } = useMessages();
  const { address, change } = useAddress();
  const [typed, setTyped] = useState<string | null>(null);
  useEffect(() => {
    if (typed === null) return undefined;
    const timer = setTimeout(() => {
      change({ text: typed.trim() || null }, 'replace');
      setTyped(null);
    }, REST_MS);
    return () => {
      clearTimeout(timer);
    };
  }, [typed, change]);
  return (
    <TextField className="filter-field" value={typed ?? address.text ?? ''} onChange={setTyped} maxLength={200}>
      <Label>{t('finding.filter.text')}</Label>
      <div className="filter-input">
        <Input type="search" placeholder={t('finding.filter.any')} />
      </div>
    </TextField>
  );
}
