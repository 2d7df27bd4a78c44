import { html } from '../html/html.js';
import { found } from '../page/page-content.js';
import { pageType } from '../page/page-type.js';
import { eventsByYear } from '../parts/event-list.js';
import { pathTo } from '../parts/paths.js';
import { relationDescription } from './relation-page.js';
import type { RelationData } from './relation-page.js';

const QUERY = `query EmbedPage($reference: ID!, $language: LanguageTag!) {
  relation(id: $reference) {
    slug title
    summary { eventCount first { ...EventItem } last { ...EventItem } }
    timeline(last: 20, order: OLDEST_FIRST) { nodes { ...EventItem } }
  }
}`;

/** A relation in a frame of another site: its latest events, and the way to the page itself. */
export const EMBED_PAGE = pageType<{ relation: RelationData }>({
  route: '/relations/:reference/embed',
  query: QUERY,
  isEmbeddable: true,
  respond({ relation }, { view, reference }) {
    const { slug, title, timeline } = relation;
    const path = pathTo.relation(slug);
    if (slug !== reference) return { status: 301, path: `${path}/embed` };
    return found({
      title,
      description: relationDescription(view, relation, null),
      // The page that it is a part of is the one to list.
      path,
      type: 'website',
      isIndexed: false,
      isFramed: true,
      body: html`<article>
        <h1 dir="auto"><a href="${view.path(path)}" target="_blank" rel="noopener">${title}</a></h1>
        <p>${view.count('events', relation.summary.eventCount)}</p>
        ${eventsByYear(view, timeline.nodes)}
        <p><a href="${view.path(path)}" target="_blank" rel="noopener">${view.words.openTimeline}</a></p>
      </article>`,
      graph: [],
    });
  },
});
