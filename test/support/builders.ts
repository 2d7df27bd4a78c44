import { Basis } from '../../src/domain/citations/citation.js';
import type { Service } from '../../src/app/service.js';
import type { WriteTransaction } from '../../src/changelog/write-transaction.js';
import { SYSTEM } from '../../src/foundation/graphql/viewer.js';
import type { ParticipationInput, CreateEventInput } from '../../src/domain/events/event-input.js';
import type { Event } from '../../src/domain/events/event.js';
import { EventKind } from '../../src/domain/events/event-kinds.js';
import { ParticipantRole } from '../../src/domain/events/participation.js';
import { PlaceKind } from '../../src/domain/places/place.js';
import type { CreateStateInput } from '../../src/domain/states/state-input.js';
import { SourceKind } from '../../src/domain/sources/source.js';
import type { CreateStatementInput } from '../../src/domain/statements/statement-input.js';
import { TopicKind } from '../../src/domain/topics/topic.js';
import type { Statement } from '../../src/domain/statements/statement.js';

const text = (value: string): { language: string; text: string }[] => [{ language: 'en', text: value }];

/**
 * Fills in everything that a test is not about. Records that an event refers to by default are created on first use.
 */
export class Builders {
  private made = 0;
  private readonly known = new Set<string>();

  constructor(private readonly service: Service) {}

  /** A relation between two states, and the states themselves, by slug. */
  async relation(one: string, other: string): Promise<string> {
    const slug = `${one}-${other}`;
    await this.once(`relation ${slug}`, async () => {
      await this.state(one);
      await this.state(other);
      await this.write((tx) => this.services.relations.create(tx, { slug, parties: [one, other] }));
    });
    return slug;
  }

  /** Two relations, a source, two persons, a topic, and a town in a land: enough to create every kind of record. */
  async smallWorld(): Promise<void> {
    await this.relation('atlantis', 'lemuria');
    await this.relation('atlantis', 'mu');
    await this.source('the-paper');
    for (const person of ['ann', 'bob']) await this.person(person);
    const { topics, places } = this.services;
    await this.write((tx) => topics.create(tx, { slug: 'peace', kind: TopicKind.SUBJECT, names: text('Peace') }));
    await this.write((tx) => places.create(tx, { slug: 'land', kind: PlaceKind.COUNTRY, names: text('Land') }));
    const town = { slug: 'town', kind: PlaceKind.CITY, within: 'land', names: text('Town') };
    await this.write((tx) => places.create(tx, town));
  }

  async state(slug: string, input: Partial<CreateStateInput> = {}): Promise<string> {
    await this.once(`actor ${slug}`, () =>
      this.write((tx) => this.services.states.create(tx, { slug, names: text(slug), ...input })),
    );
    return slug;
  }

  async person(slug: string): Promise<string> {
    await this.once(`actor ${slug}`, () =>
      this.write((tx) => this.services.persons.create(tx, { slug, names: text(slug) })),
    );
    return slug;
  }

  async source(slug: string): Promise<string> {
    await this.once(`source ${slug}`, () =>
      this.write((tx) =>
        this.services.sources.create(tx, { slug, kind: SourceKind.PRESS, publisher: 'The Paper', language: 'en' }),
      ),
    );
    return slug;
  }

  /** An event of the relation between two states, on 1 January 2000 by default. */
  async event({
    between: [one, other] = ['atlantis', 'lemuria'],
    ...input
  }: Partial<CreateEventInput> & { between?: [string, string] } = {}): Promise<Event> {
    const relation = await this.relation(one, other);
    const source = await this.source('the-paper');
    this.made += 1;
    const slug = `event-${String(this.made)}`;
    return this.write((tx) =>
      this.services.events.create(tx, {
        slug,
        kind: EventKind.OTHER,
        titles: text(slug),
        date: '2000-01-01',
        dateBasis: Basis.STATED,
        relations: [relation],
        citations: [{ source, basis: Basis.STATED }],
        ...input,
      }),
    );
  }

  /** A statement without a speaker, made on 1 January 2000 by default. */
  async statement(input: Partial<CreateStatementInput> = {}): Promise<Statement> {
    const source = await this.source('the-paper');
    this.made += 1;
    const slug = `statement-${String(this.made)}`;
    const date = input.madeAt === undefined ? { date: '2000-01-01' } : {};
    return this.write((tx) =>
      this.services.statements.create(tx, {
        slug,
        speakers: [],
        paraphrases: text(slug),
        citations: [{ source, basis: Basis.STATED }],
        ...date,
        ...input,
      }),
    );
  }

  /** A participation in the role PARTICIPANT. */
  participation(actor: string, input: Partial<ParticipationInput> = {}): ParticipationInput {
    return { actor, role: ParticipantRole.PARTICIPANT, basis: Basis.STATED, ...input };
  }

  /** Runs a use case in a transaction of its own. */
  async write<Result>(work: (writing: WriteTransaction) => Promise<Result>): Promise<Result> {
    const { result } = await this.service.domain.changes.write(SYSTEM, work);
    return result;
  }

  get services(): Service['domain']['services'] {
    return this.service.domain.services;
  }

  private async once(key: string, make: () => Promise<unknown>): Promise<void> {
    if (this.known.has(key)) return;
    this.known.add(key);
    await make();
  }
}
