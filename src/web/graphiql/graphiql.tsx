import { explorerPlugin } from '@graphiql/plugin-explorer';
import { createGraphiQLFetcher, createLocalStorage } from '@graphiql/toolkit';
import { GraphiQL } from 'graphiql';
import { StrictMode, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { operations } from 'entente:operations';
import { EditorSetUp } from './editor-set-up';
import { Results } from './results';
import type { View } from './results';
import { withRunningLists } from './running-lists';
import { retitle, withExampleTabs } from './stored-tabs.js';
import { workerOf } from './workers';
import 'graphiql/style.css';
import '@graphiql/plugin-explorer/style.css';
import './graphiql.css';

window.MonacoEnvironment = { getWorker: (_id, label) => workerOf(label) };

const HEADERS_HINT = '{ "Authorization": "Bearer " }';

// Beside the page, wherever that is: below a path prefix, too.
const { href: url, pathname } = new URL('graphql', location.href);
const fetcher = withRunningLists(createGraphiQLFetcher({ url, subscriptionUrl: url.replace(/^http/, 'ws') }));
// Of one origin, but of several services below prefixes of their own: each page keeps its own tabs.
const storage = withExampleTabs(createLocalStorage({ namespace: pathname }), operations);
const explorer = explorerPlugin({ showAttribution: false });

function isExampleQuery(text: string): boolean {
  return operations.some((operation) => operation.text === text && operation.isQuery);
}

function Page() {
  const [view, setView] = useState<View>('json');
  return (
    <GraphiQL
      fetcher={fetcher}
      storage={storage}
      plugins={[explorer]}
      className={`shows-${view}`}
      defaultEditorToolsVisibility={false}
      onTabChange={({ tabs }) => {
        retitle(tabs);
      }}
    >
      <GraphiQL.Logo>Entente</GraphiQL.Logo>
      <GraphiQL.Footer>
        <Results view={view} onView={setView} />
        <p className="hint">
          To ask as an editor, set a header: <code>{HEADERS_HINT}</code>
        </p>
      </GraphiQL.Footer>
      <EditorSetUp isExampleQuery={isExampleQuery} />
    </GraphiQL>
  );
}

const root = document.getElementById('root');
if (root === null) throw new Error('The page has no root');
createRoot(root).render(
  <StrictMode>
    <Page />
  </StrictMode>,
);
