import { groupBy } from './group-by.js';
import type {
  ReadCitationFragment,
  ReadEventQuery,
  ReadSourceFragment,
  ReadStatementFragment,
} from '../graphql/documents.js';

export type ReadEvent = NonNullable<ReadEventQuery['event']>;

/** What a passage supports: parts of the event, a date that differs from the preferred one, or what was said. */
export type Support = ReadCitationFragment['supports'][number] | 'OTHER_DATE' | 'STATEMENT';

/** What one voice says in a source, with the same directness: the passages of a source that differ in nothing else. */
export interface Passage {
  readonly assertedBy: ReadCitationFragment['assertedBy'];
  readonly basis: ReadCitationFragment['basis'];
  readonly supports: readonly Support[];
  readonly paragraphs: readonly number[];
  readonly pages: readonly number[];
}

export interface NumberedSource {
  readonly number: number;
  readonly source: ReadSourceFragment;
  readonly passages: readonly Passage[];
}

type AnyCitation = ReadStatementFragment['citations'][number] & Partial<Pick<ReadCitationFragment, 'assertedBy'>>;

interface Cited {
  readonly citation: AnyCitation;
  readonly supports: readonly Support[];
}

/** The sources of an event and of all that is known with it, numbered in the order in which they are needed. */
export function numberSources(event: ReadEvent, mentions: readonly ReadStatementFragment[] = []): NumberedSource[] {
  const statements = [...event.statements.edges.map(({ node }) => node), ...mentions];
  const all: Cited[] = [
    ...event.citations.map((citation) => ({ citation, supports: citation.supports })),
    ...event.participations.flatMap(({ citations }) => cited(citations, 'PARTICIPANTS')),
    ...event.alternativeDates.flatMap(({ citations }) => cited(citations, 'OTHER_DATE')),
    ...statements.flatMap(({ citations }) => cited(citations, 'STATEMENT')),
  ];
  const bySource = groupBy(all, ({ citation }) => citation.source.id);
  return [...bySource.values()].map((group, index) => {
    const byVoice = groupBy(group, ({ citation: { assertedBy, basis } }) => `${assertedBy?.id ?? ''} ${basis}`);
    const [{ citation }] = group;
    return { number: index + 1, source: citation.source, passages: [...byVoice.values()].map(passageOf) };
  });
}

function cited(citations: readonly AnyCitation[], support: Support): Cited[] {
  return citations.map((citation) => ({ citation, supports: [support] }));
}

function passageOf(group: readonly [Cited, ...Cited[]]): Passage {
  const [{ citation }] = group;
  const numbers = (name: 'paragraph' | 'page'): number[] => {
    const found = group.map((one) => one.citation.locator?.[name]).filter((number) => typeof number === 'number');
    return [...new Set(found)].sort((one, other) => one - other);
  };
  return {
    assertedBy: citation.assertedBy ?? null,
    basis: citation.basis,
    supports: [...new Set(group.flatMap(({ supports }) => supports))],
    paragraphs: numbers('paragraph'),
    pages: numbers('page'),
  };
}

/** The numbers of the sources of some citations, in order. */
export function numbersOf(
  citations: readonly { readonly source: { readonly id: string } }[],
  sources: readonly NumberedSource[],
): number[] {
  const cited = new Set(citations.map(({ source }) => source.id));
  return sources.filter(({ source }) => cited.has(source.id)).map(({ number }) => number);
}

/** Numbers with neighbours joined: 1–3, 5. */
export function formatNumbers(numbers: readonly number[], separator = ', '): string {
  const ranges: [number, number][] = [];
  for (const number of numbers) {
    const last = ranges.at(-1);
    if (last?.[1] === number - 1) last[1] = number;
    else ranges.push([number, number]);
  }
  return ranges
    .map(([from, to]) => {
      if (from === to) return String(from);
      return to - from === 1 ? `${String(from)}${separator}${String(to)}` : `${String(from)}–${String(to)}`;
    })
    .join(separator);
}
