import { GraphQLError, parse, specifiedRules, validate } from 'graphql';
import type { DocumentNode, GraphQLSchema } from 'graphql';
import { LRUCache } from 'lru-cache';
import type { Limits } from '../../config/limits.js';
import { ERRORS_MAX } from '../bounded-errors.js';
import type { Asker, Turns } from '../turns.js';
import { refusalOfDocument } from './document-limits.js';
import { refusalOfText } from './nesting.js';
import { OverLimit } from './over-limit.js';

/** Documents that are kept, and of what length together: one takes some ten kilobytes. */
const DOCUMENTS_MAX = 2_000;
const DOCUMENTS_MAX_CHARACTERS = 4_000_000;

/** How graphql-js says that it stopped reading. */
const TOO_MANY_TOKENS = /^Syntax Error: Document contains more that \d+ tokens/;

/** A document that may be executed, or why it may not: as for clients, each with its code. */
export type ReadDocument =
  | { readonly document: DocumentNode; readonly faults: null }
  | { readonly document: null; readonly faults: readonly GraphQLError[] };

/** Reads documents, the same for every transport: each text once, and one at a time. */
export class Documents {
  private readonly known = new LRUCache<string, ReadDocument>({
    max: DOCUMENTS_MAX,
    maxSize: DOCUMENTS_MAX_CHARACTERS,
    sizeCalculation: (_, text) => text.length + 1,
  });

  constructor(
    readonly schema: GraphQLSchema,
    readonly limits: Limits,
    private readonly turns: Turns,
  ) {}

  /** A document that was read before, and is kept. */
  find(text: string): ReadDocument | undefined {
    return this.known.get(text);
  }

  /** Parses a text, holds it against the limits and validates it, when it is the asker's turn. Throws Overloaded. */
  async read(text: string, asker: Asker): Promise<ReadDocument> {
    const leave = await this.turns.read(asker);
    try {
      // Another may have had its turn with the same.
      const known = this.find(text);
      if (known) return known;
      const read = this.judged(text);
      this.known.set(text, read);
      return read;
    } finally {
      leave();
    }
  }

  private judged(text: string): ReadDocument {
    try {
      const refused = refusalOfText(text, this.limits);
      if (refused) return { document: null, faults: [refused] };
      const document = parse(text, { maxTokens: this.limits.tokensMax });
      const refusal = refusalOfDocument(document, this.limits);
      if (refusal) return { document: null, faults: [refusal] };
      const faults = validate(this.schema, document, specifiedRules, {
        // The last says that there are more.
        maxErrors: ERRORS_MAX - 1,
        hideSuggestions: !this.limits.hasIntrospection,
      });
      for (const { extensions } of faults) extensions['code'] = 'GRAPHQL_VALIDATION_FAILED';
      return faults.length > 0 ? { document: null, faults } : { document, faults: null };
    } catch (error) {
      if (!(error instanceof GraphQLError)) throw error;
      return { document: null, faults: [this.unparsed(error)] };
    }
  }

  private unparsed(error: GraphQLError): GraphQLError {
    const code = 'GRAPHQL_PARSE_FAILED';
    const { message, positions, source } = error;
    if (TOO_MANY_TOKENS.test(message)) {
      const max = this.limits.tokensMax;
      const told = { code, limit: 'tokens', max };
      return new OverLimit(`The document has more than ${String(max)} tokens; at most that many are taken.`, told);
    }
    return new GraphQLError(message, { positions, source, extensions: { code } });
  }
}
