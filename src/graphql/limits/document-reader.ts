import { GraphQLError, parse } from 'graphql';
import type { DocumentNode, GraphQLFormattedError, GraphQLSchema } from 'graphql';
import type { Limits } from '../../config/settings.js';
import { documentErrorOf, toParseError } from './document-errors.js';
import type { FormatError } from './document-errors.js';
import { checkDocumentLimits } from './document-limits.js';
import { bytesOfErrors, compactDocument } from './document-memory.js';
import { ValidationBudget, VALIDATION_BUDGET } from './validation-budget.js';
import type { ValidationBudgetLimits } from './validation-budget.js';
import { scanTokens } from './nesting.js';
import { LimitExceededError } from './limit-exceeded.js';
import { validateDocument } from './validation.js';

/** A document that may be executed, or the errors to return to its client. */
export type ValidatedDocument = (
  | { readonly document: DocumentNode; readonly errors: null }
  | { readonly document: null; readonly errors: readonly GraphQLFormattedError[] }
) & {
  /** Memory that it takes without its text, in bytes. */
  readonly bytes: number;
  /** Whether it was abandoned because it took too long: another try may succeed. */
  readonly isTimedOut: boolean;
};

/**
 * For a document with more lines, errors have no locations: to compute one, graphql-js counts the lines before it, for
 * each error again.
 */
const LINES_MAX = 1_000;

/** Reads texts as documents: parses them, checks the limits, and validates them. */
export class DocumentReader {
  constructor(
    private readonly schema: GraphQLSchema,
    private readonly limits: Limits,
    private readonly format: FormatError,
    private readonly bounds: ValidationBudgetLimits = VALIDATION_BUDGET,
  ) {}

  read(text: string): ValidatedDocument {
    const budget = new ValidationBudget(this.bounds);
    try {
      const document = this.parseText(text);
      const limitError = checkDocumentLimits(document, this.limits);
      if (limitError) return this.rejectedFor([limitError]);
      const errors = validateDocument(this.schema, document, budget, this.limits.hasIntrospection);
      if (errors.length > 0) return this.rejectedFor(errors);
      return { document, errors: null, bytes: compactDocument(document), isTimedOut: false };
    } catch (error) {
      if (!(error instanceof GraphQLError)) throw error;
      return this.rejectedFor([error], budget.hasTimedOut);
    }
  }

  private parseText(text: string): DocumentNode {
    const { maxTokens } = this.limits;
    try {
      if (text.length > this.limits.maxCharacters) this.rejectOverlong(text);
      const { lines } = scanTokens(text, this.limits);
      return parse(text, { maxTokens, noLocation: lines > LINES_MAX });
    } catch (error) {
      if (!(error instanceof GraphQLError) || error instanceof LimitExceededError) throw error;
      throw toParseError(error, this.limits);
    }
  }

  /** Reads no more of an overlong text than is allowed. If that part has too many tokens, the parser says so. */
  private rejectOverlong(text: string): void {
    const { maxCharacters: max } = this.limits;
    const value = text.length;
    try {
      if (!scanTokens(text.slice(0, max), this.limits).isComplete) return;
    } catch (error) {
      if (error instanceof LimitExceededError) throw error;
      // The syntax error may only come from the cut.
    }
    const message = `The document has ${String(value)} characters; at most ${String(max)} are allowed. Put long values into variables.`;
    throw new LimitExceededError(message, { code: 'GRAPHQL_PARSE_FAILED', limit: 'characters', value, max });
  }

  /** Reads a text that is known to be a valid document. */
  readValid(text: string): ValidatedDocument {
    const document = this.parseText(text);
    return { document, errors: null, bytes: compactDocument(document), isTimedOut: false };
  }

  /** The result for a text that is not a valid document. */
  rejected(errors: readonly GraphQLFormattedError[], isTimedOut = false): ValidatedDocument {
    return { document: null, errors, bytes: bytesOfErrors(errors), isTimedOut };
  }

  private rejectedFor(errors: readonly GraphQLError[], isTimedOut = false): ValidatedDocument {
    return this.rejected(
      errors.map((error) => documentErrorOf(error, this.format)),
      isTimedOut,
    );
  }
}
