import { Suspense, useEffect, useMemo, useState } from 'react';
import type { ReactNode } from 'react';
import { CombinedError, Provider } from 'urql';
import { Route, Router, Switch } from 'wouter';
import type { NavigateOptions } from 'wouter';
import { createClient } from '../app/client.js';
import { HeaderSlot } from '../app/header-slot.js';
import { EmbedHeader } from './embed-header.js';
import { Header } from './header.js';
import { lazyPart } from '../app/lazy-part.js';
import { loadMessages, MessagesProvider } from '../app/messages.js';
import type { Messages } from '../app/messages.js';
import { storeLanguage } from '../app/chosen-language.js';
import { LOCALES } from '../app/languages.js';
import type { Language } from '../app/languages.js';
import { pageSettings, serviceUrl } from '../app/page-settings.js';
import { withLanguage } from '../app/relation-address.js';
import { Failure, FaultBoundary, Loading, NotFound } from '../app/states.js';
import { RelationPage } from '../relation/relation-page.js';

const StartPage = lazyPart(async () => (await import('../start/start-page.js')).StartPage);
const SearchPage = lazyPart(async () => (await import('../finding/search-page.js')).SearchPage);
const OnThisDayPage = lazyPart(async () => (await import('../finding/on-this-day-page.js')).OnThisDayPage);
const EntityPage = lazyPart(async () => (await import('../reading/entity-page.js')).EntityPage);

/** The texts of a language could not be loaded. */
const NOT_LOADED = new CombinedError({ networkError: new Error('The texts of the language could not be loaded') });

/** The folders of pages that show one thing each. */
const ENTITIES = 'events|actors|offices|places|topics|series|sources';

interface Shown {
  readonly language: Language;
  readonly messages: Messages;
}

/** The page: what it shows stands in its address. */
export function App(props: Shown): ReactNode {
  const [shown, setShown] = useState<Shown>(props);
  const [slot, setSlot] = useState<HTMLElement | null>(null);
  const client = useMemo(createClient, []);
  const [failed, setFailed] = useState<Language | null>(null);
  const choose = (language: Language): void => {
    loadMessages(language).then(
      (messages) => {
        storeLanguage(language);
        putIntoAddress(language);
        setShown({ language, messages });
        setFailed(null);
      },
      () => {
        setFailed(language);
      },
    );
  };
  useEffect(() => {
    document.documentElement.lang = LOCALES[shown.language];
  }, [shown.language]);
  return (
    <Provider value={client}>
      <MessagesProvider language={shown.language} messages={shown.messages}>
        <Router base={pageSettings.base} hrefs={hrefOf} aroundNav={goTo}>
          <FaultBoundary>
            {pageSettings.isEmbedded ? (
              <EmbedHeader slotRef={setSlot} />
            ) : (
              <Header slotRef={setSlot} onLanguage={choose} />
            )}
            {failed === null ? null : (
              <Failure
                error={NOT_LOADED}
                onRetry={() => {
                  // What could not be loaded is not loaded again in the same page.
                  putIntoAddress(failed);
                  location.reload();
                }}
              />
            )}
          </FaultBoundary>
          <HeaderSlot value={slot}>
            <FaultBoundary>
              <Suspense fallback={<Loading />}>
                <Pages />
              </Suspense>
            </FaultBoundary>
          </HeaderSlot>
        </Router>
      </MessagesProvider>
    </Provider>
  );
}

function Pages(): ReactNode {
  return (
    <Switch>
      <Route path="/">
        <StartPage />
      </Route>
      <Route path={/^\/relations\/(?<slug>[^/]+)(?:\/embed)?\/?$/}>
        {({ slug }: { readonly slug?: string }) => <RelationPage key={slug} slug={decoded(slug)} />}
      </Route>
      <Route path={new RegExp(`^/(?<folder>${ENTITIES})/(?<slug>[^/]+)/?$`)}>
        {({ folder, slug }: { readonly folder?: string; readonly slug?: string }) => (
          <EntityPage key={`${folder ?? ''}/${slug ?? ''}`} folder={folder ?? ''} slug={decoded(slug)} />
        )}
      </Route>
      <Route path="/search">
        <SearchPage />
      </Route>
      <Route path="/on-this-day">
        <OnThisDayPage />
      </Route>
      <Route>
        <NotFound />
      </Route>
    </Switch>
  );
}

/** Links and what is searched for stay in the language of the address. */
function hrefOf(path: string): string {
  return withLanguage(path, location.search);
}

function goTo(
  navigate: (path: string, options?: NavigateOptions) => void,
  path: string,
  options?: NavigateOptions,
): void {
  const address = hrefOf(path);
  // Only the relation may be shown in a frame: what it leads to opens beside it.
  if (pageSettings.isEmbedded && !/\/embed\/?(?:\?|$)/.test(path)) open(serviceUrl(address), '_blank', 'noopener');
  else navigate(address, options);
}

/** A part of a path as text; as it stands, if it is not well encoded. */
function decoded(part = ''): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

/** A shared address is in the language in which it was read. */
function putIntoAddress(language: Language): void {
  const url = new URL(location.href);
  url.searchParams.set('lang', language);
  history.replaceState(history.state, '', url);
}
