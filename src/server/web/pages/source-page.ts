import { html } from '../html/html.js';
import type { Html } from '../html/html.js';
import { itemId, recordNode } from '../linked-data/nodes.js';
import { sourceNode } from '../linked-data/provenance.js';
import { parseWebUrl } from '../../../foundation/urls/web-url.js';
import { found } from '../page/page-content.js';
import type { PageContent } from '../page/page-content.js';
import { PAGING_ARGUMENTS, PAGING_VARIABLES, pageType, pagingOf, pathOfPage } from '../page/page-type.js';
import type { PageView } from '../page/page-view.js';
import { publisherOf, sourceLink } from '../parts/citations.js';
import { dateInWords } from '../parts/date-element.js';
import { eventSection, neighboursOf } from '../parts/event-list.js';
import { actorLink, factList, section } from '../parts/facts.js';
import type { Actor, Counted, EventPage, RecordData, SourceItem, Statement } from '../parts/fragments.js';
import { pathTo } from '../parts/paths.js';
import { heading, recordSections } from '../parts/record.js';
import { statementList } from '../parts/statements.js';

const QUERY = `query SourcePage($reference: ID!, $language: LanguageTag!, ${PAGING_VARIABLES}) {
  source(id: $reference) {
    ...SourceItem ...Record archivedUrl sha256
    side { ...Actor } repostOf { ...SourceItem }
    statements(first: 50) { totalCount nodes { ...Statement } }
    events(${PAGING_ARGUMENTS}, order: OLDEST_FIRST) { ...EventPage }
  }
}`;

interface SourceData extends SourceItem, RecordData {
  readonly archivedUrl: string | null;
  readonly sha256: string | null;
  readonly side: Actor | null;
  readonly repostOf: SourceItem | null;
  readonly statements: Counted<Statement>;
  readonly events: EventPage;
}

/** The page of a source: what it is, and what is known from it. */
export const SOURCE_PAGE = pageType<{ source: SourceData }>({
  route: '/sources/:reference',
  query: QUERY,
  variables: ({ search }) => pagingOf(search),
  respond({ source }, { view, reference, search }) {
    const path = pathTo.source(source.slug);
    if (source.slug !== reference) return { status: 301, path };
    return found(sourceContent(view, source, pathOfPage(path, search)));
  },
});

function sourceContent(view: PageView, source: SourceData, path: string): PageContent {
  const { slug, titles, label, publisher, kind, publishedOn, archivedUrl, sha256, repostOf, events } = source;
  const { recordedAt, updatedAt } = source;
  const base = pathTo.source(slug);
  const title = titles[0]?.text ?? label;
  const details = [view.label('SourceKind', kind), publisher, publishedOn?.display];
  return {
    title,
    description: `${title}${view.words.colon}${details.filter((part) => part !== undefined).join(view.words.comma)}`,
    path,
    type: 'article',
    recordedAt,
    updatedAt,
    ...neighboursOf(events, base),
    body: sourceBody(view, source, base),
    graph: [
      recordNode(view, path, source),
      {
        ...sourceNode(view, source),
        '@id': itemId(view, path),
        archivedAt: archivedUrl === null ? undefined : (parseWebUrl(archivedUrl).url ?? undefined),
        sha256: sha256 ?? undefined,
        isBasedOn: repostOf ? sourceNode(view, repostOf) : undefined,
      },
    ],
  };
}

function sourceBody(view: PageView, source: SourceData, path: string): Html {
  const { words } = view;
  const { titles, label, kind, publishedOn, language, side, url, archivedUrl, repostOf, sha256 } = source;
  return html`<article>
    <p>${view.label('SourceKind', kind)}</p>
    ${heading(view, titles, label)}
    ${factList([
      [words.publisher, publisherOf(view, source)],
      [words.published, publishedOn && dateInWords(view, publishedOn)],
      [words.sourceLanguage, view.languageName(language)],
      [words.side, side && actorLink(view, side)],
      [words.original, url === null ? null : view.externalLink(url, html`<bdi>${url}</bdi>`)],
      [words.archived, archivedUrl === null ? null : view.externalLink(archivedUrl, html`<bdi>${archivedUrl}</bdi>`)],
      [words.repostOf, repostOf && sourceLink(view, repostOf)],
      ['SHA-256', sha256],
    ])}${eventSection(view, source.events, path)}${section(
      'statements',
      words.statements,
      statementList(view, source.statements, { namesEvent: true }),
    )}${recordSections(view, source)}
  </article>`;
}
