import { parse } from 'graphql';
import type { OperationDefinitionNode } from 'graphql';
import { withFragments } from '../parts/fragments.js';
import type { PageOutcome } from './page-content.js';
import type { PageView } from './page-view.js';

/** Events on one page. */
const PAGE_SIZE = 100;

/** A request for a page. */
export interface PageRequest {
  readonly view: PageView;
  /** The reference in the path, by which the record is found; empty without one. */
  readonly reference: string;
  /** What to look up for the reference; null if it can't be any. */
  readonly lookup: string | null;
  readonly search: URLSearchParams;
}

/** A kind of page: what it asks of the API, and what it makes of it. */
export interface PageType {
  /** The pattern of its path, such as `/events/:reference`. */
  readonly route: string;
  readonly query: string;
  readonly definition: OperationDefinitionNode;
  /** Whether other sites may frame it, if the settings list them. */
  readonly isEmbeddable: boolean;
  /** The variables of its query; null if there can be no such page. */
  variables(request: PageRequest): object | null;
  /** Variables to repeat the query with if the first ones are refused, as for a filter that is not valid. */
  fallbackVariables(request: PageRequest): object | null;
  /** Makes the outcome of a query without errors. */
  respond(data: unknown, request: PageRequest): PageOutcome;
  /** Makes the outcome of a query that was refused for its variables. */
  refused(request: PageRequest): PageOutcome;
}

interface PageDefinition<Data> {
  readonly route: string;
  readonly query: string;
  readonly isEmbeddable?: boolean;
  readonly variables?: (request: PageRequest) => object | null;
  readonly fallbackVariables?: (request: PageRequest) => object | null;
  readonly respond: (data: Data, request: PageRequest) => PageOutcome;
  readonly refused?: (request: PageRequest) => PageOutcome;
}

/** Defines a kind of page whose query returns `Data`. The query may declare `$language`, and declares `$reference` if the route has it. */
export function pageType<Data>(definition: PageDefinition<Data>): PageType {
  const { route, respond } = definition;
  const query = withFragments(definition.query);
  const [operation] = parse(query).definitions;
  if (operation?.kind !== 'OperationDefinition') throw new Error(`The query of ${route} must begin with the operation`);
  const hasReference = route.includes(':reference');
  const hasLanguage = query.includes('$language:');
  const complete = (make: (request: PageRequest) => object | null) => (request: PageRequest) => {
    const { view, lookup } = request;
    if (hasReference && lookup === null) return null;
    const variables = make(request);
    return (
      variables && {
        ...(hasLanguage && { language: view.language }),
        ...(hasReference && { reference: lookup }),
        ...variables,
      }
    );
  };
  return {
    route,
    query,
    definition: operation,
    isEmbeddable: definition.isEmbeddable ?? false,
    variables: complete(definition.variables ?? (() => ({}))),
    fallbackVariables: complete(definition.fallbackVariables ?? (() => null)),
    respond: (data, request) => respond(data as Data, request),
    refused: definition.refused ?? (() => ({ status: 404 })),
  };
}

/** The parameters of the address that choose a page of a list. */
export const PAGING_PARAMETERS = ['after', 'before'] as const;

/** The variables `$first`, `$after`, `$last` and `$before` of the page that an address asks for. */
export function pagingOf(search: URLSearchParams): object {
  const [after, before] = [search.get('after'), search.get('before')];
  if (after === null && before !== null) return { last: PAGE_SIZE, before };
  return { first: PAGE_SIZE, after };
}

/** The variable declarations of a page of a list, and the arguments of the list. */
export const PAGING_VARIABLES = '$first: Int, $after: String, $last: Int, $before: String';
export const PAGING_ARGUMENTS = 'first: $first, after: $after, last: $last, before: $before';

/** The path with the parameters that choose the page of its list. */
export function pathOfPage(path: string, search: URLSearchParams): string {
  const name = PAGING_PARAMETERS.find((parameter) => search.get(parameter) !== null);
  return name === undefined ? path : `${path}?${name}=${encodeURIComponent(search.get(name) ?? '')}`;
}
