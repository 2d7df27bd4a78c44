import { html } from '../html/html.js';
import type { Html } from '../html/html.js';
import { searchForm } from '../page/layout.js';
import { found } from '../page/page-content.js';
import { PAGING_ARGUMENTS, PAGING_VARIABLES, pageType, pagingOf, pathOfPage } from '../page/page-type.js';
import type { PageView } from '../page/page-view.js';
import { eventLine, neighboursOf, pageNavigation } from '../parts/event-list.js';
import { factList } from '../parts/facts.js';
import type { Counted, EventPage } from '../parts/fragments.js';
import { pathTo } from '../parts/paths.js';
import { relationNode } from './relation-page.js';
import type { RelationData } from './relation-page.js';

const QUERY = `query StartPage($language: LanguageTag!, ${PAGING_VARIABLES}) {
  relations(${PAGING_ARGUMENTS}) {
    totalCount
    pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
    nodes { slug title summary { eventCount first { ...EventItem } last { ...EventItem } } }
  }
}`;

type ListedRelation = Pick<RelationData, 'slug' | 'title' | 'summary'>;
type RelationList = Counted<ListedRelation> & Pick<EventPage, 'pageInfo'>;

/** The start page: what this is, and the relations with their first and last event. */
export const START_PAGE = pageType<{ relations: RelationList }>({
  route: '/',
  query: QUERY,
  variables: ({ search }) => pagingOf(search),
  respond({ relations }, { view, search }) {
    const { words } = view;
    const path = pathOfPage('/', search);
    return found({
      title: words.siteTitle,
      description: words.siteDescription,
      path,
      type: 'website',
      ...neighboursOf(relations, '/'),
      body: html`<h1>${words.site}${words.colon}${words.siteTitle}</h1>
        ${words.introduction.map((sentence) => html`<p>${sentence}</p> `)}${searchForm(view, '')}
        <section aria-labelledby="relations">
          <h2 id="relations">${words.relations}</h2>
          ${relations.nodes.map((relation) => relationItem(view, relation))}${pageNavigation(view, relations, '/')}
        </section>`,
      graph: [websiteNode(view), ...relations.nodes.map((relation) => relationNode(view, relation))],
    });
  },
});

function relationItem(view: PageView, { slug, title, summary }: ListedRelation): Html {
  const { words } = view;
  const { first, last, eventCount } = summary;
  return html`<article>
    <h3>${view.link(pathTo.relation(slug), html`<bdi>${title}</bdi>`)}</h3>
    <p>${view.count('events', eventCount)}</p>
    ${factList([
      [words.firstEvent, first && eventLine(view, first)],
      [words.lastEvent, last && eventLine(view, last)],
    ])}
  </article> `;
}

/** The site, and how to search it. */
function websiteNode(view: PageView): object {
  const { words, language } = view;
  return {
    '@id': view.url('/'),
    '@type': 'WebSite',
    name: words.site,
    description: words.siteDescription,
    url: view.url('/'),
    inLanguage: language,
    potentialAction: {
      '@type': 'SearchAction',
      target: { '@type': 'EntryPoint', urlTemplate: `${view.url('/search')}?text={search_term_string}` },
      'query-input': 'required name=search_term_string',
    },
  };
}
