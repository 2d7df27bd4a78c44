import { html } from '../html/html.js';
import { datesOf } from '../linked-data/dates.js';
import { actorNode, itemId, literal, recordNode } from '../linked-data/nodes.js';
import { found } from '../page/page-content.js';
import type { PageContent } from '../page/page-content.js';
import { pageType } from '../page/page-type.js';
import type { PageView } from '../page/page-view.js';
import { dateInWords } from '../parts/date-element.js';
import { actorLink, coverageLine, factList, itemList, section } from '../parts/facts.js';
import type { Actor, Counted, HistoricalDate, RecordData, TitledItem, Coverage } from '../parts/fragments.js';
import { pathTo } from '../parts/paths.js';
import { heading, recordSections } from '../parts/record.js';

const QUERY = `query OfficePage($reference: ID!, $language: LanguageTag!) {
  office(id: $reference) {
    ...OfficeItem ...Record
    body { ...Actor }
    coverage { status notes(language: $language) { language text } }
    tenures(first: 100) { totalCount nodes { extent period { ...Date } person { ...Actor } } }
  }
}`;

interface OfficeData extends TitledItem, RecordData {
  readonly body: Actor | null;
  readonly coverage: Coverage | null;
  readonly tenures: Counted<{
    readonly extent: 'TERM' | 'ATTESTED';
    readonly period: HistoricalDate;
    readonly person: Actor;
  }>;
}

/** The page of an office with those who held it. */
export const OFFICE_PAGE = pageType<{ office: OfficeData }>({
  route: '/offices/:reference',
  query: QUERY,
  respond({ office }, { view, reference }) {
    const path = pathTo.office(office.slug);
    return office.slug === reference ? found(officeContent(view, office, path)) : { status: 301, path };
  },
});

function officeContent(view: PageView, office: OfficeData, path: string): PageContent {
  const { words } = view;
  const { titles, slug, body, coverage, tenures, recordedAt, updatedAt } = office;
  const title = titles[0]?.text ?? slug;
  const holders = tenures.nodes.map(
    ({ person, period, extent }) =>
      html`${actorLink(view, person)}${words.comma}${dateInWords(view, period)}${extent === 'ATTESTED' && html` <small>${words.attested}</small>`}`,
  );
  const names = tenures.nodes.map(({ person }) => person.names[0]?.text ?? person.slug);
  return {
    title: body ? `${title}${words.comma}${body.names[0]?.text ?? ''}` : title,
    description: `${title}${words.colon}${[...new Set(names)].join(words.comma)}`,
    path,
    type: 'website',
    recordedAt,
    updatedAt,
    body: html`<article>
      ${heading(view, titles)}
      ${factList([
        [words.body, body && actorLink(view, body)],
        [words.coverage, coverage && coverageLine(view, coverage)],
      ])}${section('holders', words.holders, itemList(view, holders, tenures.totalCount))}${recordSections(view, office)}
    </article>`,
    graph: [
      recordNode(view, path, office),
      {
        '@id': itemId(view, path),
        '@type': 'org:Post',
        name: literal(titles),
        url: view.url(path),
        'org:postIn': body ? actorNode(view, body) : undefined,
        'org:heldBy': tenures.nodes.map(({ person }) => actorNode(view, person)),
        'dcterms:hasPart': tenures.nodes.map(({ person, period }) => ({
          '@type': 'org:Membership',
          'org:member': { '@id': itemId(view, pathTo.actor(person.slug)) },
          ...datesOf(period),
        })),
      },
    ],
  };
}
