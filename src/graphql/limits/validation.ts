import { OverlappingFieldsCanBeMergedRule, specifiedRules, validate } from 'graphql';
import type { DocumentNode, GraphQLError, GraphQLSchema, ValidationRule } from 'graphql';
import { ERRORS_MAX } from '../execution/bounded-errors.js';
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
  return errors;
}

/** Checks the time while the document is visited. */
function timeCheck(budget: ValidationBudget): ValidationRule {
  return () => ({
    enter: () => {
      budget.step();
    },
  });
}
