import { uuidv7 } from 'uuidv7';
import type { ChildRows } from '../../changelog/draft.js';
import { joinedPart, RecordService } from '../../changelog/record-service.js';
import type { ValidatedInput } from '../../changelog/record-service.js';
import type { CitationStore } from '../citations/citation-store.js';
import { citationsPart, judgeCitations } from '../citations/citing.js';
import { idOf } from '../../database/query/references.js';
import type { References, ReferenceBatch } from '../../database/query/references.js';
import type { HistoricalDate } from '../../foundation/dates/historical-date.js';
import { LIST_MAX, NAME_MAX } from '../../foundation/records/input-validator.js';
import type { InputValidator } from '../../foundation/records/input-validator.js';
import { DateClaim } from './date-claim.js';
import type { DateClaimStore } from './date-claim-store.js';
import { Event } from './event.js';
import { EVENT_CLEARABLE } from './event-input.js';
import type { RecordEventInput, ReviseEventInput } from './event-input.js';
import {
  validateParticipants,
  validateClaim,
  validateLink,
  validateLinks,
  validateParticipation,
  validateTimelineDate,
  PARTICIPATIONS_MAX,
} from './event-judging.js';
import type { ValidatedClaim, ValidatedLink, ValidatedParticipation } from './event-judging.js';
import type { EventLinkStore } from './event-link-store.js';
import type { EventStore } from './event-store.js';
import { Participation } from './participation.js';
import type { ParticipationStore } from './participation-store.js';

/** Where an event and its parts are kept. */
export interface EventStores {
  readonly events: EventStore;
  readonly participations: ParticipationStore;
  readonly links: EventLinkStore;
  readonly claims: DateClaimStore;
  readonly citations: CitationStore;
}

/** What is told of an event; a revision may cite more sources beside those there are. */
type EventInput = RecordEventInput & Pick<ReviseEventInput, 'addCitations'>;

/** Records, revises, retracts and reinstates events. */
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
        event_link_has_no_cycle: { code: 'INVALID', path: ['links'], message: 'the event would be part of itself' },
        event_link_is_to_another: { code: 'INVALID', path: ['links'], message: 'an event is not tied to itself' },
      },
    });
  }

  protected override hasStatus(): boolean {
    return true;
  }

  protected override judge(judge: InputValidator, wants: ReferenceBatch, input: EventInput): ValidatedInput<Event> {
    const columns = {
      kind: input.kind,
      titles: judge.texts(['titles'], input.titles, { needed: true, max: NAME_MAX }),
      summaries: judge.texts(['summaries'], input.summaries),
      date: validateTimelineDate(judge, ['date'], input.date) as HistoricalDate,
      dateBasis: input.dateBasis,
      ordinal: judge.atLeast(['ordinal'], input.ordinal, 1),
      anniversaryNumber: judge.atLeast(['anniversaryNumber'], input.anniversaryNumber, 1),
      confidence: input.confidence ?? null,
    };
    const claims = judge
      .list(['alternativeDates'], input.alternativeDates)
      .map((claim, index) => validateClaim(judge, wants, ['alternativeDates', index], claim));
    const cast = judge
      .list(['participations'], input.participations, PARTICIPATIONS_MAX)
      .map((participation, index) => validateParticipation(judge, wants, ['participations', index], participation));
    const links = judge.list(['links'], input.links).map((link, index) => validateLink(wants, ['links', index], link));
    const citations = this.judgeOwnCitations(judge, wants, input);
    const places = wants.many('place', ['places'], input.places);
    const relations = wants.many('relation', ['relations'], input.relations);
    const topics = wants.many('topic', ['topics'], input.topics);
    const series = wants.maybe('series', ['series'], input.series);
    if (relations.length === 0) judge.refuse('INVALID', ['relations'], 'at least one relation is needed');
    if (columns.ordinal !== null && !series)
      judge.refuse('INVALID', ['ordinal'], 'an ordinal is a number in a series: give the series');
    const { events } = this.stores;
    return {
      check: (_writing, event) => {
        for (const list of [places, relations, topics]) wants.distinct(list);
        validateParticipants(judge, wants, cast, (index) => cast[index]?.input.role ?? '');
        validateLinks(judge, links, event);
      },
      columns: () => ({ ...columns, seriesId: idOf(series) }),
      parts: [
        joinedPart(
          {
            insert: (writing, id, ids) => events.insertRelations(writing, id, ids),
            remove: (writing, id) => events.removeRelations(writing, id),
          },
          'relations',
          relations,
        ),
        joinedPart(events.places, 'places', places),
        joinedPart(events.topics, 'topics', topics),
        this.linksPart(links),
        this.castPart(cast),
        this.claimsPart(claims),
        citationsPart(this.stores.citations, 'event', ['citations', 'addCitations'], citations),
      ],
    };
  }

  private judgeOwnCitations(judge: InputValidator, wants: ReferenceBatch, input: EventInput): ReturnType<typeof judgeCitations>[] {
    const own = { judge, wants, ofEvent: true };
    const added = input.addCitations ?? [];
    if (input.citations.length + added.length > LIST_MAX && added.length > 0) {
      judge.refuse('TOO_MANY', ['addCitations'], `an event has at most ${String(LIST_MAX)} citations`);
    }
    return [
      judgeCitations({ ...own, path: ['citations'], inputs: input.citations, needed: true }),
      judgeCitations({ ...own, path: ['addCitations'], inputs: added, needed: false }),
    ];
  }

  private linksPart(links: readonly ValidatedLink[]): ChildRows {
    return {
      fields: ['links'],
      remove: (writing, id) => this.stores.links.remove(writing, id),
      insert: (writing, id) => {
        const targets = links.map(({ input: { kind }, event: target }) => ({ kind, targetId: idOf(target) }));
        return this.stores.links.insert(writing, id, targets);
      },
    };
  }

  private castPart(cast: readonly ValidatedParticipation[]): ChildRows {
    const { participations, citations } = this.stores;
    return {
      fields: ['participations'],
      remove: (writing, id) => participations.remove(writing, id),
      insert: async (writing, eventId) => {
        const made = cast.map(({ input, actor, onBehalfOf, offices }, position) =>
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
        await participations.insert(writing, made);
        const cited = made.flatMap(({ id }, index) => cast[index]?.citations.ownedBy('participation', id) ?? []);
        await citations.insert(writing, cited);
      },
    };
  }

  private claimsPart(claims: readonly ValidatedClaim[]): ChildRows {
    return {
      fields: ['alternativeDates'],
      remove: (writing, id) => this.stores.claims.remove(writing, id),
      insert: async (writing, eventId) => {
        const made = claims.map(({ input: { basis, standing }, date, reasons }, position) =>
          Object.assign(new DateClaim(), { id: uuidv7(), eventId, position, date, basis, standing, reasons }),
        );
        await this.stores.claims.insert(writing, made);
        const cited = made.flatMap(({ id }, index) => claims[index]?.citations.ownedBy('dateClaim', id) ?? []);
        await this.stores.citations.insert(writing, cited);
      },
    };
  }
}
