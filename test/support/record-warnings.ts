import { expect } from '@jest/globals';
import type { World } from './world.js';

interface Warning {
  readonly path: readonly string[];
  readonly message: string;
  readonly existing: { readonly id: string; readonly slug?: string };
}

const TYPES = ['Relation', 'Organization', 'State', 'Person', 'Group', 'Office', 'Place', 'Topic', 'Series'].concat(
  ...['Source', 'Event', 'Statement'],
);
const SLUGS = TYPES.map((type) => `... on ${type} { slug }`).join(' ');

/** The warnings of a mutation's payload, with the records that they name. */
export const WARNINGS = `warnings { path message existing { id ${SLUGS} } }`;

const LANGUAGES = ['en', 'fr', 'ru'];

/** Texts in English, French and Russian, in this order. */
export const texts = (...all: readonly string[]): object[] =>
  all.map((text, index) => ({ language: LANGUAGES[index], text }));

/** Runs a mutation that must succeed, and returns each warning as its path and the other record's slug or id. */
export async function warningsOf(world: World, mutation: string, input: object): Promise<string[]> {
  const { warnings, userErrors } = await world.mutate(mutation, input, WARNINGS);
  expect(userErrors).toEqual([]);
  return (warnings as Warning[]).map(({ path, existing }) => `${path.join('.')}: ${existing.slug ?? existing.id}`);
}
