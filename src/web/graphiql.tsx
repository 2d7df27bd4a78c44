import { explorerPlugin } from '@graphiql/plugin-explorer';
import { createGraphiQLFetcher, createLocalStorage } from '@graphiql/toolkit';
import { GraphiQL } from 'graphiql';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { operations } from 'entente:operations';
import { workerOf } from './workers';
import 'graphiql/style.css';
import '@graphiql/plugin-explorer/style.css';
import './graphiql.css';

window.MonacoEnvironment = { getWorker: (_id, label) => workerOf(label) };

const HEADERS_HINT = '{ "Authorization": "Bearer " }';

// Beside the page, wherever that is: below a path prefix, too.
const { href: url, pathname } = new URL('graphql', location.href);
const fetcher = createGraphiQLFetcher({ url, subscriptionUrl: url.replace(/^http/, 'ws') });
// Of one origin, but of several services below prefixes of their own: each page keeps its own tabs.
const storage = createLocalStorage({ namespace: pathname });
const explorer = explorerPlugin({ showAttribution: false });

const root = document.getElementById('root');
if (root === null) throw new Error('The page has no root');
createRoot(root).render(
  <StrictMode>
    <GraphiQL
      fetcher={fetcher}
      storage={storage}
      plugins={[explorer]}
      defaultTabs={operations.map(({ text }) => ({ query: text }))}
      defaultEditorToolsVisibility={false}
    >
      <GraphiQL.Logo>Entente</GraphiQL.Logo>
      <GraphiQL.Footer>
        <p className="hint">
          To ask as an editor, set a header: <code>{HEADERS_HINT}</code>
        </p>
      </GraphiQL.Footer>
    </GraphiQL>
  </StrictMode>,
);
