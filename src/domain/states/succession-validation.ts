import { validateCitations } from '../citations/citation-validation.js';
import type { ValidatedCitations } from '../citations/citation-validation.js';
import { idOf } from '../../database/query/references.js';
import type { PendingReference, ReferenceBatch } from '../../database/query/references.js';
import type { HistoricalDate } from '../../foundation/dates/historical-date.js';
import type { InputValidator, Path } from '../../foundation/records/input-validator.js';
import type { LocalizedText } from '../../foundation/text/localized-text.js';
import type { SuccessionInput } from './state-input.js';
import { Succession } from './succession.js';

export interface ValidatedSuccession {
  readonly predecessor: PendingReference;
  readonly settledBy: PendingReference | null;
  readonly date: HistoricalDate | null;
  readonly notes: LocalizedText[];
  readonly citations: ValidatedCitations;
}

export function validateSuccession(
  validator: InputValidator,
  references: ReferenceBatch,
  path: Path,
  input: SuccessionInput,
): ValidatedSuccession {
  return {
    predecessor: references.one('state', [...path, 'predecessor'], input.predecessor),
    settledBy: references.maybe('event', [...path, 'settledBy'], input.settledBy),
    date: validator.date([...path, 'date'], input.date),
    notes: validator.texts([...path, 'notes'], input.notes),
    citations: validateCitations({
      validator,
      references,
      path: [...path, 'citations'],
      inputs: input.citations,
      required: true,
    }),
  };
}

/** The succession to store, with its position in the successor's list. */
export function toSuccession(
  id: string,
  successorId: string,
  position: number,
  { predecessor, settledBy, date, notes }: ValidatedSuccession,
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
