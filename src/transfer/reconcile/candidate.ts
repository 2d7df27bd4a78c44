import { enumLabel } from '../../foundation/enum-labels/enum-labels.js';
import type { LabelLanguage } from '../../foundation/enum-labels/enum-labels.js';
import { withoutBrackets } from './cell-words.js';
import { satisfies } from './constraint.js';
import { describeType, isEntityType } from './entity-types.js';
import type { TypeDescription } from './entity-types.js';
import { mostSimilar } from './name-similarity.js';
import type { PropertyReader } from './property.js';
import type { ReconciliationQuery } from './reconciliation-query.js';
import { codesOf, namesOf } from './record-node.js';
import type { RecordNode } from './record-node.js';

/** The fields of a record that candidates are compared and described by. */
export const CANDIDATE_FIELDS = `__typename id ... on Versioned { label }
  ... on Actor { status slug names { language text } aliases { language text } identifiers { scheme value } }
  ... on State { officialNames { language text } iso3166Alpha2 iso3166Alpha3 }
  ... on Person { description familyNames { language text } }
  ... on Organization { organizationKind: kind seat { id label } }
  ... on Place { status slug names { language text } aliases { language text } identifiers { scheme value } placeKind: kind state { id label } }
  ... on Office { status slug titles { language text } body { id label } }
  ... on Event { status slug titles { language text } shortTitles { language text } identifiers { scheme value } eventKind: kind date { display } }
  ... on Series { status slug titles { language text } aliases { language text } }
  ... on Topic { status slug names { language text } topicKind: kind }
  ... on Source { status slug titles { language text } identifiers { scheme value } sourceKind: kind publisher url }`;

/** A candidate as the protocol writes it. */
export interface Candidate {
  readonly id: string;
  readonly name: string;
  readonly description?: string;
  readonly type: readonly TypeDescription[];
  readonly score: number;
  readonly match: boolean;
  readonly features: readonly { readonly id: string; readonly value: number | boolean }[];
}

interface Rated {
  readonly node: RecordNode;
  readonly score: number;
  /** Whether nothing speaks against it, and its name or an identifier is the same. */
  readonly isSame: boolean;
  /** Whether nothing speaks against it, and a property speaks for it. */
  readonly isCorroborated: boolean;
  readonly isIdentified: boolean;
  readonly features: Candidate['features'];
}

const SCORE_MAX = 100;

/** The share of the properties in a score. */
const PROPERTIES_SHARE = 0.25;

/** A property that an entity does not have counts half. */
const UNKNOWN = 0.5;

/** A family name alone is as similar as that to a name. */
const FAMILY_NAME = 0.9;

/** A cell that is the same without what it has in brackets is as similar as that. */
const WITHOUT_BRACKETS = 0.95;

/** What only shares a word with the query is no candidate. */
const SIMILARITY_MIN = 0.3;

/** A match by properties has a name of this similarity, and the next candidate a score that is so much lower. */
const MATCH_SIMILARITY_MIN = 0.6;
const MATCH_DISTANCE = 10;

/** Rates the records that were found, best first. */
export function candidatesOf(
  nodes: readonly RecordNode[],
  query: ReconciliationQuery,
  language: LabelLanguage,
  reader: PropertyReader,
): readonly Candidate[] {
  const distinct = [...new Map(nodes.map((node) => [node.id, node])).values()];
  const rated = distinct
    .filter(
      ({ __typename: type, status }) => isEntityType(type) && query.types.includes(type) && status === 'PUBLISHED',
    )
    .flatMap((node) => rate(node, query, reader) ?? [])
    .sort((one, other) => other.score - one.score);
  const match = matchOf(rated);
  return rated.slice(0, query.limit).map((one) => ({ ...describe(one, language), match: one === match }));
}

function rate(node: RecordNode, { text, constraints }: ReconciliationQuery, reader: PropertyReader): Rated | null {
  const outcomes = constraints.map((constraint) => ({ constraint, outcome: satisfies(node, constraint, reader) }));
  const name = text === null ? null : nameOf(node, text);
  const isIdentified = outcomes.some(
    ({ constraint, outcome }) => constraint.property.isIdentifying && outcome === true,
  );
  if (name && name.similarity < SIMILARITY_MIN && !isIdentified) return null;
  const known = outcomes.filter(({ outcome }) => outcome !== null);
  const satisfied = known.filter(({ outcome }) => outcome === true).length;
  const isContradicted = satisfied < known.length;
  const points = satisfied + UNKNOWN * (outcomes.length - known.length);
  const share = outcomes.length === 0 ? 0 : PROPERTIES_SHARE;
  const similarity = name?.similarity ?? 1;
  const sum = (1 - share) * similarity + (share === 0 ? 0 : (share * points) / outcomes.length);
  return {
    node,
    score: rounded(SCORE_MAX * (isIdentified && !isContradicted ? 1 : sum)),
    isSame: !isContradicted && name?.isSame === true,
    isCorroborated: !isContradicted && satisfied > 0 && similarity >= MATCH_SIMILARITY_MIN,
    isIdentified: isIdentified && !isContradicted,
    features: [
      ...(name
        ? [
            { id: 'name_similarity', value: rounded(SCORE_MAX * name.similarity) },
            { id: 'same_name', value: name.isSame },
          ]
        : []),
      ...known.map(({ constraint, outcome }) => ({
        id: `property_${constraint.property.id}`,
        value: outcome === true,
      })),
    ],
  };
}

function rounded(score: number): number {
  return Math.round(score * 10) / 10;
}

/** How similar a cell is to what a record is called: also its id, its slug, its codes and identifiers elsewhere. */
function nameOf(node: RecordNode, text: string): { readonly similarity: number; readonly isSame: boolean } {
  const written = text.trim();
  const identifiers = node.identifiers?.map(({ value }) => value) ?? [];
  if ([node.id, node.slug, node.url, ...codesOf(node), ...identifiers].includes(written))
    return { similarity: 1, isSame: true };
  const names = [node.label, ...namesOf(node).map((name) => name.text)];
  const whole = mostSimilar(text, names);
  const part = withoutBrackets(text);
  const partSimilarity = part === text.trim() ? 0 : WITHOUT_BRACKETS * mostSimilar(part, names).similarity;
  const full = partSimilarity > whole.similarity ? { similarity: partSimilarity, isSame: false } : whole;
  const family = mostSimilar(text, node.familyNames?.map((name) => name.text) ?? []);
  if (FAMILY_NAME * family.similarity <= full.similarity) return full;
  return { similarity: FAMILY_NAME * family.similarity, isSame: false };
}

/** The candidate that is certain enough to be chosen without a person; undefined if there is none. */
function matchOf(rated: readonly Rated[]): Rated | undefined {
  const identified = rated.filter(({ isIdentified }) => isIdentified);
  if (identified.length > 0) return identified.length === 1 ? identified[0] : undefined;
  const [best, second] = rated;
  const isAlone = best !== undefined && best.score - (second?.score ?? 0) >= MATCH_DISTANCE;
  const same = rated.filter(({ isSame }) => isSame);
  if (same.length > 0) {
    if (same.length === 1) return same[0] === best ? best : undefined;
    return isAlone && best.isSame && best.isCorroborated ? best : undefined;
  }
  return isAlone && best.isCorroborated ? best : undefined;
}

function describe({ node, score, features }: Rated, language: LabelLanguage): Omit<Candidate, 'match'> {
  const description = descriptionOf(node, language);
  return {
    id: node.id,
    name: node.label,
    ...(description !== null && { description }),
    type: typesOfNode(node, language),
    score,
    features,
  };
}

/** The types of a record: one. */
export function typesOfNode({ __typename: type }: RecordNode, language: LabelLanguage): readonly TypeDescription[] {
  return isEntityType(type) ? [describeType(type, language)] : [];
}

/** What tells a record from its namesakes; null if nothing does. */
export function descriptionOf(node: RecordNode, language: LabelLanguage): string | null {
  const kinds = [
    ['OrganizationKind', node.organizationKind],
    ['PlaceKind', node.placeKind],
    ['TopicKind', node.topicKind],
    ['EventKind', node.eventKind],
    ['SourceKind', node.sourceKind],
  ] as const;
  const parts = [
    node.date?.display,
    ...kinds.map(([name, value]) => value !== undefined && enumLabel(name, value, language)),
    node.seat?.label,
    node.state?.label,
    node.body?.label,
    node.publisher,
    node.description,
    node.__typename === 'State' ? node.iso3166Alpha3 : null,
  ];
  const text = parts.filter((part) => typeof part === 'string' && part !== '').join(' · ');
  return text === '' ? null : text;
}
