import { OverlappingFieldsCanBeMergedRule, specifiedRules, validate } from 'graphql';
import type { DocumentNode, GraphQLError, GraphQLSchema, ValidationRule } from 'graphql';
import { ERRORS_MAX } from '../execution/bounded-errors.js';
import type { ValidationBudget } from './validation-budget.js';
import { mergedFieldsRule } from './merged-fields.js';

/** How graphql-js says that it had to look through more fragments, for each operation, than it does. */
const ABORTED = 'Validation aborted.';

/** graphql-js's rules, but the one that compares each field with each other one. */
const RULES = specifiedRules.filter((rule) => rule !== OverlappingFieldsCanBeMergedRule);

/**
 * What is wrong with a document, by the rules of GraphQL (5). Throws an OverLimit where that takes more than it may. Without
 * suggestions no message says what the schema has in place of what was asked for.
 */
export function validated(
  schema: GraphQLSchema,
  document: DocumentNode,
  effort: ValidationBudget,
  hasSuggestions: boolean,
): readonly GraphQLError[] {
  const rules = [timed(effort), ...RULES, mergedFieldsRule(effort)];
  // The last says that there are more.
  const errors = validate(schema, document, rules, { maxErrors: ERRORS_MAX - 1, hideSuggestions: !hasSuggestions });
  if (errors.at(-1)?.message === ABORTED) throw effort.tooMany();
  return errors;
}

/** Looks at the clock as the document is walked through. */
function timed(effort: ValidationBudget): ValidationRule {
  return () => ({
    enter: () => {
      effort.step();
    },
  });
}
