import { judgeCitations } from '../citations/citing.js';
import type { JudgedCitations } from '../citations/citing.js';
import { idOf } from '../../database/query/references.js';
import type { PendingReference, ReferenceBatch } from '../../database/query/references.js';
import type { HistoricalDate } from '../../foundation/dates/historical-date.js';
import type { InputValidator, Path } from '../../foundation/records/input-validator.js';
import type { LocalizedText } from '../../foundation/text/localized-text.js';
import type { SuccessionInput } from './state-input.js';
import { Succession } from './succession.js';

export interface JudgedSuccession {
  readonly predecessor: PendingReference;
  readonly settledBy: PendingReference | null;
  readonly date: HistoricalDate | null;
  readonly notes: LocalizedText[];
  readonly citations: JudgedCitations;
}

export function judgeSuccession(judge: InputValidator, wants: ReferenceBatch, path: Path, input: SuccessionInput): JudgedSuccession {
  return {
    predecessor: wants.one('state', [...path, 'predecessor'], input.predecessor),
    settledBy: wants.maybe('event', [...path, 'settledBy'], input.settledBy),
    date: judge.date([...path, 'date'], input.date),
    notes: judge.texts([...path, 'notes'], input.notes),
    citations: judgeCitations({ judge, wants, path: [...path, 'citations'], inputs: input.citations, needed: true }),
  };
}

/** A succession as it is kept, at a place among those of its successor. */
export function madeSuccession(
  id: string,
  successorId: string,
  position: number,
  { predecessor, settledBy, date, notes }: JudgedSuccession,
): Succession {
  return Object.assign(new Succession(), {
    id,
    successorId,
    position,
    predecessorId: idOf(predecessor),
    settledById: idOf(settledBy),
    date,
    notes,
  });
}
