import type { ReactNode } from 'react';
import { useQuery } from 'urql';
import { Link, useLocation, useSearch } from 'wouter';
import { useMessages } from '../app/messages.js';
import { MoreButton } from '../app/more-button.js';
import { Failure, Loading } from '../app/states.js';
import { Text } from '../app/text.js';
import { usePages } from '../app/use-pages.js';
import { useTitle } from '../app/use-title.js';
import { SearchDocument, SearchTimelinesDocument } from '../graphql/documents.js';
import type { RecordKind } from '../graphql/documents.js';
import { HitText } from './hit-text.js';
import { hitsOf } from './search-hits.js';
import { SearchField } from './search-field.js';
import '../styles/finding.css?later';

const PAGE = 50;

/** The kinds of records that can be searched by themselves. */
const KINDS = ['EVENT', 'ACTOR', 'STATEMENT', 'SOURCE', 'OFFICE', 'PLACE', 'TOPIC', 'SERIES', 'RELATION'] as const;
type Kind = (typeof KINDS)[number];

/** All that is found by a text. */
export function SearchPage(): ReactNode {
  const { t } = useMessages();
  const query = new URLSearchParams(useSearch());
  const text = query.get('text')?.trim() ?? '';
  const kind = KINDS.find((one) => one === query.get('kind')) ?? null;
  const title = text === '' ? t('finding.search.label') : t('finding.search.title', { text });
  useTitle(title);
  return (
    <main className="page search-page" id="main">
      <h1>{title}</h1>
      <SearchField isLarge searched={text} />
      {text === '' ? null : (
        <>
          <Kinds kind={kind} />
          {kind === null ? <Timelines text={text} /> : null}
          <Results key={`${text} ${kind ?? ''}`} text={text} kind={kind} />
        </>
      )}
    </main>
  );
}

function Kinds(props: { readonly kind: Kind | null }): ReactNode {
  const { t } = useMessages();
  const search = useSearch();
  const [location] = useLocation();
  return (
    <nav className="kinds" aria-label={t('finding.search.kinds')}>
      {[null, ...KINDS].map((kind) => {
        const query = new URLSearchParams(search);
        if (kind === null) query.delete('kind');
        else query.set('kind', kind);
        return (
          <Link
            key={kind ?? ''}
            href={`${location}?${query.toString()}`}
            aria-current={kind === props.kind ? 'page' : undefined}
          >
            {t(`finding.recordKinds.${kind ?? 'all'}`)}
          </Link>
        );
      })}
    </nav>
  );
}

/** On which timelines there are events with the text: a search finds a person, and a timeline what the person did. */
function Timelines(props: { readonly text: string }): ReactNode {
  const { t, language } = useMessages();
  const [{ data }] = useQuery({
    query: SearchTimelinesDocument,
    variables: { filter: { text: props.text }, language },
  });
  const relations = (data?.relations.edges ?? [])
    .map(({ node }) => node)
    .filter(({ timeline }) => timeline.totalCount > 0);
  if (relations.length === 0) return null;
  return (
    <ul className="on-timelines">
      {relations.map(({ id, slug, titles, timeline }) => (
        <li key={id}>
          <Link href={`/relations/${slug}?${new URLSearchParams({ view: 'list', text: props.text }).toString()}`}>
            <Text of={titles} isMarked={false} />
          </Link>{' '}
          <span className="muted">{t('finding.events', { count: timeline.totalCount })}</span>
        </li>
      ))}
    </ul>
  );
}

function Results(props: { readonly text: string; readonly kind: Kind | null }): ReactNode {
  const { text, kind } = props;
  const { t, language } = useMessages();
  const kinds: RecordKind[] | null = kind && [kind];
  const pages = usePages(SearchDocument, { text, kinds, language, first: PAGE });
  const { data, error, again } = pages;
  if (error && !data) return <Failure error={error} onRetry={again} />;
  if (!data) return <Loading />;
  const hits = hitsOf(data.search.edges);
  const { pageInfo } = data.search;
  return (
    <>
      <p className="muted" role="status">
        {hits.length === 0
          ? t('finding.search.noneFor', { text })
          : t(pageInfo.hasNextPage ? 'finding.search.first' : 'finding.search.count', { count: hits.length })}
      </p>
      <ol className="hits">
        {hits.map((hit) => (
          <li key={hit.id}>
            <Link href={hit.path}>
              <HitText hit={hit} text={text} />
            </Link>
            <span className="muted">{t(`finding.kind.${hit.kind}`)}</span>
          </li>
        ))}
      </ol>
      {error ? <Failure error={error} onRetry={again} /> : null}
      <MoreButton pages={pages} pageInfo={pageInfo} />
    </>
  );
}
