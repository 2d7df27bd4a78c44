import { groupBy } from './group-by.js';
import type { ReadEvent } from './numbered-sources.js';
import type { Side } from '../sides/sides.js';
import type { NamedSides } from '../sides/named-sides.js';

type Participation = ReadEvent['participations'][number];

/** Someone who took part, with all of the roles and offices. */
export interface Participant {
  readonly actor: Participation['actor'];
  readonly onBehalfOf: Participation['onBehalfOf'];
  readonly roles: readonly string[];
  readonly offices: Participation['offices'];
  readonly basis: Participation['basis'];
  readonly citations: Participation['citations'];
}

/** The participants of one side: the states themselves, and who acted for them. */
export interface ParticipantGroup {
  readonly states: readonly Participant[];
  readonly others: readonly Participant[];
}

export function participantsBySide(
  participations: readonly Participation[],
  sides: NamedSides,
): Record<Side, ParticipantGroup> {
  const groups = groupBy(participations, ({ actor, onBehalfOf }) => `${actor.id} ${onBehalfOf?.id ?? ''}`);
  const participants = [...groups.values()].map(participantOf);
  const groupOf = (side: Side): ParticipantGroup => {
    const ofSide = participants.filter((participant) => sideOf(participant, sides) === side);
    const isState = ({ actor }: Participant): boolean => side !== 'else' && actor.__typename === 'State';
    return { states: ofSide.filter(isState), others: ofSide.filter((one) => !isState(one)) };
  };
  return { one: groupOf('one'), two: groupOf('two'), else: groupOf('else') };
}

export function isSilent(group: ParticipantGroup): boolean {
  return group.states.length === 0 && group.others.length === 0;
}

function participantOf(group: readonly [Participation, ...Participation[]]): Participant {
  const [{ actor, onBehalfOf }] = group;
  // That a state is a party is said by the column that it heads.
  const named = group.filter(({ role }) => role !== 'PARTY' || actor.__typename !== 'State');
  const offices = new Map(group.flatMap((one) => one.offices.map((office) => [office.id, office])));
  return {
    actor,
    onBehalfOf,
    roles: [...new Set(named.map(({ roleLabel }) => roleLabel))],
    offices: [...offices.values()],
    basis: group.every(({ basis }) => basis === 'STATED')
      ? 'STATED'
      : (group.find(({ basis }) => basis !== 'STATED')?.basis ?? 'STATED'),
    citations: group.flatMap(({ citations }) => citations),
  };
}

function sideOf({ actor, onBehalfOf }: Participant, { of }: NamedSides): Side {
  const body = actor.__typename === 'Organization' ? [actor.parent?.slug, actor.seat?.slug] : [];
  const known = [onBehalfOf?.slug, actor.slug, ...body].map((slug) => (slug === undefined ? undefined : of.get(slug)));
  return known.find((side) => side !== undefined) ?? 'else';
}
