import type { ReadCitationFragment, ReadStatementFragment } from '../graphql/documents.js';
import { groupBy } from './group-by.js';
import type { ReadEvent } from './numbered-sources.js';
import { PARTIES } from '../sides/named-sides.js';
import type { Side } from '../sides/sides.js';
import type { NamedSides } from '../sides/named-sides.js';

type DateClaim = ReadEvent['alternativeDates'][number];
type Aspect = ReadCitationFragment['supports'][number];

/** In the order in which they are read. */
const ASPECTS: readonly Aspect[] = ['EXISTENCE', 'DATE', 'PLACE', 'PARTICIPANTS', 'ORDINAL', 'LINKS'];

/** What the sources of each side say of a part of the event. */
export interface AspectRow {
  readonly aspect: Aspect;
  readonly citations: Readonly<Record<Side, readonly ReadCitationFragment[]>>;
  /** Of the date, the other dates that are given for it. */
  readonly claims: Readonly<Record<Side, readonly DateClaim[]>>;
}

type AnyCitation = Pick<ReadStatementFragment['citations'][number], 'side' | 'source'>;

/** Whose readout a citation is from: the source's own side; of a source of no side, that of whoever asserts it there. */
function voiceOf({ side, source }: AnyCitation, { of }: NamedSides): Side {
  const state = source.side ?? side;
  return state === null ? 'else' : (of.get(state.slug) ?? 'else');
}

/** The parts of an event that sources support, each with those of one side beside those of the other. */
export function aspectRows(event: ReadEvent, sides: NamedSides): AspectRow[] {
  const participations = event.participations.flatMap(({ citations }) => citations);
  const citationsOf = (aspect: Aspect): readonly ReadCitationFragment[] => [
    ...event.citations.filter(({ supports }) => supports.includes(aspect)),
    ...(aspect === 'PARTICIPANTS' ? participations : []),
  ];
  return ASPECTS.map((aspect) => ({
    aspect,
    citations: bySide(citationsOf(aspect), (citation) => [voiceOf(citation, sides)]),
    claims: bySide(aspect === 'DATE' ? event.alternativeDates : [], ({ citations }) =>
      citations.length === 0 ? ['else'] : citations.map((citation) => voiceOf(citation, sides)),
    ),
  })).filter(({ citations, claims }) =>
    [citations, claims].some((one) => Object.values(one).some(({ length }) => length > 0)),
  );
}

function bySide<T>(items: readonly T[], sidesOfItem: (item: T) => readonly Side[]): Record<Side, T[]> {
  const of = (side: Side): T[] => items.filter((item) => sidesOfItem(item).includes(side));
  return { one: of('one'), two: of('two'), else: of('else') };
}

/** In whose sources a statement is found: those of one side alone, of both, or of neither. */
export function readoutOf({ citations }: Pick<ReadStatementFragment, 'citations'>, sides: NamedSides): Side | 'both' {
  const voices = new Set(citations.map((citation) => voiceOf(citation, sides)));
  if (voices.has('one') && voices.has('two')) return 'both';
  return PARTIES.find((party) => voices.has(party)) ?? 'else';
}

/** Statements by readout, each in the order of its passage. */
export function statementsByReadout(
  statements: readonly ReadStatementFragment[],
  sides: NamedSides,
): ReadonlyMap<Side | 'both', readonly ReadStatementFragment[]> {
  const sorted = [...statements].sort((one, other) => placeOf(one) - placeOf(other));
  return groupBy(sorted, (statement) => readoutOf(statement, sides));
}

function placeOf({ citations }: ReadStatementFragment): number {
  return Math.min(...citations.map(({ locator }) => locator?.paragraph ?? locator?.page ?? Number.MAX_SAFE_INTEGER));
}

/** Whether a side's own sources say anything of the event, so that they can be read beside those of the other. */
export function hasReadouts(event: ReadEvent, sides: NamedSides): boolean {
  const citations = [
    ...event.citations,
    ...event.participations.flatMap((one) => one.citations),
    ...event.alternativeDates.flatMap((one) => one.citations),
    ...event.statements.edges.flatMap(({ node }) => node.citations),
  ];
  return citations.some((citation) => voiceOf(citation, sides) !== 'else');
}
