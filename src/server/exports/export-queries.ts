import { getOperationAST, parse } from 'graphql';
import type { OperationDefinitionNode } from 'graphql';
import type { ExportFormat } from '../../transfer/export/export-format.js';

/** A query of the export's pages of events. */
export interface PageQuery {
  readonly text: string;
  readonly definition: OperationDefinitionNode | null;
  /** Whether it declares `$language`. */
  readonly hasLanguage: boolean;
}

/** A page of events, as the queries return it. */
export interface EventsPage {
  readonly events: {
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
    readonly nodes: readonly unknown[];
  };
}

export const RELATION_QUERY = `query ExportedRelation($reference: ID!) {
  relation(id: $reference) { id slug status title note }
}`;

export interface ExportedRelation {
  readonly id: string;
  readonly slug: string;
  readonly status: 'PUBLISHED' | 'RETRACTED';
  readonly title: string;
  readonly note: string | null;
}

const queries = new WeakMap<ExportFormat, { readonly events: PageQuery; readonly survey: PageQuery | null }>();

/** The queries of a format: of its events, and of those that it surveys before. */
export function queriesOf(format: ExportFormat): { readonly events: PageQuery; readonly survey: PageQuery | null } {
  let found = queries.get(format);
  if (!found) {
    const { fields, fragments = '', order, survey } = format;
    found = {
      events: pageQuery('ExportedEvents', fields, order, fragments),
      survey: survey ? pageQuery('SurveyedEvents', survey.fields, order) : null,
    };
    queries.set(format, found);
  }
  return found;
}

function pageQuery(name: string, fields: string, order: ExportFormat['order'], fragments = ''): PageQuery {
  const hasLanguage = `${fields}${fragments}`.includes('$language');
  const declared = hasLanguage ? ', $language: LanguageTag!' : '';
  const text = `query ${name}($filter: EventFilter!, $first: Int!, $after: String${declared}) {
  events(filter: $filter, first: $first, after: $after, order: ${order}) {
    pageInfo { hasNextPage endCursor }
    nodes { ${fields} }
  }
}
${fragments}`;
  return { text, definition: getOperationAST(parse(text)) ?? null, hasLanguage };
}
