import { GraphQLError, isEnumType, OverlappingFieldsCanBeMergedRule, specifiedRules, validate } from 'graphql';
import type { DocumentNode, GraphQLSchema, ValidationRule } from 'graphql';
import { truncate } from '../../foundation/text/excerpt.js';
import { ERRORS_MAX, MESSAGE_MAX } from '../execution/bounded-errors.js';
import type { ValidationBudget } from './validation-budget.js';
import { mergedFieldsRule } from './merged-fields.js';

/** The message with which graphql-js stops after visiting too many fragments per operation. */
const ABORTED = 'Validation aborted.';

/** graphql-js's rules without the one that compares every pair of fields. */
const RULES = specifiedRules.filter((rule) => rule !== OverlappingFieldsCanBeMergedRule);

/**
 * Validates a document by the rules of GraphQL (5) and returns its errors. Throws a LimitExceededError if that exceeds
 * the budget. Without suggestions, no message names parts of the schema in place of what was requested.
 */
export function validateDocument(
  schema: GraphQLSchema,
  document: DocumentNode,
  budget: ValidationBudget,
  hasSuggestions: boolean,
): readonly GraphQLError[] {
  const rules = [timeCheck(budget), ...RULES, mergedFieldsRule(budget)];
  // graphql-js adds one more, which says that there are more.
  const errors = validate(schema, document, rules, { maxErrors: ERRORS_MAX - 1, hideSuggestions: !hasSuggestions });
  if (errors.at(-1)?.message === ABORTED) throw budget.tooMany();
  return hasSuggestions ? errors.map((error) => withAllowedValues(schema, error)) : errors;
}

/** The beginnings of graphql-js's messages about a literal that an enum does not have. */
const NOT_IN_ENUM = [/^Value .+ does not exist in "(\w+)" enum\./s, /^Enum "(\w+)" cannot represent /];

/** graphql-js's suggestion at the end of such a message. */
const SUGGESTION = / Did you mean .*$/s;

/** Shortest beginning of such a message that is left of it, however many values the enum has. */
const BEGINNING_MIN = 60;

/** Adds the values that an enum has to an error about one that it does not have. */
function withAllowedValues(schema: GraphQLSchema, error: GraphQLError): GraphQLError {
  const [name] = NOT_IN_ENUM.flatMap((pattern) => pattern.exec(error.message)?.[1] ?? []);
  const type = name === undefined ? undefined : schema.getType(name);
  if (!isEnumType(type)) return error;
  const { message, nodes, source, positions } = error;
  const allowed = ` Allowed: ${type
    .getValues()
    .map((value) => value.name)
    .join(', ')}.`;
  const room = Math.max(MESSAGE_MAX - allowed.length - 1, BEGINNING_MIN);
  const beginning = message.length > room ? truncate(message.replace(SUGGESTION, ''), room) : message;
  return new GraphQLError(beginning + allowed, { nodes, source, positions });
}

/** Checks the time while the document is visited. */
function timeCheck(budget: ValidationBudget): ValidationRule {
  return () => ({
    enter: () => {
      budget.step();
    },
  });
}
