import type { GraphQLInputObjectType } from 'graphql';
import type { CoercedItem } from '../coerced-item.js';
import type { SeedProblem } from '../seed-problem.js';
import { identityWarnings } from './identity-checks.js';
import { languageWarnings } from './language-checks.js';
import { officeWarnings } from './office-checks.js';
import { participantWarnings } from './participant-checks.js';
import { placeWarnings } from './place-checks.js';
import { SeedView } from './seed-view.js';
import { coverageWarnings, seriesWarnings } from './series-checks.js';
import { confidenceWarnings, sourceWarnings } from './source-checks.js';
import { tenureWarnings } from './tenure-checks.js';

/** What is checked of the items of a folder, besides that they can be loaded. */
const CHECKS = [
  ...[participantWarnings, confidenceWarnings, sourceWarnings, tenureWarnings, officeWarnings, seriesWarnings],
  ...[coverageWarnings, placeWarnings, identityWarnings],
];

/**
 * What a reader may miss in a folder, or take for a mistake. `earlier`: items of the folders that are loaded before it.
 */
export function qualityWarnings(
  items: readonly CoercedItem[],
  earlier: readonly CoercedItem[],
  inputType: (name: string) => GraphQLInputObjectType,
): SeedProblem[] {
  const view = new SeedView(items, earlier);
  return [...languageWarnings(items, inputType), ...CHECKS.flatMap((check) => check(view))];
}
