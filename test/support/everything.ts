import { Basis, EventAspect } from '../../src/domain/citations/citation.js';
import { OrganizationKind } from '../../src/domain/actors/organization.js';
import { ClaimStanding } from '../../src/domain/events/date-claim.js';
import { Confidence, EventKind } from '../../src/domain/events/event-kinds.js';
import { EventLinkKind } from '../../src/domain/events/event-link.js';
import { ParticipantRole } from '../../src/domain/events/participation.js';
import { TenureExtent } from '../../src/domain/offices/tenure.js';
import { PlaceKind } from '../../src/domain/places/place.js';
import { SourceKind } from '../../src/domain/sources/source.js';
import { StatementKind } from '../../src/domain/statements/statement.js';
import { TopicKind } from '../../src/domain/topics/topic.js';
import type { World } from './world.js';

export const names = [
  { language: 'fr', text: 'nom' },
  { language: 'en', text: 'name' },
];
export const notes = [{ language: 'en', text: 'a remark' }];
export const aliases = [{ language: 'zh-Latn', text: 'ming', note: 'pinyin' }];
export const locator = { page: 3, paragraph: 2, start: 5, end: 9 };
export const cited = [{ source: 'letter', assertedBy: 'ann', locator, basis: Basis.ANCHORED }];

/** Creates records of each kind with all possible fields, through the services. */
export async function createEverything(world: World): Promise<void> {
  const { services } = world.build;
  await world.build.write(async (tx) => {
    const { persons, organizations, groups, states, sources, topics, places, offices, tenures } = services;
    const { relations, series, events, statements } = services;
    const wikidataId = 'Q42';
    await persons.create(tx, { slug: 'ann', names, aliases, notes, wikidataId });
    await sources.create(tx, {
      slug: 'letter',
      kind: SourceKind.ARCHIVE,
      titles: names,
      publisher: 'An archive',
      language: 'la',
      url: 'https://example.org/letter',
      publishedOn: '1900~',
      sha256: 'a'.repeat(64),
      notes,
    });
    await states.create(tx, {
      slug: 'thule',
      names,
      officialNames: names,
      aliases,
      notes,
      wikidataId,
      existence: '1800/1899',
    });
    await states.create(tx, {
      slug: 'atlantis',
      names,
      officialNames: names,
      aliases,
      notes,
      wikidataId,
      iso3166Alpha3: 'ATA',
      existence: '1900/..',
    });
    await states.create(tx, { slug: 'lemuria', names });
    await organizations.create(tx, {
      slug: 'senate',
      kind: OrganizationKind.STATE_BODY,
      names,
      aliases,
      notes,
      wikidataId,
      parent: 'atlantis',
      seat: 'lemuria',
      existence: '1901-02/..',
    });
    await sources.create(tx, {
      slug: 'reprint',
      kind: SourceKind.REPOST,
      publisher: 'The senate’s gazette',
      publishedBy: 'senate',
      language: 'en',
      archivedUrl: 'https://example.org/archive/reprint',
      repostOf: 'letter',
    });
    await groups.create(tx, {
      slug: 'friends',
      names,
      aliases,
      notes,
      wikidataId,
      members: ['ann', 'lemuria'],
    });
    await topics.create(tx, { slug: 'peace', kind: TopicKind.PRINCIPLE, names, notes });
    await places.create(tx, {
      slug: 'city',
      kind: PlaceKind.CITY,
      names,
      aliases,
      notes,
      wikidataId,
      countryCode: 'ATA',
    });
    await places.create(tx, { slug: 'hall', kind: PlaceKind.BUILDING, names, within: 'city', state: 'thule' });
    for (const body of ['atlantis', 'senate']) {
      await offices.create(tx, { slug: `${body}-chair`, titles: names, body, notes });
    }
    await tenures.create(tx, {
      person: 'ann',
      office: 'senate-chair',
      period: '1999/..',
      extent: TenureExtent.ATTESTED,
      citations: cited,
      notes,
    });
    await relations.create(tx, { slug: 'atlantis-lemuria', parties: ['ATA', 'lemuria'], titles: names, notes });
    const event = {
      kind: EventKind.SUMMIT,
      titles: names,
      relations: ['atlantis-lemuria'],
      dateBasis: Basis.STATED,
      citations: [{ ...cited[0], supports: [EventAspect.DATE] }],
    };
    await events.create(tx, { ...event, slug: 'founding', date: '1950' } as never);
    const succession = states.draftSuccession({
      successor: 'atlantis',
      predecessor: 'thule',
      date: '1900',
      settledBy: 'founding',
      citations: cited,
      notes,
    });
    await succession.resolve(tx);
    await succession.update(tx);
    await series.create(tx, { slug: 'old-rounds', titles: names });
    await series.create(tx, {
      slug: 'rounds',
      titles: names,
      aliases,
      notes,
      parties: ['atlantis', 'lemuria'],
      foundedBy: 'founding',
      succeeds: 'old-rounds',
    });
    await events.create(tx, {
      ...event,
      slug: 'round-1',
      summaries: names,
      date: '2000-01-01~',
      alternativeDates: [
        {
          date: '2000-01-02?',
          basis: Basis.STATED,
          standing: ClaimStanding.REJECTED,
          reasons: names,
          citations: cited,
        },
      ],
      places: ['city', 'hall'],
      series: 'rounds',
      ordinal: 1,
      anniversaryNumber: 50,
      confidence: Confidence.GOOD,
      topics: ['peace'],
      participations: [
        {
          actor: 'ann',
          role: ParticipantRole.CHAIR,
          onBehalfOf: 'atlantis',
          offices: ['senate-chair'],
          basis: Basis.INFERRED,
          citations: cited,
        },
      ],
      links: [{ kind: EventLinkKind.COMMEMORATES, event: 'founding' }],
      notes,
    } as never);
    await statements.create(tx, {
      slug: 'word',
      kind: StatementKind.OFFER,
      speakers: [{ actor: 'ann', onBehalfOf: 'atlantis', offices: ['senate-chair'] }],
      madeAt: 'round-1',
      date: '2000',
      paraphrases: names,
      topics: ['peace'],
      mentionedEvents: ['founding'],
      mentionedActors: ['friends'],
      citations: cited,
      notes,
    });
    for (const [slug, actor] of [
      ['group-word', 'friends'],
      ['senate-word', 'senate'],
    ]) {
      await statements.create(tx, {
        slug: slug as string,
        speakers: [{ actor: actor as string }],
        madeAt: 'round-1',
        paraphrases: names,
        citations: cited,
      });
    }
    for (const actor of ['friends', 'senate', 'lemuria', 'thule']) {
      await events.create(tx, {
        ...event,
        slug: `of-${actor}`,
        date: '2001',
        participations: [{ actor, role: ParticipantRole.PARTY, basis: Basis.STATED }],
      } as never);
    }
  });
}
