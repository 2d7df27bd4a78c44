import { validateCitations } from '../citations/citation-validation.js';
import type { ValidatedCitations } from '../citations/citation-validation.js';
import type { PendingReference, ReferenceBatch } from '../../database/query/references.js';
import type { Calendar } from '../../foundation/dates/calendar.js';
import type { HistoricalDate } from '../../foundation/dates/historical-date.js';
import { NAME_MAX } from '../../foundation/records/input-validator.js';
import type { InputValidator, Path } from '../../foundation/records/input-validator.js';
import { isAbsent } from '../../foundation/records/values.js';
import type { LocalizedText } from '../../foundation/text/localized-text.js';
import type { DateClaimInput, EventLinkInput, ParticipationInput } from './event-input.js';

/** Maximum number of participations of an event. */
export const PARTICIPATIONS_MAX = 200;

export interface ValidatedClaim {
  readonly input: DateClaimInput;
  readonly date: HistoricalDate | null;
  readonly written: string | null;
  readonly reasons: LocalizedText[];
  readonly citations: ValidatedCitations;
}

export interface ValidatedParticipation {
  readonly input: ParticipationInput;
  readonly actor: PendingReference;
  readonly onBehalfOf: PendingReference | null;
  readonly offices: readonly PendingReference[];
  readonly citations: ValidatedCitations;
}

export interface ValidatedLink {
  readonly input: EventLinkInput;
  readonly event: PendingReference;
}

/** Validates a date for the timeline: it needs a known last day, and an interval needs two known ends. */
export function validateTimelineDate(
  validator: InputValidator,
  path: Path,
  edtf: string,
  calendar?: Calendar,
): HistoricalDate | null {
  const date = validator.date(path, edtf, calendar);
  if (!date) return null;
  if (date.form === 'INTERVAL' && (date.earliest === null || date.latest === null)) {
    validator.addError('INVALID', path, 'both ends of the interval must be known');
  } else if (date.latest === null) {
    validator.addError('INVALID', path, 'the latest possible day must be known');
  }
  return date;
}

export function validateClaim(
  validator: InputValidator,
  references: ReferenceBatch,
  path: Path,
  input: DateClaimInput,
): ValidatedClaim {
  return {
    input,
    date: validateTimelineDate(validator, [...path, 'date'], input.date, input.calendar),
    written: isAbsent(input.written) ? null : validator.text([...path, 'written'], input.written, NAME_MAX),
    reasons: validator.texts([...path, 'reasons'], input.reasons),
    citations: validateCitations({
      validator,
      references,
      path: [...path, 'citations'],
      inputs: input.citations,
      required: true,
    }),
  };
}

export function validateParticipation(
  validator: InputValidator,
  references: ReferenceBatch,
  path: Path,
  input: ParticipationInput,
): ValidatedParticipation {
  return {
    input,
    actor: references.one('actor', [...path, 'actor'], input.actor),
    onBehalfOf: references.maybe('actor', [...path, 'onBehalfOf'], input.onBehalfOf),
    offices: references.many('office', [...path, 'offices'], input.offices),
    citations: validateCitations({
      validator,
      references,
      path: [...path, 'citations'],
      inputs: input.citations,
      required: false,
    }),
  };
}

export function validateLink(references: ReferenceBatch, path: Path, input: EventLinkInput): ValidatedLink {
  return { input, event: references.one('event', [...path, 'event'], input.event) };
}

/**
 * Rejects actors on their own behalf, and the same actor twice in one role for the same principal. Call it after the
 * references have been resolved.
 */
export function validateParticipants(
  validator: InputValidator,
  references: ReferenceBatch,
  participants: readonly Pick<ValidatedParticipation, 'actor' | 'onBehalfOf' | 'offices'>[],
  roleOf: (index: number) => string,
): void {
  const seen = new Set<string>();
  participants.forEach(({ actor, onBehalfOf, offices }, index) => {
    references.rejectDuplicates(offices);
    if (!actor.record) return;
    if (onBehalfOf && onBehalfOf.record?.id === actor.record.id) {
      validator.addError('INVALID', onBehalfOf.path, 'an actor cannot act on its own behalf: leave it out');
    }
    const key = [actor.record.id, roleOf(index), onBehalfOf?.record?.id].join(' ');
    if (seen.has(key))
      validator.addError('INVALID', actor.path, 'is in the list already, in the same role and for the same actor');
    seen.add(key);
  });
}

/** Rejects a link to the event itself and duplicate links. Call it after the references have been resolved. */
export function validateLinks(
  validator: InputValidator,
  links: readonly ValidatedLink[],
  subject: { readonly id: string },
): void {
  const seen = new Set<string>();
  for (const { input, event } of links) {
    if (!event.record) continue;
    if (event.record.id === subject.id)
      validator.addError('INVALID', event.path, 'an event cannot be linked to itself');
    const key = `${input.kind} ${event.record.id}`;
    if (seen.has(key)) validator.addError('INVALID', event.path, 'is in the list already, with the same kind');
    seen.add(key);
  }
}
