import { compileQuery, isCompiledQuery } from 'graphql-jit';
import type { CompiledQuery } from 'graphql-jit';
import { OperationTypeNode } from 'graphql';
import type { DocumentNode, GraphQLSchema, OperationDefinitionNode } from 'graphql';
import { LRUCache } from 'lru-cache';

/** Operations that are kept: those seen once, waiting to be seen again, and those compiled. */
const SEEN_MAX = 2_000;
const COMPILED_MAX = 500;

/**
 * Compiles queries into functions, at their second sighting: a document that is sent once is executed as it stands, so
 * that sending many different ones costs no compilation.
 */
export class CompiledOperations {
  private readonly seen = new LRUCache<OperationDefinitionNode, true>({ max: SEEN_MAX });
  private readonly compiled = new LRUCache<OperationDefinitionNode, CompiledQuery | 'as it stands'>({
    max: COMPILED_MAX,
  });

  constructor(private readonly schema: GraphQLSchema) {}

  /** The function that answers a query; null for what is executed as it stands. A document is known by its object. */
  find(document: DocumentNode, operation: OperationDefinitionNode): CompiledQuery | null {
    if (operation.operation !== OperationTypeNode.QUERY) return null;
    const known = this.compiled.get(operation);
    if (known) return known === 'as it stands' ? null : known;
    if (!this.seen.has(operation)) {
      this.seen.set(operation, true);
      return null;
    }
    this.seen.delete(operation);
    const made = compileQuery(this.schema, document, operation.name?.value, { disablingCapturingStackErrors: true });
    const query = isCompiledQuery(made) ? made : null;
    this.compiled.set(operation, query ?? 'as it stands');
    return query;
  }
}
