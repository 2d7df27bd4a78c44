import { compileQuery, isCompiledQuery } from 'graphql-jit';
import type { CompiledQuery } from 'graphql-jit';
import { OperationTypeNode } from 'graphql';
import type { DocumentNode, GraphQLSchema, OperationDefinitionNode } from 'graphql';
import { LRUCache } from 'lru-cache';
import { isCompilable, refusedNulls } from './compilable.js';
import { Overloaded } from './lane.js';
import type { Turns } from './turns.js';

/** Operations that are kept: those seen once, waiting to be seen again, and those compiled. */
const SEEN_MAX = 2_000;
const COMPILED_MAX = 500;

interface Compiled {
  readonly query: CompiledQuery;
  /** Variables with which it is executed as it stands where they are null. */
  readonly refusedNulls: readonly string[];
}

/**
 * Compiles queries into functions, once they came a second time: a document that is sent once is executed as it stands, so
 * that sending many different ones costs no compilation. Nobody waits for it: those who compile take turns with those who
 * have new documents read, and meanwhile a query is executed as it stands.
 */
export class CompiledOperations {
  private readonly seen = new LRUCache<OperationDefinitionNode, 'once' | 'to be compiled'>({ max: SEEN_MAX });
  private readonly compiled = new LRUCache<OperationDefinitionNode, Compiled | 'as it stands'>({ max: COMPILED_MAX });

  constructor(
    private readonly schema: GraphQLSchema,
    private readonly turns: Turns,
  ) {}

  /**
   * The function that answers a query with these variables, coerced; null where it is executed as it stands. An operation is
   * known by its object.
   */
  find(operation: OperationDefinitionNode, variables: Readonly<Record<string, unknown>>): CompiledQuery | null {
    const known = this.compiled.get(operation);
    if (known === undefined || known === 'as it stands') return null;
    return known.refusedNulls.some((name) => variables[name] === null) ? null : known.query;
  }

  /** Takes account of a valid operation that a client has executed as it stands. */
  see(document: DocumentNode, operation: OperationDefinitionNode, client: string): void {
    if (operation.operation !== OperationTypeNode.QUERY || this.compiled.has(operation)) return;
    const seen = this.seen.get(operation);
    if (!seen) this.seen.set(operation, 'once');
    if (seen !== 'once') return;
    this.seen.set(operation, 'to be compiled');
    void this.compileInTurn(document, operation, client);
  }

  private async compileInTurn(
    document: DocumentNode,
    operation: OperationDefinitionNode,
    client: string,
  ): Promise<void> {
    try {
      const leave = await this.turns.read({ client });
      try {
        this.compiled.set(operation, this.made(document, operation) ?? 'as it stands');
      } finally {
        leave();
      }
    } catch (error) {
      // Where there was no turn for it, there may be one when it comes again. Any other: executed, it says what is wrong.
      if (!(error instanceof Overloaded)) this.compiled.set(operation, 'as it stands');
    } finally {
      this.seen.delete(operation);
    }
  }

  private made(document: DocumentNode, operation: OperationDefinitionNode): Compiled | null {
    const { schema } = this;
    if (!isCompilable(schema, document, operation)) return null;
    const query = compileQuery(schema, document, operation.name?.value, { disablingCapturingStackErrors: true });
    return isCompiledQuery(query) ? { query, refusedNulls: refusedNulls(schema, document) } : null;
  }
}
