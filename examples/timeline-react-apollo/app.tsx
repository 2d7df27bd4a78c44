import { ApolloClient, gql, HttpLink, InMemoryCache } from '@apollo/client';
import type { TypedDocumentNode } from '@apollo/client';
import { ApolloProvider, useQuery } from '@apollo/client/react';
import { startTransition, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { possibleTypes, typePolicies } from './clients/apollo';

const LANGUAGES = { en: 'English', fr: 'Français', ru: 'Русский', 'zh-Hans': '简体中文' };
const PAGE_SIZE = 10;

interface EventNode {
  readonly id: string;
  readonly title: string;
  readonly date: { readonly edtf: string; readonly display: string };
  readonly citations: readonly {
    readonly id: string;
    readonly source: { readonly id: string; readonly publisher: string };
  }[];
}

interface TimelineData {
  readonly relation: {
    readonly id: string;
    readonly title: string;
    readonly timeline: {
      readonly totalCount: number;
      readonly edges: readonly { readonly node: EventNode }[];
      readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
    };
  } | null;
}

interface TimelineVariables {
  readonly relation: string;
  readonly language: string;
  readonly first: number;
  readonly after?: string | null;
}

// Every text field has the language as an argument, so that the cache stores the languages side by side.
const TIMELINE: TypedDocumentNode<TimelineData, TimelineVariables> = gql`
  query Timeline($relation: ID!, $language: LanguageTag!, $first: Int!, $after: String) {
    relation(id: $relation) {
      id
      title(language: $language)
      timeline(order: OLDEST_FIRST, first: $first, after: $after) {
        totalCount
        edges {
          node {
            id
            title(language: $language)
            date {
              edtf
              display(language: $language)
            }
            citations {
              id
              source {
                id
                publisher
              }
            }
          }
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
  }
`;

const cache = new InMemoryCache({ possibleTypes, typePolicies });

function Timeline({ relation, language }: Pick<TimelineVariables, 'relation' | 'language'>) {
  const { data, error, loading, fetchMore } = useQuery(TIMELINE, {
    variables: { relation, language, first: PAGE_SIZE },
    notifyOnNetworkStatusChange: true,
  });
  if (error) return <p role="alert">{error.message}</p>;
  if (!data) return <p>Loading…</p>;
  if (!data.relation) return <p role="alert">There is no relation {relation}.</p>;
  const { title, timeline } = data.relation;
  const { hasNextPage, endCursor } = timeline.pageInfo;
  return (
    <>
      <h1>{title}</h1>
      <p>
        {timeline.edges.length} / {timeline.totalCount}
      </p>
      <ol>
        {timeline.edges.map(({ node: { id, date, title: event, citations } }) => (
          <li key={id}>
            {/* The date is as exact as it is known: "2024" is a year. */}
            <time dateTime={date.edtf}>{date.display}</time> {event}{' '}
            <small>{[...new Set(citations.map(({ source }) => source.publisher))].join(', ')}</small>
          </li>
        ))}
      </ol>
      {hasNextPage && (
        <button disabled={loading} onClick={() => void fetchMore({ variables: { after: endCursor } })}>
          More
        </button>
      )}
    </>
  );
}

function App({ relation }: { readonly relation: string }) {
  const [language, setLanguage] = useState('en');
  const choose = (tag: string): void => {
    startTransition(() => {
      setLanguage(tag);
    });
  };
  return (
    <>
      <nav>
        {Object.entries(LANGUAGES).map(([tag, name]) => (
          <button
            key={tag}
            lang={tag}
            aria-pressed={tag === language}
            onClick={() => {
              choose(tag);
            }}
          >
            {name}
          </button>
        ))}
      </nav>
      <Timeline relation={relation} language={language} />
    </>
  );
}

const parameters = new URLSearchParams(location.search);
const uri = `${parameters.get('service') ?? 'http://127.0.0.1:4000'}/graphql`;
const client = new ApolloClient({ link: new HttpLink({ uri }), cache });
const root = document.getElementById('root');
if (root === null) throw new Error('The page has no root');
createRoot(root).render(
  <ApolloProvider client={client}>
    <App relation={parameters.get('relation') ?? 'china-russia'} />
  </ApolloProvider>,
);
