import { GraphQLError, parse, specifiedRules, validate } from 'graphql';
import type { DocumentNode, GraphQLSchema } from 'graphql';
import { LRUCache } from 'lru-cache';
import type { Limits } from '../../config/limits.js';
import { refusalOfDocument } from './document-limits.js';
import { OverLimit } from './over-limit.js';

/** Documents that are kept, and of what length together. */
const DOCUMENTS_MAX = 2_000;
const DOCUMENTS_MAX_CHARACTERS = 4_000_000;

/** How graphql-js says that it stopped reading. */
const TOO_MANY_TOKENS = /^Syntax Error: Document contains more that \d+ tokens/;

/** A document to be validated, or why it is not. */
export type ReadDocument =
  | { readonly document: DocumentNode; readonly refusal: null }
  | { readonly document: null; readonly refusal: GraphQLError };

/** Reads documents by the limits, the same for every transport; each text once. */
export class Documents {
  private readonly read = new LRUCache<string, ReadDocument>({
    max: DOCUMENTS_MAX,
    maxSize: DOCUMENTS_MAX_CHARACTERS,
    sizeCalculation: (_, text) => text.length + 1,
  });

  constructor(
    readonly schema: GraphQLSchema,
    readonly limits: Limits,
  ) {}

  /** Parses a text and holds it against the limits; does not validate it. */
  of(text: string): ReadDocument {
    const known = this.read.get(text);
    if (known) return known;
    const read = this.parsed(text);
    this.read.set(text, read);
    return read;
  }

  /** What is wrong with a document that is within the limits: none of it, it may be executed. */
  faults(document: DocumentNode): readonly GraphQLError[] {
    return validate(this.schema, document, specifiedRules);
  }

  private parsed(text: string): ReadDocument {
    try {
      const document = parse(text, { maxTokens: this.limits.tokensMax });
      const refusal = refusalOfDocument(document, this.limits);
      return refusal ? { document: null, refusal } : { document, refusal };
    } catch (error) {
      if (!(error instanceof GraphQLError)) throw error;
      return { document: null, refusal: this.unread(error) };
    }
  }

  private unread(error: GraphQLError): GraphQLError {
    const code = 'GRAPHQL_PARSE_FAILED';
    const { message, positions, source } = error;
    if (TOO_MANY_TOKENS.test(message)) {
      const max = this.limits.tokensMax;
      const told = { code, limit: 'tokens', max };
      return new OverLimit(`The document has more than ${String(max)} tokens; at most that many are taken.`, told);
    }
    return new GraphQLError(message, { positions, source, extensions: { code, http: { status: 400 } } });
  }
}
