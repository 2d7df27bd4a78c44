import { Confidence } from '../../domain/events/event-kinds.js';
import { OrganizationKind } from '../../domain/actors/organization.js';
import { SourceKind } from '../../domain/sources/source.js';
import type { SeedProblem } from '../seed-problem.js';
import type { SeedView, ViewedItem } from './seed-view.js';
import type { CreateSourceInput } from '../../domain/sources/source-input.js';

const OFFICIAL_SOURCES: ReadonlySet<SourceKind> = new Set([SourceKind.OFFICIAL_DOCUMENT, SourceKind.GOVERNMENT]);

const OFFICIAL_PUBLISHERS: ReadonlySet<OrganizationKind> = new Set([
  ...[OrganizationKind.STATE_BODY, OrganizationKind.INTERGOVERNMENTAL, OrganizationKind.PARTY_BODY],
]);

/** Sources that lack their publisher or their date, without a note. Reference works change, and have no date. */
export function sourceWarnings(view: SeedView): SeedProblem[] {
  return view.own('sources').flatMap((source) => {
    const { publishedBy, publishedOn, notes } = source.input;
    if ((notes ?? []).length > 0) return [];
    const hasDate = typeof publishedOn === 'string' || isReferenceWork(view, source);
    return [
      ...(typeof publishedBy === 'string' ? [] : [source.warning([], 'no publisher (publishedBy), without a note')]),
      ...(hasDate ? [] : [source.warning([], 'no date (publishedOn), without a note')]),
    ];
  });
}

function isReferenceWork(view: SeedView, { input: { kind, publishedBy } }: ViewedItem<CreateSourceInput>): boolean {
  const publisher = view.findIn('organizations', 'organization', publishedBy);
  return kind === SourceKind.ENCYCLOPEDIA || publisher?.input.kind === OrganizationKind.REFERENCE_WORK;
}

/** Events of high confidence that rest on one publisher, which is not official. */
export function confidenceWarnings(view: SeedView): SeedProblem[] {
  return view.own('events').flatMap((event) => {
    const { confidence, citations } = event.input;
    if (confidence !== Confidence.HIGH) return [];
    const sources = citations.map(({ source }) => originalOf(view, source));
    if (sources.some((source) => source === null || isOfficial(view, source))) return [];
    const publishers = new Set(sources.flatMap((source) => (source ? [publisherOf(view, source)] : [])));
    return publishers.size > 1
      ? []
      : [event.warning(['confidence'], `HIGH on one publisher, which is not official: ${[...publishers].join()}`)];
  });
}

/** The source whose text it is, if it is a repost; null: it is in none of the folders. */
function originalOf(view: SeedView, reference: string): ViewedItem<CreateSourceInput> | null {
  let source = view.findIn('sources', 'source', reference) ?? null;
  const seen = new Set<unknown>();
  while (source && typeof source.input.repostOf === 'string' && !seen.has(source)) {
    seen.add(source);
    source = view.findIn('sources', 'source', source.input.repostOf) ?? null;
  }
  return source;
}

function isOfficial(view: SeedView, { input: { kind, publishedBy } }: ViewedItem<CreateSourceInput>): boolean {
  const publisher = view.findIn('organizations', 'organization', publishedBy);
  return OFFICIAL_SOURCES.has(kind) || (publisher !== undefined && OFFICIAL_PUBLISHERS.has(publisher.input.kind));
}

/** The organization at the top of its publisher: two newspapers of one house are not independent. */
function publisherOf(view: SeedView, { input: { publisher, publishedBy } }: ViewedItem<CreateSourceInput>): string {
  let organization = publishedBy ?? publisher;
  const seen = new Set<string>();
  for (;;) {
    seen.add(organization);
    const parent = view.findIn('organizations', 'organization', organization)?.input.parent;
    // What belongs to a state, or to one of its bodies, is not thereby one publisher with all others of that state.
    const above = view.findIn('organizations', 'organization', parent);
    if (!above || OFFICIAL_PUBLISHERS.has(above.input.kind) || seen.has(above.input.slug)) return organization;
    organization = above.input.slug;
  }
}
