import type { ReadEvent } from '../../src/web/reading/numbered-sources.js';
import { namedSidesOf } from '../../src/web/sides/named-sides.js';

type Citation = ReadEvent['citations'][number];
type Statement = ReadEvent['statements']['edges'][number]['node'];
type Participation = ReadEvent['participations'][number];

const text = (value: string) => [{ language: 'en', text: value }];
const party = (slug: string) => ({ slug, names: text(slug) });

/** A relation between `one` and `two`. */
export const sides = namedSidesOf([party('one'), party('two')]);

const state = (slug: string | null) => (slug === null ? null : { id: `state-${slug}`, slug, names: text(slug) });

export interface CitationOptions {
  readonly sourceSide?: string | null;
  readonly side?: string | null;
  readonly supports?: Citation['supports'];
  readonly basis?: Citation['basis'];
  readonly paragraph?: number | null;
  readonly page?: number | null;
  readonly assertedBy?: string | null;
}

/** A citation of a source, as the event's query reads it. */
export function citationOf(source: string, options: CitationOptions = {}): Citation {
  const { sourceSide = null, side = null, supports = [], basis = 'STATED', assertedBy = null } = options;
  const { paragraph = null, page = null } = options;
  return {
    id: `${source} ${JSON.stringify(options)}`,
    basis,
    supports,
    locator: paragraph === null && page === null ? null : { paragraph, page },
    side: state(side),
    assertedBy: assertedBy === null ? null : { id: assertedBy, slug: assertedBy, names: text(assertedBy) },
    source: {
      id: source,
      slug: source,
      kind: 'PRESS',
      publisher: source,
      language: 'en',
      url: null,
      archivedUrl: null,
      side: state(sourceSide),
      publishedOn: null,
      titles: [],
    },
  };
}

export function statementOf(id: string, ...citations: readonly Citation[]): Statement {
  return { id, slug: id, kind: null, paraphrases: text(id), onBehalfOf: [], speakers: [], citations: [...citations] };
}

export interface ParticipationOptions {
  readonly type?: 'Person' | 'State' | 'Organization';
  readonly role?: Participation['role'];
  readonly onBehalfOf?: string;
  readonly parent?: string;
  readonly seat?: string;
  readonly offices?: readonly string[];
  readonly basis?: Participation['basis'];
}

export function participationOf(actor: string, options: ParticipationOptions = {}): Participation {
  const { type = 'Person', role = 'PARTICIPANT', onBehalfOf, parent, seat, offices = [], basis = 'STATED' } = options;
  const line = { id: actor, slug: actor, names: text(actor) };
  return {
    id: `${actor} ${role}`,
    role,
    roleLabel: role.toLowerCase(),
    basis,
    actor:
      type === 'Organization'
        ? { __typename: type, ...line, parent: state(parent ?? null), seat: state(seat ?? null) }
        : { __typename: type, ...line },
    onBehalfOf: state(onBehalfOf ?? null),
    offices: offices.map((office) => ({ id: office, slug: office, titles: text(office) })),
    citations: [],
  };
}

/** The parts of an event that say how it is known. */
export function eventOf(
  parts: Partial<Pick<ReadEvent, 'citations' | 'participations' | 'alternativeDates'>> & {
    readonly statements?: readonly Statement[];
  },
): ReadEvent {
  const { statements = [], ...others } = parts;
  const page = { totalCount: statements.length, pageInfo: { hasNextPage: false, endCursor: null } };
  return {
    citations: [],
    participations: [],
    alternativeDates: [],
    ...others,
    statements: { ...page, edges: statements.map((node) => ({ node })) },
  } as unknown as ReadEvent;
}
