import { html } from '../html/html.js';
import type { Html } from '../html/html.js';
import { fill } from '../messages/messages.js';
import { searchForm } from '../page/layout.js';
import { found } from '../page/page-content.js';
import type { PageContent } from '../page/page-content.js';
import { pageType } from '../page/page-type.js';
import type { PageRequest } from '../page/page-type.js';
import type { LocalizedText, PageView } from '../page/page-view.js';
import { pathOfRecord, REFERENCE_FIELDS } from '../parts/paths.js';
import type { RecordReference } from '../parts/paths.js';

const RESULTS = 50;

const QUERY = `query SearchPage($language: LanguageTag!, $text: String!, $hasText: Boolean!) {
  search(text: $text, first: ${String(RESULTS)}) @include(if: $hasText) {
    pageInfo { hasNextPage }
    edges { matched { language text } node { label(language: $language) ${REFERENCE_FIELDS} } }
  }
}`;

interface Hit {
  readonly matched: LocalizedText;
  readonly node: RecordReference & { readonly label: string };
}

interface SearchData {
  readonly search?: { readonly pageInfo: { readonly hasNextPage: boolean }; readonly edges: readonly Hit[] };
}

/** The page of a search: its form, and what it found by kind, each kind where its best match is. */
export const SEARCH_PAGE = pageType<SearchData>({
  route: '/search',
  query: QUERY,
  variables(request) {
    const text = textOf(request);
    return { text, hasText: text !== '' };
  },
  respond({ search }, request) {
    const { view } = request;
    if (!search) return found(searchContent(request, null));
    const { words } = view;
    if (search.edges.length === 0) return found(searchContent(request, html`<p>${words.searchNothing}</p>`));
    const kinds = new Map<string, Hit[]>();
    for (const hit of search.edges) {
      const kind = kindOf(view, hit.node);
      kinds.set(kind, [...(kinds.get(kind) ?? []), hit]);
    }
    return found(
      searchContent(
        request,
        html`<p>${view.count('results', search.edges.length)}${search.pageInfo.hasNextPage && '+'}</p>
          ${[...kinds].map(
            ([kind, hits]) =>
              html`<h2>${kind}</h2>
                <ul>
                  ${hits.map((hit) => html`<li>${hitLine(view, hit)}</li> `)}
                </ul> `,
          )}`,
      ),
    );
  },
  refused: (request) => found(searchContent(request, html`<p>${request.view.words.searchInvalid}</p>`)),
});

function textOf({ search }: PageRequest): string {
  return search.get('text')?.trim() ?? '';
}

function searchContent(request: PageRequest, results: Html | null): PageContent {
  const { view } = request;
  const { words } = view;
  const text = textOf(request);
  return {
    title: text === '' ? words.search : fill(words.searchTitle, { text }),
    description: words.searchLabel,
    path: text === '' ? '/search' : `/search?text=${encodeURIComponent(text.toWellFormed())}`,
    type: 'website',
    // There are as many searches as there are texts.
    isIndexed: text === '',
    body: html`<h1>${words.search}</h1>
      ${searchForm(view, text)} ${results}`,
    graph: [],
  };
}

function kindOf(view: PageView, { __typename: type }: RecordReference): string {
  const isActor = ['State', 'Organization', 'Person', 'Group'].includes(type);
  return isActor ? view.label('ActorKind', type.toUpperCase()) : view.label('RecordKind', type.toUpperCase());
}

function hitLine(view: PageView, { node, matched }: Hit): Html {
  const path = pathOfRecord(node);
  const label = html`<bdi>${node.label}</bdi>`;
  const other = matched.text !== node.label && html` <small>${view.text([matched])}</small>`;
  return html`${path === null ? label : view.link(path, label)}${other}`;
}
