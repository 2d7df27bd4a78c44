import { LABEL_LANGUAGES } from '../../foundation/enum-labels/enum-labels.js';
import type { LabelLanguage } from '../../foundation/enum-labels/enum-labels.js';
import { normalizeForSearch } from '../../foundation/text/fold.js';
import { parseReference } from '../../foundation/records/global-id.js';
import { CANDIDATE_FIELDS, descriptionOf, typesOfNode } from '../../transfer/reconcile/candidate.js';
import { searchTextOf } from '../../transfer/reconcile/cell-words.js';
import { describeTypeFully, isEntityType, TYPE_IDS, typeName } from '../../transfer/reconcile/entity-types.js';
import type { EntityType, TypeDescription, TypeId } from '../../transfer/reconcile/entity-types.js';
import { describeProperty, propertiesOf, typeNamesOf } from '../../transfer/reconcile/properties.js';
import type { RecordNode } from '../../transfer/reconcile/record-node.js';
import { kindsOf } from './reconciliation.js';
import { findRecords } from './records-by-id.js';
import type { RequestReads } from './request-reads.js';

/** How many results are read at once, and at most. */
const PAGE_SIZE = 100;
const PAGES_MAX = 10;

/** The largest `cursor`. */
export const CURSOR_MAX = PAGE_SIZE * PAGES_MAX;

/** What a person has typed, and which suggestions to show. */
export interface SuggestRequest {
  readonly prefix: string;
  readonly cursor: number;
  readonly limit: number;
}

export interface Suggestion {
  readonly id: string;
  readonly name: string;
  readonly description?: string;
  readonly notable?: readonly TypeDescription[];
}

const QUERY = `query ReconcileSuggestions($text: String!, $kinds: [RecordKind!], $first: Int!, $after: String) {
  search(text: $text, kinds: $kinds, first: $first, after: $after) {
    pageInfo { hasNextPage endCursor } nodes { ${CANDIDATE_FIELDS} }
  }
}`;

interface Page {
  readonly search: {
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
    readonly nodes: readonly RecordNode[];
  } | null;
}

/** Suggests entities whose names have all words, or words that begin so. */
export async function suggestEntities(
  { prefix, cursor, limit }: SuggestRequest,
  types: readonly EntityType[],
  language: LabelLanguage,
  reads: RequestReads,
): Promise<readonly Suggestion[]> {
  const isWanted = ({ __typename: type }: RecordNode): boolean => isEntityType(type) && types.includes(type);
  const wanted: RecordNode[] = [];
  const id = prefix.trim();
  if (parseReference(id)?.by === 'id') wanted.push(...(await findRecords([id], CANDIDATE_FIELDS, reads)).values());
  const text = searchTextOf(prefix);
  let after: string | null = null;
  for (let page = 0; text !== null && page < PAGES_MAX && wanted.length < cursor + limit; page += 1) {
    const first = Math.min(Math.max(2 * (cursor + limit), 20), PAGE_SIZE);
    const { data }: { data: Page } = await reads.read<Page>(QUERY, { text, kinds: kindsOf(types), first, after });
    wanted.push(...(data.search?.nodes ?? []).filter(isWanted));
    after = data.search?.pageInfo.endCursor ?? null;
    if (data.search?.pageInfo.hasNextPage !== true) break;
  }
  return wanted.slice(cursor, cursor + limit).map((node) => {
    const description = descriptionOf(node, language);
    return {
      id: node.id,
      name: node.label,
      ...(description !== null && { description }),
      notable: typesOfNode(node, language),
    };
  });
}

/** Suggests properties, those of a type if one is given. */
export function suggestProperties(
  request: SuggestRequest,
  type: TypeId | null,
  language: LabelLanguage,
): readonly Suggestion[] {
  const matching = propertiesOf(type).filter(({ id, names }) => isMatching(request.prefix, [id, ...names]));
  return pageOf(matching, request).map((property) => ({
    ...describeProperty(property, language),
    description: typeNamesOf(property, language),
  }));
}

/** Suggests types. */
export function suggestTypes(request: SuggestRequest, language: LabelLanguage): readonly TypeDescription[] {
  const matching = TYPE_IDS.filter((type) =>
    isMatching(request.prefix, [type, ...LABEL_LANGUAGES.map((one) => typeName(type, one))]),
  );
  return pageOf(matching, request).map((type) => describeTypeFully(type, language));
}

function pageOf<Item>(items: readonly Item[], { cursor, limit }: SuggestRequest): readonly Item[] {
  return items.slice(cursor, cursor + limit);
}

/** Whether one of the names, or a word of it, begins so. */
function isMatching(prefix: string, names: readonly string[]): boolean {
  const start = normalizeForSearch(prefix);
  if (start === '') return prefix.trim() === '';
  return names.some((name) => ` ${normalizeForSearch(name)}`.includes(` ${start}`));
}
