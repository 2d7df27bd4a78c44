import { globalId } from '../foundation/records/global-id.js';
import { predecessorOf, successionsOf } from './seed-history.js';
import type { Snapshot } from './seed-history.js';
import { differingSnapshotFields, mergeVersions } from './seed-merge.js';
import type { MergedFields } from './seed-merge.js';
import type { ChangedItem } from './seed-version-comparison.js';

const NOTHING: MergedFields = { fields: {}, clear: [] };

/** What of a changed item is to be written, given the record as it is now. */
export function mergeItem(item: ChangedItem, current: Snapshot, edited: ReadonlySet<string>): MergedFields {
  const { one, written, changed } = item;
  if (one.kind.type === 'Succession') return mergeSuccession(item, current);
  const { clearable } = one.kind;
  return written ? mergeVersions({ seeded: written, current, item: one.input, changed, edited, clearable }) : NOTHING;
}

/** A succession is merged as a whole, into the list of its successor. */
function mergeSuccession({ one, written }: ChangedItem, current: Snapshot): MergedFields {
  const { predecessorId } = one.draft.record as { predecessorId?: string };
  const predecessor = globalId('State', predecessorId ?? '');
  const successions = successionsOf(current);
  const existing = successions.find((succession) => predecessorOf(succession) === predecessor);
  const { successor: _successor, idempotencyKey: _key, ...succession } = one.input;
  if (!written) return existing ? NOTHING : { fields: { succeeds: [...successions, succession] }, clear: [] };
  const { successor: _writtenSuccessor, ...unchanged } = written;
  if (!existing || differingSnapshotFields(unchanged, existing as Snapshot).length > 0) return NOTHING;
  return {
    fields: { succeeds: successions.map((other) => (other === existing ? succession : other)) },
    clear: [],
  };
}
