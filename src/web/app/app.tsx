import { lazy, Suspense, useEffect, useMemo, useState } from 'react';
import type { ReactNode } from 'react';
import { Provider } from 'urql';
import { Route, Router, Switch } from 'wouter';
import { createClient } from './client.js';
import { HeaderSlot } from './header-slot.js';
import { Header } from './header.js';
import { loadMessages, MessagesProvider } from './messages.js';
import type { Messages } from './messages.js';
import { LOCALES, storeLanguage } from './languages.js';
import type { Language } from './languages.js';
import { pageSettings } from './page-settings.js';
import { FaultBoundary, Loading, NotFound } from './states.js';

const RelationPage = lazy(async () => ({ default: (await import('../relation/relation-page.js')).RelationPage }));
const StartPage = lazy(async () => ({ default: (await import('../start/start-page.js')).StartPage }));
const SearchPage = lazy(async () => ({ default: (await import('../finding/search-page.js')).SearchPage }));
const OnThisDayPage = lazy(async () => ({ default: (await import('../finding/on-this-day-page.js')).OnThisDayPage }));
const EntityPage = lazy(async () => ({ default: (await import('../reading/entity-page.js')).EntityPage }));

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
  const choose = async (language: Language): Promise<void> => {
    const messages = await loadMessages(language);
    storeLanguage(language);
    putIntoAddress(language);
    setShown({ language, messages });
  };
  useEffect(() => {
    document.documentElement.lang = LOCALES[shown.language];
  }, [shown.language]);
  return (
    <Provider value={client}>
      <MessagesProvider language={shown.language} messages={shown.messages}>
        <Router base={pageSettings.base}>
          {pageSettings.isEmbedded ? null : (
            <Header
              slotRef={setSlot}
              onLanguage={(language) => {
                void choose(language);
              }}
            />
          )}
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
