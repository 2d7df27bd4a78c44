import { useMemo, useState } from 'react';
import type { KeyboardEvent, ReactNode } from 'react';
import { ComboBox, Header, Input, Label, ListBox, ListBoxItem, ListBoxSection } from 'react-aria-components';
import { useLocation, useSearch } from 'wouter';
import { pathTo } from '../app/address.js';
import { AriaProvider } from '../app/aria-provider.js';
import { useMessages } from '../app/messages.js';
import { SuggestionList } from '../app/suggestion-list.js';
import { HitText } from './hit-text.js';
import { groupHits, pathOfHit } from './search-hits.js';
import { useSearchAsTyped } from './use-search.js';

/** Hits of one kind that are offered while typing. */
const PER_GROUP = 5;
const ALL = 'all';

/** The search field with what it finds while one types, grouped by kind. */
export function SearchSuggestions(props: { readonly initialText: string }): ReactNode {
  return (
    <AriaProvider>
      <Suggestions initialText={props.initialText} />
    </AriaProvider>
  );
}

function Suggestions(props: { readonly initialText: string }): ReactNode {
  const { t, language } = useMessages();
  const [location, navigate] = useLocation();
  const search = useSearch();
  const [text, setText] = useState(props.initialText);
  const found = useSearchAsTyped(text, language);
  const groups = useMemo(
    () => groupHits(found?.hits ?? []).map(({ kind, hits }) => ({ kind, hits: hits.slice(0, PER_GROUP) })),
    [found],
  );
  const open = (path: string): void => {
    setText('');
    navigate(path);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing || text.trim() === '') return;
    // Otherwise the suggestion that is focused is opened.
    if ((event.target as HTMLElement).getAttribute('aria-activedescendant')) return;
    event.preventDefault();
    event.stopPropagation();
    (event.target as HTMLElement).blur();
    open(pathTo.search(text.trim()));
  };
  return (
    <div onKeyDownCapture={onKeyDown}>
      <ComboBox
        aria-label={t('finding.search.label')}
        inputValue={text}
        onInputChange={setText}
        value={null}
        onChange={(key) => {
          if (key === ALL) open(pathTo.search(text.trim()));
          const hit = found?.hits.find(({ id }) => id === key);
          if (hit) open(pathOfHit(hit, location, search));
        }}
        menuTrigger="input"
        allowsCustomValue
        allowsEmptyCollection={text.trim() !== ''}
        defaultFilter={() => true}
      >
        <Label className="visually-hidden">{t('finding.search.label')}</Label>
        <Input
          type="search"
          autoFocus
          placeholder={t('finding.search.placeholder')}
          spellCheck={false}
          maxLength={200}
        />
        <SuggestionList className="search-popover">
          <ListBox
            renderEmptyState={() => (
              <div className="search-note">
                {t(found?.text === text.trim() ? emptyReason(found.error) : 'app.loading')}
              </div>
            )}
          >
            {groups.map(({ kind, hits }) => (
              <ListBoxSection key={kind} id={kind}>
                <Header>{t(`finding.kinds.${kind}`)}</Header>
                {hits.map((hit) => (
                  <ListBoxItem key={hit.id} id={hit.id} textValue={hit.title.text} className="hit">
                    <HitText hit={hit} text={found?.text ?? ''} />
                  </ListBoxItem>
                ))}
              </ListBoxSection>
            ))}
            {groups.length > 0 ? (
              <ListBoxItem id={ALL} textValue={t('finding.search.all')} className="hit all">
                {t('finding.search.all')}
              </ListBoxItem>
            ) : null}
          </ListBox>
        </SuggestionList>
      </ComboBox>
    </div>
  );
}

function emptyReason(error: unknown): 'app.failed.other' | 'finding.search.none' {
  return error ? 'app.failed.other' : 'finding.search.none';
}
