import { Suspense, useEffect, useId, useState } from 'react';
import type { KeyboardEvent, ReactNode, SyntheticEvent } from 'react';
import { useLocation } from 'wouter';
import { pathTo } from '../app/address.js';
import { lazyPart } from '../app/lazy-part.js';
import { useMessages } from '../app/messages.js';
import type { Offer } from './search-suggestions.js';
import '../styles/search-field.css';

const loadSuggestions = async () => (await import('./search-suggestions.js')).SearchSuggestions;
const SearchSuggestions = lazyPart(loadSuggestions);

const NONE: readonly Offer[] = [];

/** The field to search in all that is recorded. What it finds while one types is loaded when it is first used. */
export function SearchField(props: {
  readonly isLarge?: boolean;
  /** What is being searched for. */
  readonly searched?: string;
}): ReactNode {
  const { isLarge = false, searched = '' } = props;
  const { t } = useMessages();
  const [, navigate] = useLocation();
  const listId = useId();
  const [text, setText] = useState(searched);
  const [isOpen, setOpen] = useState(false);
  const [offers, setOffers] = useState(NONE);
  const [active, setActive] = useState(-1);
  useEffect(() => {
    setText(searched);
  }, [searched]);
  const isListed = isOpen && text.trim() !== '';
  const offer = isListed ? offers[active] : undefined;

  const open = (path: string): void => {
    setOpen(false);
    setActive(-1);
    setText(searched);
    navigate(path);
  };
  const submit = (event: SyntheticEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const words = text.trim();
    if (offer) open(offer.path);
    else if (words !== '') {
      event.currentTarget.querySelector('input')?.blur();
      open(pathTo.search(words));
    }
  };
  const press = (event: KeyboardEvent): void => {
    // Its keys are the input method's.
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Escape' && isListed) {
      event.preventDefault();
      event.stopPropagation();
      setOpen(false);
      setActive(-1);
    }
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    setOpen(true);
    // Between the last and the first one, none is chosen: Enter then searches for the words.
    const places = offers.length + 1;
    setActive(((active + 1 + step + places) % places) - 1);
  };
  const prepare = (): void => {
    loadSuggestions().catch(() => undefined);
  };
  return (
    <form
      className={isLarge ? 'search-field large' : 'search-field'}
      role="search"
      onSubmit={submit}
      onBlur={() => {
        setOpen(false);
        setActive(-1);
      }}
    >
      <input
        type="search"
        name="text"
        role="combobox"
        aria-label={t('finding.search.label')}
        aria-autocomplete="list"
        aria-expanded={isListed}
        aria-controls={isListed ? listId : undefined}
        aria-activedescendant={offer?.id}
        placeholder={t('finding.search.placeholder')}
        autoComplete="off"
        spellCheck={false}
        maxLength={200}
        value={text}
        onChange={(event) => {
          setText(event.target.value);
          setOpen(true);
          setActive(-1);
        }}
        onKeyDown={press}
        onFocus={prepare}
        onPointerEnter={prepare}
      />
      {isListed ? (
        <Suspense>
          <SearchSuggestions id={listId} text={text} active={offer?.id ?? null} onOffers={setOffers} onOpen={open} />
        </Suspense>
      ) : null}
    </form>
  );
}
