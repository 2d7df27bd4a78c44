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
  const chosen = address.text ?? '';
  const [typed, setTyped] = useState(chosen);
  // What an input method is composing is no word yet.
  const [isComposing, setComposing] = useState(false);
  useEffect(() => {
    // As typed, with a space at its end, while it says the same.
    setTyped((before) => (before.trim() === chosen ? before : chosen));
  }, [chosen]);
  useEffect(() => {
    if (isComposing || typed.trim() === chosen) return undefined;
    const timer = setTimeout(() => {
      change({ text: typed.trim() || null }, 'replace');
    }, REST_MS);
    return () => {
      clearTimeout(timer);
    };
    // Where the address changes, what is typed follows it.
  }, [typed, isComposing, change]);
  return (
    <TextField className="filter-field" value={typed} onChange={setTyped} maxLength={200}>
      <Label>{t('finding.filter.text')}</Label>
      <div className="filter-input">
        <Input
          type="search"
          placeholder={t('finding.filter.any')}
          onCompositionStart={() => {
            setComposing(true);
          }}
          onCompositionEnd={() => {
            setComposing(false);
          }}
        />
      </div>
    </TextField>
  );
}
