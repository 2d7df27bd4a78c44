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
import { Calendar } from '../../src/foundation/dates/calendar.js';
import { CoverageStatus } from '../../src/foundation/records/coverage.js';
import type { World } from './world.js';

export const names = [
  { language: 'fr', text: 'nom' },
  { language: 'en', text: 'name' },
];
export const notes = [{ language: 'en', text: 'a remark' }];
export const aliases = [{ language: 'zh-Latn', text: 'ming', note: 'pinyin' }];
export const locator = { page: 3, paragraph: 2, start: 5, end: 9 };
export const image = {
  url: 'https://example.org/picture.jpg',
  alts: names,
  credit: 'A painter',
  licence: 'CC BY-SA 4.0',
  licenceUrl: 'https://creativecommons.org/licenses/by-sa/4.0/',
  width: 640,
  height: 480,
};
export const coverage = { status: CoverageStatus.PARTIAL, from: '1950-01-01', to: '1999-12-31', notes: names };
export const location = { latitude: -35.25, longitude: 149.125 };
export const cited = [{ source: 'letter', assertedBy: 'ann', locator, basis: Basis.ANCHORED }];

/** Creates records of each kind with all possible fields, through the services. */
export async function createEverything(world: World): Promise<void> {
  const { services } = world.build;
  await world.build.write(async (tx) => {
    const { persons, organizations, groups, states, sources, topics, places, offices, tenures } = services;
    const { relations, series, events, statements } = services;
    let identified = 0;
    const identity = (): { wikidataId: string; identifiers: { scheme: string; value: string }[] } => {
      identified += 1;
      return { wikidataId: `Q${String(identified)}`, identifiers: [{ scheme: 'viaf', value: String(identified) }] };
    };
    const identifiers = [{ scheme: 'own-list', value: 'A/1' }];
    await persons.create(tx, {
      ...{ slug: 'ann', names, aliases, notes, ...identity(), image },
      descriptions: names,
      born: '1948~',
      died: '[2001..2003]',
    });
    await sources.create(tx, {
      slug: 'letter',
      kind: SourceKind.ARCHIVE,
      titles: names,
      publisher: 'An archive',
      language: 'la',
      url: 'https://example.org/letter',
      publishedOn: '1900~',
      sha256: 'a'.repeat(64),
      identifiers,
      notes,
    });
    await states.create(tx, {
      slug: 'thule',
      names,
      officialNames: names,
      aliases,
      notes,
      ...identity(),
      existence: '1800/1899',
    });
    await states.create(tx, {
      slug: 'atlantis',
      names,
      officialNames: names,
      aliases,
      notes,
      ...identity(),
      iso3166Alpha3: 'ATA',
      image,
      existence: '1900/..',
    });
    await states.create(tx, { slug: 'lemuria', names });
    await organizations.create(tx, {
      slug: 'senate',
      kind: OrganizationKind.STATE_BODY,
      names,
      aliases,
      notes,
      ...identity(),
      parent: 'atlantis',
      image,
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
      ...identity(),
      members: ['ann', 'lemuria'],
    });
    await topics.create(tx, { slug: 'peace', kind: TopicKind.PRINCIPLE, names, notes });
    await places.create(tx, {
      slug: 'city',
      kind: PlaceKind.CITY,
      names,
      aliases,
      notes,
      ...identity(),
      countryCode: 'ATA',
      location,
    });
    await places.create(tx, { slug: 'hall', kind: PlaceKind.BUILDING, names, within: 'city', state: 'thule' });
    for (const body of ['atlantis', 'senate']) {
      await offices.create(tx, { slug: `${body}-chair`, titles: names, body, notes, coverage });
    }
    await tenures.create(tx, {
      person: 'ann',
      office: 'senate-chair',
      period: '1999/..',
      extent: TenureExtent.ATTESTED,
      citations: cited,
      notes,
    });
    await relations.create(tx, {
      slug: 'atlantis-lemuria',
      parties: ['ATA', 'lemuria'],
      titles: names,
      notes,
      coverage,
    });
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
      coverage,
      foundedBy: 'founding',
      succeeds: 'old-rounds',
    });
    await events.create(tx, {
      ...event,
      slug: 'round-1',
      identifiers,
      summaries: names,
      image,
      date: '2000-01-01~',
      alternativeDates: [
        {
          date: '1999-12-19?',
          calendar: Calendar.JULIAN,
          written: '19 December 1999, old style',
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
