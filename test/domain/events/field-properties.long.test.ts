import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { buildSchema, getNamedType, isCompositeType, isObjectType } from 'graphql';
import type { GraphQLField } from 'graphql';
import { fullSelection, isValue } from '../../support/full-selection.js';
import { World } from '../../support/world.js';

/** The query around a selection on a type that is reachable from an event. */
const PLACES: readonly (readonly [type: string, within: (selection: string) => string])[] = [
  ['Event', (selection) => selection],
  ['HistoricalDate', (selection) => `{ date ${selection} }`],
  ['Participation', (selection) => `{ participations ${selection} }`],
  ...['State', 'Person', 'Organization', 'Group'].map((type) => {
    const within = (selection: string): string => `{ participations { actor { ... on ${type} ${selection} } } }`;
    return [type, within] as const;
  }),
  ['Citation', (selection) => `{ citations ${selection} }`],
  ['Source', (selection) => `{ citations { source ${selection} } }`],
  ['HistoricalDate', (selection) => `{ citations { source { publishedOn ${selection} } } }`],
  ['Place', (selection) => `{ places ${selection} }`],
  ['Topic', (selection) => `{ topics ${selection} }`],
  ['Relation', (selection) => `{ relations ${selection} }`],
];

const EVENTS = 3;

const schema = buildSchema(readFileSync('schema/schema.graphql', 'utf8'));

/** A field with its complete parts, and with the ids of other records. */
function selected({ name, type }: GraphQLField<unknown, unknown>, within: string): string {
  const below = getNamedType(type);
  if (!isCompositeType(below)) return `{ ${name} }`;
  return `{ ${name} ${isValue(below) ? fullSelection(schema, below.name, [within]) : '{ __typename id }'} }`;
}

interface Rich {
  readonly slug: string;
  readonly date: { readonly earliest: string; readonly latest: string };
  readonly participations: readonly { readonly actor: { readonly __typename: string } }[];
  readonly places: readonly unknown[];
  readonly topics: readonly unknown[];
}

/** Which columns are read depends on the selection: reading one field must load everything that it is built from. */
describe('an event field selected alone', () => {
  let world: World;
  /** Events with many details, and the days by which they are found. */
  let events: readonly Rich[];
  beforeAll(async () => {
    world = await World.start('seeded', { MAX_COST: '1000000' });
    const all = await world.get(`{ events(first: 100) { nodes {
      slug date { earliest latest } participations { actor { __typename } } places { slug } topics { slug } } } }`);
    const kinds = ({ participations }: Rich): number =>
      new Set(participations.map(({ actor }) => actor.__typename)).size;
    events = (all.events.nodes as Rich[])
      .filter(({ places, topics }) => places.length > 0 && topics.length > 0)
      .sort((one, other) => kinds(other) - kinds(one))
      .slice(0, EVENTS);
  });
  afterAll(() => world.stop());

  it.each(PLACES)('has the same value as among all other fields, in %s', async (name, within) => {
    const type = schema.getType(name);
    if (!isObjectType(type)) throw new Error(`${name} is no object type`);
    for (const { slug, date } of events) {
      const { event: complete } = await world.get(`{ event(id: "${slug}") ${within(fullSelection(schema, name))} }`);
      const filter = `{ window: { from: "${date.earliest}", to: "${date.latest}", match: WITHIN } }`;
      for (const field of Object.values(type.getFields())) {
        const selection = within(selected(field, name));
        const { alone, page } = await world.get(`{
          alone: event(id: "${slug}") ${selection}
          page: events(filter: ${filter}, first: 100) { nodes { found: slug ...Asked } }
        } fragment Asked on Event ${selection}`);
        const { found, ...onPage } = (page.nodes as { found: string }[]).find((node) => node.found === slug) ?? {};
        expect(found).toBe(slug);
        expect(complete).toMatchObject(alone);
        expect(complete).toMatchObject(onPage);
      }
    }
  });
});
