import { preferredLanguage } from '../web/messages/page-language.js';
import { CONTEXT } from '../web/linked-data/context.js';
import { eventLinkedData } from '../web/linked-data/events.js';
import type { LinkedEvent } from '../web/linked-data/events.js';
import { recordNode } from '../web/linked-data/nodes.js';
import { provenanceOf } from '../web/linked-data/provenance.js';
import { PageView } from '../web/page/page-view.js';
import { withFragments } from '../web/parts/fragments.js';
import type { Citation, RecordData } from '../web/parts/fragments.js';
import { pathTo } from '../web/parts/paths.js';
import { exportFormat } from '../../transfer/export/export-format.js';
import type { ExportFormat, ExportSubject } from '../../transfer/export/export-format.js';

const FIELDS = `...EventItem recordedAt updatedAt
  summaries(language: $language) { language text }
  relations { slug titles(language: $language) { language text } }
  series { slug titles(language: $language) { language text } }
  places { slug kind countryCode wikidataId names(language: $language) { language text } location { latitude longitude } }
  topics { slug names(language: $language) { language text } }
  image { ...Image }
  participations { role actor { ...Actor } }
  links { kind event { ...EventItem } }
  backlinks(first: 50) { nodes { kind event { ...EventItem } } }
  citations { ...Citation }`;

interface ExportedNode extends LinkedEvent, Pick<RecordData, 'recordedAt' | 'updatedAt'> {
  readonly citations: readonly Citation[];
}

/**
 * Linked data in JSON-LD 1.1, of the same vocabularies as that of the pages (schema.org, PROV-O): two nodes for each
 * event, one of it and one of its record, with where that is from.
 */
export const LINKED_DATA: ExportFormat = exportFormat<ExportedNode>({
  extension: 'jsonld',
  mediaType: 'application/ld+json; charset=utf-8',
  order: 'OLDEST_FIRST',
  isSaved: true,
  fields: FIELDS,
  fragments: withFragments(FIELDS).slice(FIELDS.length),
  writer(subject) {
    const { origin, basePath } = subject;
    const language = preferredLanguage([subject.language]);
    const view = new PageView({ language, isLanguageChosen: false, origin, basePath, imageOrigins: [] });
    const line = (node: object): string => `,\n${JSON.stringify(node)}`;
    return {
      begin: () => `{"@context":${JSON.stringify(CONTEXT)},"@graph":[\n${JSON.stringify(datasetNode(view, subject))}`,
      page: (events) =>
        events
          .flatMap((event) => nodesOf(view, event, subject))
          .map(line)
          .join(''),
      end: () => '\n]}\n',
    };
  },
});

/** The document itself. */
function datasetNode(view: PageView, { title, description, url, ownUrl, changedAt, language }: ExportSubject): object {
  return {
    '@id': ownUrl,
    '@type': ['Dataset', 'prov:Entity'],
    name: title,
    ...(description !== null && { description }),
    url,
    inLanguage: language,
    isPartOf: { '@type': 'WebSite', '@id': view.url('/'), name: view.words.site },
    ...(changedAt && { dateModified: changedAt.toISOString(), 'prov:generatedAtTime': changedAt.toISOString() }),
  };
}

function nodesOf(view: PageView, event: ExportedNode, { ownUrl }: ExportSubject): readonly object[] {
  const path = pathTo.event(event.slug);
  return [
    recordNode(view, path, event, provenanceOf(view, event.citations)),
    { ...eventLinkedData(view, event), subjectOf: { '@id': ownUrl } },
  ];
}
