import { explorerPlugin } from '@graphiql/plugin-explorer';
import { createGraphiQLFetcher } from '@graphiql/toolkit';
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

const url = new URL('/graphql', location.href).href;
const fetcher = createGraphiQLFetcher({ url, subscriptionUrl: url.replace(/^http/, 'ws') });
const explorer = explorerPlugin({ showAttribution: false });

const root = document.getElementById('root');
if (root === null) throw new Error('The page has no root');
createRoot(root).render(
  <StrictMode>
    <GraphiQL
      fetcher={fetcher}
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
