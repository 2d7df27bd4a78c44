import sql from 'sql-template-tag';
import type { Queryable } from '../database/driver/queryable.js';
import type { DraftedItem } from './coerced-item.js';
import { problemAt } from './seed-problem.js';
import type { SeedProblem } from './seed-problem.js';

/** Finds items that would make a state its own indirect successor. The items must be resolved. */
export async function cyclicSuccessions(queryable: Queryable, items: readonly DraftedItem[]): Promise<SeedProblem[]> {
  const newSuccessions = items.flatMap((drafted) =>
    successionsOf(drafted).map((succession) => ({ drafted, ...succession })),
  );
  if (newSuccessions.length === 0) return [];
  const rows = await queryable.rows<{ successor: string; predecessor: string }>(
    sql`select successor_id as successor, predecessor_id as predecessor from succession`,
  );
  const predecessors = new Map<string, string[]>();
  const add = (successor: string, predecessor: string): void => {
    predecessors.set(successor, [...(predecessors.get(successor) ?? []), predecessor]);
  };
  for (const { successor, predecessor } of rows) add(successor, predecessor);
  const problems: SeedProblem[] = [];
  for (const { drafted, path, successor, predecessor } of newSuccessions) {
    if (leadsTo(predecessor, successor, predecessors))
      problems.push(problemAt(drafted.item, path, 'the state would succeed itself, by way of others'));
    else add(successor, predecessor);
  }
  return problems;
}

function successionsOf({ draft, kind }: DraftedItem) {
  if (kind.type !== 'State' && kind.type !== 'Succession') return [];
  const ids = new Map(draft.pendingReferences.map(({ path, record }) => [path.join('.'), record?.id]));
  return draft.pendingReferences
    .filter(({ path }) => path.at(-1) === 'predecessor')
    .map(({ path, record }) => ({
      path,
      successor: ids.get('successor') ?? draft.record.id,
      predecessor: record?.id ?? '',
    }));
}

function leadsTo(from: string, to: string, predecessors: ReadonlyMap<string, readonly string[]>): boolean {
  const seen = new Set([from]);
  // Iterating over a set includes the values that are added meanwhile.
  for (const state of seen) {
    if (state === to) return true;
    for (const predecessor of predecessors.get(state) ?? []) seen.add(predecessor);
  }
  return false;
}
