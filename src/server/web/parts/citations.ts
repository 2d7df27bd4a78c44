import { html } from '../html/html.js';
import type { Html } from '../html/html.js';
import { fill } from '../messages/messages.js';
import type { PageView } from '../page/page-view.js';
import { dateElement } from './date-element.js';
import { actorLink, joined } from './facts.js';
import type { Citation, SourceItem } from './fragments.js';
import { pathTo } from './paths.js';

/** Citations as a numbered list. */
export function citationList(view: PageView, citations: readonly Citation[]): Html {
  return html`<ol>
    ${citations.map((citation) => html`<li>${citationLine(view, citation)}</li> `)}
  </ol> `;
}

/**
 * A citation: the source with publisher, date and language, the passage, whose voice it is, who asserts it, how the fact
 * follows from it, and what it supports.
 */
function citationLine(view: PageView, citation: Citation): Html {
  const { words } = view;
  const { source, assertedBy, side, basis, supports } = citation;
  const parts = [
    sourceLink(view, source),
    publisherOf(view, source),
    source.publishedOn && dateElement(source.publishedOn),
    html`${view.languageName(source.language)}`,
    locatorOf(view, citation),
    source.url !== null && view.externalLink(source.url, words.original),
    side && view.labelled(words.side, actorLink(view, side)),
    assertedBy && view.labelled(words.assertedBy, actorLink(view, assertedBy)),
    html`${view.label('Basis', basis)}`,
    supports.length > 0 &&
      view.labelled(words.supports, supports.map((aspect) => view.label('EventAspect', aspect)).join(words.comma)),
  ];
  return joined(
    parts.filter((part) => part !== null && part !== false),
    words.semicolon,
  );
}

/** A source by its title, or its label without one. */
export function sourceLink(view: PageView, { slug, titles, label }: SourceItem): Html {
  return html`<cite
    >${view.link(pathTo.source(slug), titles.length > 0 ? view.text(titles) : html`<bdi>${label}</bdi>`)}</cite
  >`;
}

/** The publisher of a source: as an organization if it is known as one, else as printed. */
export function publisherOf(view: PageView, { publishedBy, publisher }: SourceItem): Html {
  return publishedBy ? actorLink(view, publishedBy) : html`<bdi>${publisher}</bdi>`;
}

function locatorOf({ words }: PageView, { locator }: Citation): Html | null {
  if (!locator) return null;
  const { page, paragraph, start, end } = locator;
  const parts = [
    page !== null && fill(words.page, { number: page }),
    paragraph !== null && fill(words.paragraph, { number: paragraph }),
    // Counted from 0 to an end that is not part of it; people count from 1.
    start !== null && end !== null && fill(words.passage, { start: start + 1, end }),
  ].filter((part) => part !== false);
  return parts.length === 0 ? null : html`${parts.join(words.comma)}`;
}
