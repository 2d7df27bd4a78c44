import { uuidv7 } from 'uuidv7';
import type { ChildRows } from '../../changelog/draft.js';
import { joinTablePart } from '../../changelog/validated-input.js';
import { identifierTaken, validateIdentifiers } from '../../changelog/record-identifiers.js';
import { RecordService } from '../../changelog/record-service.js';
import type { ValidatedInput } from '../../changelog/validated-input.js';
import type { Cited } from '../citations/citation.js';
import type { CitationStore } from '../citations/citation-store.js';
import { citationsPart, validateCitations } from '../citations/citation-validation.js';
import { idOf } from '../../database/query/references.js';
import type { References, ReferenceBatch, ReferenceLookup } from '../../database/query/references.js';
import type { HistoricalDate } from '../../foundation/dates/historical-date.js';
import { validateImage } from '../../foundation/records/image.js';
import { LIST_MAX, NAME_MAX } from '../../foundation/records/input-validator.js';
import type { InputValidator } from '../../foundation/records/input-validator.js';
import { retainIds } from '../../foundation/records/part.js';
import { DateClaim, dateClaimContent } from './date-claim.js';
import type { DateClaimStore } from './date-claim-store.js';
import { Event } from './event.js';
import { EVENT_IDENTIFIERS } from './event-store.js';
import { EVENT_CLEARABLE } from './event-input.js';
import type { CreateEventInput, UpdateEventInput } from './event-input.js';
import {
  validateParticipants,
  validateClaim,
  validateLink,
  validateLinks,
  validateParticipation,
  validateTimelineDate,
  PARTICIPATIONS_MAX,
} from './event-validation.js';
import type { ValidatedClaim, ValidatedLink, ValidatedParticipation } from './event-validation.js';
import type { EventLinkStore } from './event-link-store.js';
import type { EventStore } from './event-store.js';
import { Participation, participationContent } from './participation.js';
import type { ParticipationInOffice } from './participation.js';
import type { ParticipationStore } from './participation-store.js';

const ORDINAL_TAKEN = 'another event of the series has the ordinal';

/** The stores of events and their parts. */
export interface EventStores {
  readonly events: EventStore;
  readonly participations: ParticipationStore;
  readonly links: EventLinkStore;
  readonly claims: DateClaimStore;
  readonly citations: CitationStore;
}

/** The input of an event; an update may add citations to the existing ones. */
type EventInput = CreateEventInput & Pick<UpdateEventInput, 'addCitations'>;

/** Creates, updates, retracts and reinstates events. */
export class EventService extends RecordService<Event, EventInput> {
  constructor(
    private readonly stores: EventStores,
    references: References,
  ) {
    super({
      construct: () => new Event(),
      kind: 'event',
      store: stores.events,
      references,
      clearable: EVENT_CLEARABLE,
      constraints: {
        ...identifierTaken(EVENT_IDENTIFIERS),
        event_series_ordinal_key: { code: 'ALREADY_EXISTS', path: ['ordinal'], message: ORDINAL_TAKEN },
        event_link_has_no_cycle: { code: 'INVALID', path: ['links'], message: 'the event would be part of itself' },
        event_link_is_to_another: { code: 'INVALID', path: ['links'], message: 'an event cannot be linked to itself' },
      },
    });
  }

  protected override hasStatus(): boolean {
    return true;
  }

  protected override validate(
    validator: InputValidator,
    references: ReferenceBatch,
    input: EventInput,
  ): ValidatedInput<Event> {
    const columns = {
      kind: input.kind,
      titles: validator.texts(['titles'], input.titles, { required: true, max: NAME_MAX }),
      shortTitles: validator.texts(['shortTitles'], input.shortTitles, { max: NAME_MAX }),
      summaries: validator.texts(['summaries'], input.summaries),
      date: validateTimelineDate(validator, ['date'], input.date) as HistoricalDate,
      dateBasis: input.dateBasis,
      ordinal: validator.atLeast(['ordinal'], input.ordinal, 1),
      anniversaryNumber: validator.atLeast(['anniversaryNumber'], input.anniversaryNumber, 1),
      confidence: input.confidence ?? null,
      image: validateImage(validator, ['image'], input.image),
    };
    const claims = validator
      .list(['alternativeDates'], input.alternativeDates)
      .map((claim, index) => validateClaim(validator, references, ['alternativeDates', index], claim));
    const participants = validator
      .list(['participations'], input.participations, PARTICIPATIONS_MAX)
      .map((participation, index) =>
        validateParticipation(validator, references, ['participations', index], participation),
      );
    const links = validator
      .list(['links'], input.links)
      .map((link, index) => validateLink(references, ['links', index], link));
    const citations = this.validateCitations(validator, references, input);
    const places = references.many('place', ['places'], input.places);
    const relations = references.many('relation', ['relations'], input.relations);
    const topics = references.many('topic', ['topics'], input.topics);
    const series = references.maybe('series', ['series'], input.series);
    if (relations.length === 0) validator.addError('INVALID', ['relations'], 'at least one relation is needed');
    if (columns.ordinal !== null && !series)
      validator.addError('INVALID', ['ordinal'], 'an ordinal is a number in a series: set the series');
    const { events } = this.stores;
    const identifiers = validateIdentifiers(validator, this.references, 'event', EVENT_IDENTIFIERS, input);
    return {
      check: async (lookup, event) => {
        for (const list of [places, relations, topics]) references.rejectDuplicates(list);
        validateParticipants(validator, references, participants, (index) => participants[index]?.input.role ?? '');
        validateLinks(validator, links, event);
        await identifiers.check(lookup, event);
        await this.checkOrdinalFree(lookup, validator, event, series?.record?.id ?? null, columns.ordinal);
      },
      columns: () => ({ ...columns, seriesId: idOf(series) }),
      parts: [
        joinTablePart(
          {
            insert: (transaction, id, ids) => events.insertRelations(transaction, id, ids),
            remove: (transaction, id) => events.removeRelations(transaction, id),
          },
          'relations',
          relations,
        ),
        joinTablePart(events.places, 'places', places),
        joinTablePart(events.topics, 'topics', topics),
        this.linksPart(links),
        this.participationsPart(participants),
        this.claimsPart(claims),
        citationsPart(this.stores.citations, 'event', ['citations', 'addCitations'], citations),
        identifiers.part,
      ],
      searchTerms: identifiers.searchTerms,
    };
  }

  /** An ordinal that the event has already is not looked up: before it had to be unique, several could have it. */
  private async checkOrdinalFree(
    lookup: ReferenceLookup,
    validator: InputValidator,
    event: Event,
    seriesId: string | null,
    ordinal: number | null,
  ): Promise<void> {
    if (lookup.known || seriesId === null || ordinal === null) return;
    if (event.seriesId === seriesId && event.ordinal === ordinal) return;
    const other = await this.stores.events.findOfOrdinal(lookup, seriesId, ordinal, event.id);
    if (other) {
      const existing = { kind: 'event', reference: other.globalId() };
      validator.addError('ALREADY_EXISTS', ['ordinal'], ORDINAL_TAKEN, existing);
    }
  }

  private validateCitations(
    validator: InputValidator,
    references: ReferenceBatch,
    input: EventInput,
  ): ReturnType<typeof validateCitations>[] {
    const shared = { validator, references, ofEvent: true };
    const added = input.addCitations ?? [];
    if (input.citations.length + added.length > LIST_MAX && added.length > 0) {
      validator.addError('TOO_MANY', ['addCitations'], `an event has at most ${String(LIST_MAX)} citations`);
    }
    return [
      validateCitations({ ...shared, path: ['citations'], inputs: input.citations, required: true }),
      validateCitations({ ...shared, path: ['addCitations'], inputs: added, required: false }),
    ];
  }

  private linksPart(links: readonly ValidatedLink[]): ChildRows {
    return {
      fields: ['links'],
      remove: (transaction, id) => this.stores.links.remove(transaction, id),
      insert: (transaction, id) => {
        const targets = links.map(({ input: { kind }, event: target }) => ({ kind, targetId: idOf(target) }));
        return this.stores.links.insert(transaction, id, targets);
      },
    };
  }

  private participationsPart(participants: readonly ValidatedParticipation[]): ChildRows {
    const { participations, citations } = this.stores;
    let removed: readonly Cited<ParticipationInOffice>[] = [];
    return {
      fields: ['participations'],
      remove: async (transaction, id) => {
        removed = await participations.remove(transaction, id, citations);
      },
      insert: async (transaction, eventId) => {
        const rows = participants.map(({ input, actor, onBehalfOf, offices }, position) =>
          Object.assign(new Participation(), {
            id: uuidv7(),
            eventId,
            position,
            actorId: idOf(actor),
            role: input.role,
            onBehalfOfId: idOf(onBehalfOf),
            basis: input.basis,
            officeIds: offices.map((office) => idOf(office)),
          }),
        );
        const replaced = retainIds<Cited<ParticipationInOffice>>(rows, removed, participationContent);
        await participations.insert(transaction, rows);
        const citationRows = rows.flatMap(
          ({ id }, index) =>
            participants[index]?.citations.ownedBy('participation', id, replaced[index]?.eagerCitations) ?? [],
        );
        await citations.insert(transaction, citationRows);
      },
    };
  }

  private claimsPart(claims: readonly ValidatedClaim[]): ChildRows {
    const { citations } = this.stores;
    let removed: readonly Cited<DateClaim>[] = [];
    return {
      fields: ['alternativeDates'],
      remove: async (transaction, id) => {
        removed = await this.stores.claims.remove(transaction, id, citations);
      },
      insert: async (transaction, eventId) => {
        const rows = claims.map(({ input: { basis, standing }, date, written, reasons }, position) =>
          Object.assign(new DateClaim(), {
            ...{ id: uuidv7(), eventId, position, date, basis, standing, reasons, written },
            julianEdtf: date?.julianEdtf ?? null,
          }),
        );
        const replaced = retainIds<Cited<DateClaim>>(rows, removed, dateClaimContent);
        await this.stores.claims.insert(transaction, rows);
        const citationRows = rows.flatMap(
          ({ id }, index) => claims[index]?.citations.ownedBy('dateClaim', id, replaced[index]?.eagerCitations) ?? [],
        );
        await citations.insert(transaction, citationRows);
      },
    };
  }
}
