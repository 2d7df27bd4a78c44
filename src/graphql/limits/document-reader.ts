import { GraphQLError, parse } from 'graphql';
import type { DocumentNode, GraphQLFormattedError, GraphQLSchema } from 'graphql';
import type { Limits } from '../../config/limits.js';
import { documentErrorOf, unparsed } from './document-errors.js';
import type { FormatError } from './document-errors.js';
import { refusalOfDocument } from './document-limits.js';
import { bytesOfErrors, withoutLocations } from './document-weight.js';
import { ValidationBudget, VALIDATION_BUDGET } from './validation-budget.js';
import type { ValidationBudgetLimits } from './validation-budget.js';
import { measureTokens } from './nesting.js';
import { LimitExceededError } from './limit-exceeded.js';
import { validated } from './validation.js';

/** A document that may be executed, or why it may not: as its client is told. */
export type ValidatedDocument = (
  | { readonly document: DocumentNode; readonly faults: null }
  | { readonly document: null; readonly faults: readonly GraphQLFormattedError[] }
) & {
  /** What it takes in memory, without its text. */
  readonly bytes: number;
  /** Whether it was left for the time that it took: on another try it may not be. */
  readonly isLeft: boolean;
};

/**
 * In a document of more lines errors are told without where they are: to tell a place graphql-js counts the lines before it,
 * for each error anew.
 */
const LINES_MAX = 1_000;

/** Reads texts as documents: parses them, holds them against the limits, and validates them. */
export class DocumentReader {
  constructor(
    private readonly schema: GraphQLSchema,
    private readonly limits: Limits,
    private readonly format: FormatError,
    private readonly bounds: ValidationBudgetLimits = VALIDATION_BUDGET,
  ) {}

  read(text: string): ValidatedDocument {
    const effort = new ValidationBudget(this.bounds);
    try {
      const document = this.parsed(text);
      const refusal = refusalOfDocument(document, this.limits);
      if (refusal) return this.refusedFor([refusal]);
      const faults = validated(this.schema, document, effort, this.limits.hasIntrospection);
      if (faults.length > 0) return this.refusedFor(faults);
      return { document, faults: null, bytes: withoutLocations(document), isLeft: false };
    } catch (error) {
      if (!(error instanceof GraphQLError)) throw error;
      return this.refusedFor([error], effort.isOver);
    }
  }

  private parsed(text: string): DocumentNode {
    const { tokensMax: maxTokens } = this.limits;
    try {
      if (text.length > this.limits.charactersMax) this.refuseLong(text);
      const { lines } = measureTokens(text, this.limits);
      return parse(text, { maxTokens, noLocation: lines > LINES_MAX });
    } catch (error) {
      if (!(error instanceof GraphQLError) || error instanceof LimitExceededError) throw error;
      throw unparsed(error, this.limits);
    }
  }

  /** Of a text that is too long no more is looked at than may be: where that has too many tokens, the parser says so. */
  private refuseLong(text: string): void {
    const { charactersMax: max } = this.limits;
    const value = text.length;
    try {
      if (!measureTokens(text.slice(0, max), this.limits).areAll) return;
    } catch (error) {
      if (error instanceof LimitExceededError) throw error;
      // It may be wrong for being cut alone.
    }
    const message = `The document has ${String(value)} characters; at most ${String(max)} are taken. What is long belongs into variables.`;
    throw new LimitExceededError(message, { code: 'GRAPHQL_PARSE_FAILED', limit: 'characters', value, max });
  }

  /** A text that is known to be a valid document. */
  readValid(text: string): ValidatedDocument {
    const document = this.parsed(text);
    return { document, faults: null, bytes: withoutLocations(document), isLeft: false };
  }

  /** A text that is none, for what is wrong with it. */
  refused(faults: readonly GraphQLFormattedError[], isLeft = false): ValidatedDocument {
    return { document: null, faults, bytes: bytesOfErrors(faults), isLeft };
  }

  private refusedFor(errors: readonly GraphQLError[], isLeft = false): ValidatedDocument {
    return this.refused(
      errors.map((error) => documentErrorOf(error, this.format)),
      isLeft,
    );
  }
}
