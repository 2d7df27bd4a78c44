import { uuidv7 } from 'uuidv7';
import type { Citation } from '../citations/citation.js';
import type { CitationStore } from '../citations/citation-store.js';
import { judgeCitations } from '../citations/citing.js';
import type { Transaction } from '../database/database.js';
import { idOf, Wants } from '../database/references.js';
import type { References } from '../database/references.js';
import { Judge, NAME_MAX } from '../foundation/judge.js';
import { firstVersion } from '../foundation/kept.js';
import { Status } from '../foundation/lifecycle.js';
import { DateClaim } from './date-claim.js';
import type { DateClaimStore } from './date-claim-store.js';
import { Event } from './event.js';
import type { RecordEventInput } from './event-input.js';
import {
  judgeCast,
  judgeClaim,
  judgeLink,
  judgeLinks,
  judgeParticipation,
  judgeTimelineDate,
  PARTICIPATIONS_MAX,
} from './event-judging.js';
import type { JudgedClaim, JudgedParticipation } from './event-judging.js';
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

/** Records events. */
export class EventService {
  constructor(
    private readonly stores: EventStores,
    private readonly references: References,
  ) {}

  /** Throws Refused when the input can't be taken; nothing is written then. */
  async record(transaction: Transaction, input: RecordEventInput): Promise<Event> {
    const judge = new Judge();
    const wants = new Wants(this.references, judge);
    const judged = {
      ...firstVersion(judge.texts(['notes'], input.notes)),
      status: Status.PUBLISHED,
      slug: judge.slug(['slug'], input.slug),
      kind: input.kind,
      titles: judge.texts(['titles'], input.titles, { needed: true, max: NAME_MAX }),
      summaries: judge.texts(['summaries'], input.summaries),
      date: judgeTimelineDate(judge, ['date'], input.date),
      dateBasis: input.dateBasis,
      ordinal: judge.atLeast(['ordinal'], input.ordinal, 1),
      anniversaryNumber: judge.atLeast(['anniversaryNumber'], input.anniversaryNumber, 1),
      confidence: input.confidence ?? null,
    };
    const claims = judge
      .list(['alternativeDates'], input.alternativeDates)
      .map((claim, index) => judgeClaim(judge, wants, ['alternativeDates', index], claim));
    const cast = judge
      .list(['participations'], input.participations, PARTICIPATIONS_MAX)
      .map((participation, index) => judgeParticipation(judge, wants, ['participations', index], participation));
    const links = judge.list(['links'], input.links).map((link, index) => judgeLink(wants, ['links', index], link));
    const citations = judgeCitations({
      judge,
      wants,
      path: ['citations'],
      inputs: input.citations,
      needed: true,
      ofEvent: true,
    });
    const places = wants.many('place', ['places'], input.places);
    const relations = wants.many('relation', ['relations'], input.relations);
    const topics = wants.many('topic', ['topics'], input.topics);
    const series = wants.maybe('series', ['series'], input.series);
    if (relations.length === 0) judge.refuse('INVALID', ['relations'], 'at least one relation is needed');
    if (judged.ordinal !== null && !series)
      judge.refuse('INVALID', ['ordinal'], 'an ordinal is a number in a series: give the series');
    await wants.find(transaction);
    for (const list of [places, relations, topics]) wants.distinct(list);
    judgeCast(judge, wants, cast, (index) => cast[index]?.input.role ?? '');
    judgeLinks(judge, links);
    judge.conclude();

    const event = Object.assign(new Event(), judged, { seriesId: idOf(series) });
    const { stores } = this;
    await stores.events.insert(transaction, event);
    await stores.events.insertRelations(
      transaction,
      event.id,
      relations.map((relation) => idOf(relation)),
    );
    await stores.events.places.insert(
      transaction,
      event.id,
      places.map((place) => idOf(place)),
    );
    await stores.events.topics.insert(
      transaction,
      event.id,
      topics.map((topic) => idOf(topic)),
    );
    const targets = links.map(({ input: { kind }, event: target }) => ({ kind, targetId: idOf(target) }));
    await stores.links.insert(transaction, event.id, targets);
    const partCitations = [
      ...(await this.insertCast(transaction, event.id, cast)),
      ...(await this.insertClaims(transaction, event.id, claims)),
    ];
    await stores.citations.insert(transaction, [...citations.ownedBy('event', event.id), ...partCitations]);
    return event;
  }

  /** Answers the citations of the participations that it has inserted. */
  private async insertCast(
    transaction: Transaction,
    eventId: string,
    cast: readonly JudgedParticipation[],
  ): Promise<Citation[]> {
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
    await this.stores.participations.insert(transaction, made);
    return made.flatMap(({ id }, index) => cast[index]?.citations.ownedBy('participation', id) ?? []);
  }

  /** Answers the citations of the date claims that it has inserted. */
  private async insertClaims(
    transaction: Transaction,
    eventId: string,
    claims: readonly JudgedClaim[],
  ): Promise<Citation[]> {
    const made = claims.map(({ input: { basis, standing }, date, reasons }, position) =>
      Object.assign(new DateClaim(), { id: uuidv7(), eventId, position, date, basis, standing, reasons }),
    );
    await this.stores.claims.insert(transaction, made);
    return made.flatMap(({ id }, index) => claims[index]?.citations.ownedBy('dateClaim', id) ?? []);
  }
}
