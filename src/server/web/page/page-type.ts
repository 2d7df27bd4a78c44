import { parse } from 'graphql';
import type { OperationDefinitionNode } from 'graphql';
import { withFragments } from '../parts/fragments.js';
import type { PageOutcome } from './page-content.js';
import type { PageView } from './page-view.js';

/** Events on one page. */
const PAGE_SIZE = 50;

/** A request for a page. */
export interface PageRequest<Asked = unknown> {
  readonly view: PageView;
  /** The reference in the path, by which the record is found; empty without one. */
  readonly reference: string;
  /** What to look up for the reference; null if it can't be any. */
  readonly lookup: string | null;
  /** What the parameters of its address ask for: all that the page may depend on besides the reference and the view. */
  readonly asked: Asked;
}

/** A kind of page: what it asks of the API, and what it makes of it. */
export interface PageType {
  /** The pattern of its path, such as `/events/:reference`. */
  readonly route: string;
  readonly query: string;
  readonly definition: OperationDefinitionNode;
  /** Whether other sites may frame it, if the settings list them. */
  readonly isEmbeddable: boolean;
  /** Reads what the parameters of an address ask for; a value that JSON can tell from any other. */
  readonly askedIn: (search: URLSearchParams) => unknown;
  /** The variables of its query; null if there can be no such page. */
  variables(request: PageRequest): object | null;
  /** Variables to repeat the query with if the first ones are refused, as for a filter by what does not exist. */
  fallbackVariables(request: PageRequest): object | null;
  /** Makes the outcome of a query without errors; `isFallback` if it was repeated with the fallback variables. */
  respond(data: unknown, request: PageRequest, isFallback: boolean): PageOutcome;
  /** Makes the outcome of a query that was refused for its variables. */
  refused(request: PageRequest): PageOutcome;
}

interface PageDefinition<Data, Asked> {
  readonly route: string;
  readonly query: string;
  readonly isEmbeddable?: boolean;
  readonly askedIn?: (search: URLSearchParams) => Asked;
  readonly variables?: (request: PageRequest<Asked>) => object | null;
  readonly fallbackVariables?: (request: PageRequest<Asked>) => object | null;
  readonly respond: (data: Data, request: PageRequest<Asked>, isFallback: boolean) => PageOutcome;
  readonly refused?: (request: PageRequest<Asked>) => PageOutcome;
}

/** Defines a kind of page whose query returns `Data`. The query may declare `$language`, and declares `$reference` if the route has it. */
export function pageType<Data, Asked = null>(definition: PageDefinition<Data, Asked>): PageType {
  const { route, respond, refused } = definition;
  const query = withFragments(definition.query);
  const [operation] = parse(query).definitions;
  if (operation?.kind !== 'OperationDefinition') throw new Error(`The query of ${route} must begin with the operation`);
  const hasReference = route.includes(':reference');
  const hasLanguage = query.includes('$language:');
  const typed = (request: PageRequest): PageRequest<Asked> => request as PageRequest<Asked>;
  const complete = (make: (request: PageRequest<Asked>) => object | null) => (request: PageRequest) => {
    const { view, lookup } = request;
    if (hasReference && lookup === null) return null;
    const variables = make(typed(request));
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
    askedIn: definition.askedIn ?? (() => null),
    variables: complete(definition.variables ?? (() => ({}))),
    fallbackVariables: complete(definition.fallbackVariables ?? (() => null)),
    respond: (data, request, isFallback) => respond(data as Data, typed(request), isFallback),
    refused: (request) => refused?.(typed(request)) ?? { status: 404 },
  };
}

/** The page of a list that an address asks for: after or before a cursor; the first page without either. */
export type Paging = Readonly<{ after?: string } | { before?: string }>;

/** Reads it. */
export function pagingIn(search: URLSearchParams): Paging {
  const [after, before] = [search.get('after') ?? '', search.get('before') ?? ''];
  if (after !== '') return { after };
  return before === '' ? {} : { before };
}

/** The variables `$first`, `$after`, `$last` and `$before` of a page of a list. */
export function pagingVariables(paging: Paging): object {
  return 'before' in paging ? { last: PAGE_SIZE, ...paging } : { first: PAGE_SIZE, ...paging };
}

/** The variable declarations of a page of a list, and the arguments of the list. */
export const PAGING_VARIABLES = '$first: Int, $after: String, $last: Int, $before: String';
export const PAGING_ARGUMENTS = 'first: $first, after: $after, last: $last, before: $before';

/** The path with the parameter that chooses the page of its list. */
export function pathOfPage(path: string, paging: Paging): string {
  const [parameter] = Object.entries(paging);
  if (!parameter) return path;
  const [name, cursor] = parameter;
  return `${path}${path.includes('?') ? '&' : '?'}${name}=${encodeURIComponent(cursor)}`;
}
