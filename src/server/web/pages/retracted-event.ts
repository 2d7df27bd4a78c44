import { html } from '../html/html.js';
import { fill } from '../messages/messages.js';
import type { PageContent } from '../page/page-content.js';
import type { PageView } from '../page/page-view.js';
import { dateInWords } from '../parts/date-element.js';
import { factList } from '../parts/facts.js';
import type { EventItem, RecordData } from '../parts/fragments.js';
import { pathTo } from '../parts/paths.js';
import { heading, recordSections } from '../parts/record.js';

interface RetractedEvent extends EventItem, RecordData {
  readonly relations: readonly { readonly slug: string; readonly title: string }[];
}

/** What is said of an event that is retracted: that and why, and where to go from there. */
export function retractedEvent(view: PageView, event: RetractedEvent): PageContent {
  const { words } = view;
  const { titles, slug, date, relations, revisions } = event;
  const retraction = revisions.nodes.findLast(({ kind }) => kind === 'RETRACTED');
  const sentence = retraction ? fill(words.retractedText, { date: view.day(retraction.committedAt) }) : words.retracted;
  return {
    title: `${words.retracted}${words.colon}${titles[0]?.text ?? slug}`,
    description: sentence,
    path: pathTo.event(slug),
    type: 'article',
    isIndexed: false,
    graph: [],
    body: html`<article>
      <p><strong>${words.retracted}</strong></p>
      ${heading(view, titles)}
      <p>${sentence}</p>
      ${factList([
        [words.reason, retraction?.reason],
        [words.date, dateInWords(view, date)],
        [words.relations, ...relations.map((relation) => view.link(pathTo.relation(relation.slug), relation.title))],
      ])}${recordSections(view, event)}
    </article>`,
  };
}
