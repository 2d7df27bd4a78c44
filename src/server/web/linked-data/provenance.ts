import { parseWebUrl } from '../../../foundation/urls/web-url.js';
import { plainText } from '../html/html.js';
import type { PageView } from '../page/page-view.js';
import type { Citation, SourceItem } from '../parts/fragments.js';
import { pathTo } from '../parts/paths.js';
import { edtf, exactDate } from './dates.js';
import { actorNode, itemId, literal } from './nodes.js';

const SOURCE_TYPES: Readonly<Record<string, string>> = {
  OFFICIAL_DOCUMENT: 'DigitalDocument',
  GOVERNMENT: 'WebPage',
  PRESS: 'NewsArticle',
  SCHOLARLY: 'ScholarlyArticle',
  ARCHIVE: 'ArchiveComponent',
  MEMOIR: 'Book',
  ENCYCLOPEDIA: 'Article',
  REPOST: 'WebPage',
};

/** Kinds of source that those who took part have made themselves. */
const PRIMARY_KINDS = new Set(['OFFICIAL_DOCUMENT', 'GOVERNMENT', 'ARCHIVE', 'MEMOIR']);

/** A source as a creative work that is attributed to its publisher. */
export function sourceNode(view: PageView, source: SourceItem): object {
  const path = pathTo.source(source.slug);
  const publisher = source.publishedBy
    ? actorNode(view, source.publishedBy)
    : { '@type': ['Organization', 'prov:Organization'], name: plainText(source.publisher) };
  return {
    '@id': itemId(view, path),
    '@type': [SOURCE_TYPES[source.kind] ?? 'CreativeWork', 'prov:Entity'],
    name: literal(source.titles) ?? plainText(source.label),
    inLanguage: source.language,
    url: source.url === null ? undefined : (parseWebUrl(source.url).url ?? undefined),
    mainEntityOfPage: { '@id': view.url(path) },
    datePublished: exactDate(source.publishedOn),
    'dcterms:issued': source.publishedOn ? edtf(source.publishedOn) : undefined,
    publisher,
    'prov:wasAttributedTo': source.publishedBy
      ? { '@id': itemId(view, pathTo.actor(source.publishedBy.slug)) }
      : publisher,
  };
}

/**
 * Where a record is from: the sources that it derives from, which of them are primary, who asserts it there, and each
 * passage with how the fact follows from it.
 */
export function provenanceOf(view: PageView, citations: readonly Citation[]): object {
  const primary = citations.filter(({ source, basis }) => PRIMARY_KINDS.has(source.kind) && basis === 'STATED');
  const asserters = citations.flatMap(({ assertedBy }) => (assertedBy ? [actorNode(view, assertedBy)] : []));
  return {
    'prov:wasDerivedFrom': distinct(citations.map(({ source }) => sourceNode(view, source))),
    'prov:hadPrimarySource': distinct(primary.map(({ source }) => sourceReference(view, source))),
    'prov:wasAttributedTo': distinct(asserters),
    'prov:qualifiedDerivation': citations.map((citation) => ({
      '@type': 'prov:Derivation',
      'prov:entity': sourceReference(view, citation.source),
      'dcterms:type': view.label('Basis', citation.basis),
      pageStart: citation.locator?.page ?? undefined,
      position: citation.locator?.paragraph ?? undefined,
    })),
  };
}

function sourceReference(view: PageView, { slug }: SourceItem): object {
  return { '@id': itemId(view, pathTo.source(slug)) };
}

/** Each node once; undefined if there are none. */
function distinct(nodes: readonly object[]): readonly object[] | undefined {
  const byText = new Map(nodes.map((node) => [JSON.stringify(node), node]));
  return byText.size === 0 ? undefined : [...byText.values()];
}
