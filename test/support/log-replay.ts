import sql from 'sql-template-tag';
import type { World } from './world.js';

/*
 * Replays the log by its documented rules alone: each change is the record's snapshot, and a merge lets everything that refers to
 * the one record refer to the other, where what would be there twice is there once. When the merge is undone, a field that it has
 * changed and nobody since is what it was.
 */

type Json = string | number | boolean | null | Json[] | { [field: string]: Json };
type Snapshot = { [field: string]: Json };

interface LoggedChange {
  readonly kind: string;
  readonly type: string;
  readonly id: string;
  readonly fields: readonly string[];
  readonly snapshot: Snapshot;
  /** The global id of the record that was merged. */
  readonly merged: string | null;
}

const isObject = (value: Json | undefined): value is Snapshot =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const same = (one: Json, other: Json): boolean => canonical(one) === canonical(other);

function canonical(value: Json): string {
  return JSON.stringify(value, (_key, part: Json) =>
    isObject(part) ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1))) : part,
  );
}

/** One merge, applied to the snapshots of other records. */
class Substitution {
  constructor(
    private readonly from: string,
    private readonly into: string,
  ) {}

  of(owner: string, snapshot: Snapshot): Snapshot {
    const fields = Object.entries(snapshot).flatMap(([field, value]): [string, Json][] => {
      if (value === this.from) return owner === this.into ? [] : [[field, this.into]];
      if (!Array.isArray(value)) return [[field, value]];
      return [[field, this.listOf(owner, field, value)]];
    });
    return Object.fromEntries(fields);
  }

  private listOf(owner: string, field: string, list: Json[]): Json[] {
    if (list.every((one) => typeof one === 'string')) {
      const others = list.filter((one) => one !== this.from || !(list.includes(this.into) || owner === this.into));
      return others.map((one) => (one === this.from ? this.into : one));
    }
    const parts = list.filter(isObject);
    if (field === 'participations' || field === 'speakers') return this.actingParts(parts);
    if (field === 'citations') return this.citations(parts);
    if (field === 'links') return this.links(owner, parts);
    if (field === 'succeeds') return this.successions(parts);
    return parts.map((part) => this.deep(part));
  }

  /** A part with what it cites and refers to. */
  private deep(part: Snapshot): Snapshot {
    return Object.fromEntries(
      Object.entries(part).map(([field, value]): [string, Json] => {
        if (value === this.from) return [field, this.into];
        if (!Array.isArray(value)) return [field, value];
        return [field, this.listOf('', field, value)];
      }),
    );
  }

  private citations(citations: Snapshot[]): Snapshot[] {
    const isAffected = (one: Snapshot): boolean => one['source'] === this.from || one['assertedBy'] === this.from;
    return citations
      .filter(
        (one) => !isAffected(one) || !citations.some((other) => !isAffected(other) && same(other, this.deep(one))),
      )
      .map((one) => this.deep(one));
  }

  private links(owner: string, links: Snapshot[]): Snapshot[] {
    const has = (kind: Json | undefined): boolean =>
      links.some((other) => other['kind'] === kind && other['event'] === this.into);
    return links
      .filter((link) => link['event'] !== this.from || !(owner === this.into || has(link['kind'])))
      .map((link) => this.deep(link));
  }

  private successions(successions: Snapshot[]): Snapshot[] {
    const hasBoth = successions.some(({ predecessor }) => predecessor === this.into);
    return successions.filter(({ predecessor }) => predecessor !== this.from || !hasBoth).map((one) => this.deep(one));
  }

  private actingParts(parts: Snapshot[]): Snapshot[] {
    const merged = parts.map((part) => {
      const isAffected = part['actor'] === this.from || part['onBehalfOf'] === this.from;
      const { onBehalfOf, ...rest } = this.deep(part);
      const next: Snapshot = onBehalfOf === undefined || onBehalfOf === rest['actor'] ? rest : { ...rest, onBehalfOf };
      return {
        part: next,
        isAffected,
        key: canonical([rest['actor'] ?? null, rest['role'] ?? null, next['onBehalfOf'] ?? null]),
      };
    });
    const remainingOf = (key: string): (typeof merged)[number] | undefined =>
      merged.find((one) => one.key === key && !one.isAffected) ?? merged.find((one) => one.key === key);
    for (const one of merged) {
      const kept = remainingOf(one.key);
      if (!kept || kept === one) continue;
      kept.part['offices'] = [...new Set([...lists(kept.part['offices']), ...lists(one.part['offices'])])];
      if (!('citations' in kept.part)) continue;
      const citations = lists(kept.part['citations']);
      const added = lists(one.part['citations']).filter((citation) => !citations.some((own) => same(own, citation)));
      kept.part['citations'] = [...citations, ...added];
    }
    return merged.filter((one) => remainingOf(one.key) === one).map(({ part }) => part);
  }
}

const lists = (value: Json | undefined): Json[] => (Array.isArray(value) ? value : []);

/** The state that the log describes: the snapshot of each record by its global id. */
export async function replayLog(world: World): Promise<Map<string, Snapshot>> {
  const changes = await world.service.database.rows<LoggedChange>(sql`
    select c.kind, c.subject_type as type, global_id(c.subject_type, c.subject_id) as id, c.fields, c.snapshot,
      (select global_id(m.from_type, m.from_id) from merge m
       where m.into_id = c.subject_id and c.version in (m.merged_version, m.unmerged_version)) as merged
    from change c order by c.position`);
  let state = new Map<string, Snapshot>();
  const merges = new Map<string, { readonly before: Map<string, Snapshot>; readonly written: Set<string> }>();
  for (const { kind, id, fields, snapshot, merged } of changes) {
    if (kind === 'MERGED' && merged !== null) {
      merges.set(merged, { before: state, written: new Set() });
      const substitution = new Substitution(merged, id);
      state = new Map([...state].filter(([one]) => one !== merged).map(([one, of]) => [one, substitution.of(one, of)]));
    } else if (kind === 'UNMERGED' && merged !== null) {
      const { before, written } = merges.get(merged) ?? { before: new Map<string, Snapshot>(), written: new Set() };
      const substitution = new Substitution(merged, id);
      for (const [one, now] of state) {
        const was = before.get(one);
        if (was) state.set(one, { ...now, ...restored(one, was, substitution, written) });
      }
      state.set(merged, before.get(merged) ?? {});
    } else {
      for (const { written } of merges.values()) for (const field of fields) written.add(`${id} ${field}`);
    }
    state.set(id, snapshot);
  }
  return state;
}

/** The fields of a record that a merge has changed, and nobody since, as they were. */
function restored(id: string, was: Snapshot, substitution: Substitution, written: ReadonlySet<string>): Snapshot {
  const merged = substitution.of(id, was);
  return Object.fromEntries(
    Object.entries(was).filter(
      ([field, value]) => !written.has(`${id} ${field}`) && !same(merged[field] ?? null, value),
    ),
  );
}

/** The present state: the snapshot of each record by its global id. */
export async function presentState(world: World): Promise<Map<string, Snapshot>> {
  const rows = await world.service.database.rows<{ id: string; snapshot: Snapshot }>(
    sql`select global_id(subject_type, subject_id) as id, snapshot from versioned_record`,
  );
  return new Map(rows.map(({ id, snapshot }) => [id, snapshot]));
}

/** A state as an object with fields in one order, for comparison. */
export function comparable(state: ReadonlyMap<string, Snapshot>): unknown {
  return JSON.parse(canonical(Object.fromEntries(state))) as unknown;
}
