import { judgeCitations } from '../citations/citing.js';
import type { JudgedCitations } from '../citations/citing.js';
import type { PendingReference, ReferenceBatch } from '../../database/query/references.js';
import type { HistoricalDate } from '../../foundation/dates/historical-date.js';
import type { InputValidator, Path } from '../../foundation/records/input-validator.js';
import type { LocalizedText } from '../../foundation/text/localized-text.js';
import type { DateClaimInput, EventLinkInput, ParticipationInput } from './event-input.js';

/** Most participations that an event may have. */
export const PARTICIPATIONS_MAX = 200;

export interface ValidatedClaim {
  readonly input: DateClaimInput;
  readonly date: HistoricalDate | null;
  readonly reasons: LocalizedText[];
  readonly citations: JudgedCitations;
}

export interface ValidatedParticipation {
  readonly input: ParticipationInput;
  readonly actor: PendingReference;
  readonly onBehalfOf: PendingReference | null;
  readonly offices: readonly PendingReference[];
  readonly citations: JudgedCitations;
}

export interface ValidatedLink {
  readonly input: EventLinkInput;
  readonly event: PendingReference;
}

/** A date that the timeline can go by: with a known last day, and as an interval with two known ends. */
export function validateTimelineDate(judge: InputValidator, path: Path, edtf: string): HistoricalDate | null {
  const date = judge.date(path, edtf);
  if (!date) return null;
  if (date.form === 'INTERVAL' && (date.earliest === null || date.latest === null)) {
    judge.refuse('INVALID', path, 'both ends of the interval must be known');
  } else if (date.latest === null) {
    judge.refuse('INVALID', path, 'the last day that it can touch must be known');
  }
  return date;
}

export function validateClaim(judge: InputValidator, wants: ReferenceBatch, path: Path, input: DateClaimInput): ValidatedClaim {
  return {
    input,
    date: validateTimelineDate(judge, [...path, 'date'], input.date),
    reasons: judge.texts([...path, 'reasons'], input.reasons),
    citations: judgeCitations({ judge, wants, path: [...path, 'citations'], inputs: input.citations, needed: true }),
  };
}

export function validateParticipation(
  judge: InputValidator,
  wants: ReferenceBatch,
  path: Path,
  input: ParticipationInput,
): ValidatedParticipation {
  return {
    input,
    actor: wants.one('actor', [...path, 'actor'], input.actor),
    onBehalfOf: wants.maybe('actor', [...path, 'onBehalfOf'], input.onBehalfOf),
    offices: wants.many('office', [...path, 'offices'], input.offices),
    citations: judgeCitations({ judge, wants, path: [...path, 'citations'], inputs: input.citations, needed: false }),
  };
}

export function validateLink(wants: ReferenceBatch, path: Path, input: EventLinkInput): ValidatedLink {
  return { input, event: wants.one('event', [...path, 'event'], input.event) };
}

/** Refuses who acts for themselves, and who stands twice in one role. Call it when references have been found. */
export function validateParticipants(
  judge: InputValidator,
  wants: ReferenceBatch,
  cast: readonly Pick<ValidatedParticipation, 'actor' | 'onBehalfOf' | 'offices'>[],
  roleOf: (index: number) => string,
): void {
  const seen = new Set<string>();
  cast.forEach(({ actor, onBehalfOf, offices }, index) => {
    wants.distinct(offices);
    if (!actor.record) return;
    if (onBehalfOf && onBehalfOf.record?.id === actor.record.id) {
      judge.refuse('INVALID', onBehalfOf.path, 'nobody acts on their own behalf: leave it out');
    }
    const key = [actor.record.id, roleOf(index), onBehalfOf?.record?.id].join(' ');
    if (seen.has(key))
      judge.refuse('INVALID', actor.path, 'is in the list already, in the same role and for the same actor');
    seen.add(key);
  });
}

/** Refuses a link to the event itself, or one that it has already. Call it when references have been found. */
export function validateLinks(judge: InputValidator, links: readonly ValidatedLink[], subject: { readonly id: string }): void {
  const seen = new Set<string>();
  for (const { input, event } of links) {
    if (!event.record) continue;
    if (event.record.id === subject.id) judge.refuse('INVALID', event.path, 'an event is not tied to itself');
    const key = `${input.kind} ${event.record.id}`;
    if (seen.has(key)) judge.refuse('INVALID', event.path, 'is in the list already, with the same kind');
    seen.add(key);
  }
}
