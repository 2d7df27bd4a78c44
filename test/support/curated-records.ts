import { expect } from '@jest/globals';
import { Curator } from './curator.js';
import type { World } from './world.js';

const texts = (text: string): object[] => [{ language: 'en', text }];
const cited = [{ source: 'letter' }];
const event = { kind: 'VISIT', date: '2001', relations: ['atlantis-lemuria'], citations: cited };

/** Adds to a world of everything what only curation makes: circles, and retracted, renamed and merged records. */
export async function curateRecords(world: World): Promise<void> {
  const curator = new Curator(world);

  async function update(kind: string, id: string, fields: object): Promise<void> {
    const { version } = await curator.stateOf(kind, id);
    const input = { id, expectedVersion: version, reason: 'a test', ...fields };
    expect(await curator.errorsOf(`update${kind}`, input)).toEqual([]);
  }

  async function curate(mutation: string, kind: string, id: string, fields: object = {}): Promise<void> {
    const { version } = await curator.stateOf(kind, id);
    const input = { kind, id, expectedVersion: version, reason: `${mutation} ${id}`, ...fields };
    expect(await curator.errorsOf(mutation, input)).toEqual([]);
  }

  await curator.create('Event', { ...event, slug: 'first', titles: texts('First') });
  await curator.create('Event', {
    ...{ ...event, slug: 'second', titles: texts('Second') },
    links: [{ kind: 'RELATED', event: 'first' }],
  });
  await update('Event', 'first', {
    links: [
      { kind: 'FOLLOWS', event: 'second' },
      { kind: 'RELATED', event: 'founding' },
    ],
  });
  // The series' founding event is in the series.
  await curator.create('Series', { slug: 'talks', titles: texts('Talks') });
  await curator.create('Event', { ...event, slug: 'talk-1', titles: texts('Talk'), series: 'talks', ordinal: 1 });
  await update('Series', 'talks', { foundedBy: 'talk-1' });
  // What is retracted of events can be referred to, and its number in the series be another's.
  await curate('retract', 'EVENT', 'talk-1');
  await curator.create('Event', { ...event, slug: 'talk-one', titles: texts('A talk'), series: 'talks', ordinal: 1 });
  await curator.create('Place', { slug: 'village', kind: 'CITY', names: texts('Village') });
  await curator.create('Place', { slug: 'house', kind: 'BUILDING', names: texts('House'), within: 'village' });
  await curate('retract', 'PLACE', 'house');
  await curate('retract', 'PLACE', 'village');
  await curator.create('Person', { slug: 'anne', names: texts('Anne') });
  expect(await curator.merge('ACTOR', 'anne', 'ann')).toEqual([]);
  await curate('rename', 'EVENT', 'second', { slug: 'runner-up' });
}
