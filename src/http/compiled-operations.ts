import { compileQuery, isCompiledQuery } from 'graphql-jit';
import type { CompiledQuery } from 'graphql-jit';
import { OperationTypeNode } from 'graphql';
import type { DocumentNode, GraphQLSchema, OperationDefinitionNode } from 'graphql';
import { LRUCache } from 'lru-cache';
import { delicateVariables, isCompilable } from './compilable.js';
import type { Delicate } from './compilable.js';
import { Overloaded } from './lane.js';
import type { Turns } from './turns.js';

/** Operations that are kept compiled. */
const COMPILED_MAX = 500;

interface Compiled {
  readonly query: CompiledQuery;
  readonly delicate: Delicate;
}

/**
 * Compiles queries into functions, once they came a second time: a document that is sent once is executed as it stands, so
 * that sending many different ones costs no compilation. Nobody waits for it: those who compile take turns with those who
 * have new documents read, and meanwhile a query is executed as it stands.
 */
export class CompiledOperations {
  /** For as long as the document is kept: held here, it would be kept for longer. */
  private readonly seen = new WeakMap<OperationDefinitionNode, 'once' | 'to be compiled' | 'to be left'>();
  private readonly compiled = new LRUCache<OperationDefinitionNode, Compiled>({ max: COMPILED_MAX });

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
    if (!known) return null;
    const { whenNull, whenAbsent } = known.delicate;
    const isDelicate =
      whenNull.some((name) => variables[name] === null) || whenAbsent.some((name) => variables[name] === undefined);
    return isDelicate ? null : known.query;
  }

  /** Takes account of a valid operation that a client has had executed. */
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
        this.compile(document, operation);
      } finally {
        leave();
      }
    } catch (error) {
      // Where there was no turn for it, there may be one when it comes again. Any other: executed, it says what is wrong.
      if (error instanceof Overloaded) this.seen.delete(operation);
      else this.seen.set(operation, 'to be left');
    }
  }

  private compile(document: DocumentNode, operation: OperationDefinitionNode): void {
    const { schema } = this;
    const query = isCompilable(schema, document, operation)
      ? compileQuery(schema, document, operation.name?.value, { disablingCapturingStackErrors: true })
      : null;
    if (!query || !isCompiledQuery(query)) {
      this.seen.set(operation, 'to be left');
      return;
    }
    this.compiled.set(operation, { query, delicate: delicateVariables(schema, document) });
    this.seen.delete(operation);
  }
}
