/** The lanes of events, outwards from the axis: above it `meetings`, `declarations`; below it the others. */
export type LaneName = 'declarations' | 'meetings' | 'treaties' | 'measures' | 'occasions';

/** Which kinds of events stand in which lane. */
export const LANE_KINDS = {
  declarations: ['JOINT_STATEMENT', 'DECLARATION', 'SPEECH', 'MESSAGE', 'DIPLOMATIC_NOTE'],
  meetings: ['VISIT', 'SUMMIT', 'MEETING', 'CONSULTATION'],
  treaties: [
    'TREATY_SIGNATURE',
    'TREATY_RATIFICATION',
    'TREATY_ENTRY_INTO_FORCE',
    'TREATY_EXTENSION',
    'TREATY_DENUNCIATION',
    'TREATY_EXPIRY',
    'AGREEMENT',
  ],
  measures: [
    'ESTABLISHMENT_OF_TIES',
    'RECOGNITION',
    'STATE_SUCCESSION',
    'FOUNDING',
    'RUPTURE',
    'CONFLICT',
    'UNILATERAL_MEASURE',
    'MILITARY_EXERCISE',
    'OTHER',
  ],
  occasions: ['ANNIVERSARY', 'THEMATIC_YEAR', 'CEREMONY', 'APPOINTMENT', 'CHAIRMANSHIP'],
} as const satisfies Readonly<Record<LaneName, readonly string[]>>;

/** From top to bottom. */
export const LANES: readonly LaneName[] = ['declarations', 'meetings', 'treaties', 'measures', 'occasions'];

const LANE_OF: ReadonlyMap<string, LaneName> = new Map(
  LANES.flatMap((lane) => LANE_KINDS[lane].map((kind) => [kind, lane] as const)),
);

/** The lane of a kind; a kind that the page does not know stands with OTHER. */
export function laneOf(kind: string): LaneName {
  return LANE_OF.get(kind) ?? 'measures';
}

/** How much a kind counts where there is no room for all. */
const WEIGHTS: Readonly<Record<string, number>> = {
  ESTABLISHMENT_OF_TIES: 4,
  TREATY_SIGNATURE: 3,
  CONFLICT: 3,
  RUPTURE: 3,
  STATE_SUCCESSION: 3,
  FOUNDING: 2,
  SUMMIT: 2,
  VISIT: 1,
};

export function weightOf(kind: string): number {
  return WEIGHTS[kind] ?? 0;
}

/** Something for each lane. */
export function byLane<Value>(valueOf: (lane: LaneName) => Value): Record<LaneName, Value> {
  return Object.fromEntries(LANES.map((lane) => [lane, valueOf(lane)])) as Record<LaneName, Value>;
}
