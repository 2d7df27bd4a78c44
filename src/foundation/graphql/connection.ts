import { Extensions, Field, Int, ObjectType } from 'type-graphql';
import type { ClassType } from 'type-graphql';
import { SCANS_ALL_RECORDS_UNLESS_OWNED, WHOLE_LIST_COST } from './field-costs.js';
import { PageInfo } from './pagination.js';

export interface Edge<T> {
  readonly cursor: string;
  readonly node: T;
}

/** A page as the stores return it. */
export interface Page<T> {
  readonly edges: Edge<T>[];
  readonly pageInfo: PageInfo;
  /** An additional value that the list's statement reads with the page; null when it reads none. */
  readonly extra?: unknown;
}

/** A page that can also count its whole list, which is done only on request. */
export interface Connection<T> extends Page<T> {
  readonly nodes: T[];
  /** Which list it is a page of; needed for values that are computed over the whole list. */
  readonly scope: unknown;
  readonly extra: unknown;
  totalCount(): Promise<number>;
}

/**
 * The connection type of a node type, by the GraphQL Cursor Connections Specification: `XConnection` and `XEdge`,
 * with `nodes` and `totalCount` in addition to what the specification requires. `isLong`: counting the unfiltered list
 * takes long, unless it belongs to an owner (see SCANS_ALL_RECORDS_UNLESS_OWNED).
 */
export function connectionOf<T extends object>(
  name: string,
  node: () => { readonly prototype: T },
  plural: string,
  isLong = false,
): new (page: Page<T>, scope: unknown, count: () => Promise<number>) => Connection<T> {
  const nodeClass = (): ClassType<T> => node() as unknown as ClassType<T>;

  @ObjectType(`${name}Edge`, { description: `An element of a page of ${plural}, with its cursor.` })
  class NodeEdge implements Edge<T> {
    @Field(() => String, { simple: true, description: 'Cursor to pass as after or before.' })
    readonly cursor!: string;

    @Field(nodeClass, { simple: true, description: 'The element.' })
    readonly node!: T;
  }

  @ObjectType(`${name}Connection`, { description: `A page of ${plural}.` })
  class NodeConnection implements Connection<T> {
    @Field(() => [NodeEdge], { simple: true, description: 'The elements of the page with their cursors.' })
    readonly edges: Edge<T>[];

    @Field(() => PageInfo, { simple: true, description: 'Position of the page in the list.' })
    readonly pageInfo: PageInfo;

    readonly extra: unknown;

    constructor(
      page: Page<T>,
      readonly scope: unknown,
      private readonly count: () => Promise<number>,
    ) {
      this.edges = page.edges;
      this.pageInfo = page.pageInfo;
      this.extra = page.extra;
    }

    @Field(() => [nodeClass()], { description: 'The elements of the page without their cursors.' })
    get nodes(): T[] {
      return this.edges.map((edge) => edge.node);
    }

    @Extensions({ cost: WHOLE_LIST_COST, ...(isLong && SCANS_ALL_RECORDS_UNLESS_OWNED) })
    @Field(() => Int, { description: 'Number of elements in the whole list. Counted only when selected.' })
    totalCount(): Promise<number> {
      return this.count();
    }
  }

  return NodeConnection;
}
