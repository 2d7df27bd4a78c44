import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { World } from '../../support/world.js';

describe('the timeline', () => {
  let world: World;
  beforeAll(async () => {
    world = await World.start('empty');
  });
  afterAll(() => world.stop());

  const inWindow = async (from: string, to: string, match: string): Promise<string[]> => {
    const page = `(filter: { window: { from: $from, to: $to, match: ${match} } }, order: OLDEST_FIRST, first: 100) {
      totalCount nodes { date { edtf } }
    }`;
    const { events, relation } = await world.get(
      `query ($from: Date, $to: Date) { events${page} relation(id: "atlantis-lemuria") { timeline${page} } }`,
      { variables: { from, to } },
    );
    // All belong to the relation.
    expect(relation.timeline).toEqual(events);
    return events.nodes.map((event: { date: { edtf: string } }) => event.date.edtf);
  };

  it('keeps the precision of dates in windows, in their order and in words', async () => {
    const dates = [
      '2024',
      '2024-05',
      '2024-05-31',
      '2024-06-01',
      '2024-04-30/2024-05-01',
      '[..2024-05-02]',
      '[2024-05-01,2024-07-01]',
      '2024?',
    ];
    for (const date of dates) await world.build.event({ date });

    // An event of 2024 may have been in May, but this is not certain.
    expect(await inWindow('2024-05-01', '2024-05-31', 'OVERLAPS')).toEqual([
      '2024',
      '2024?',
      '2024-04-30/2024-05-01',
      '2024-05',
      '[2024-05-01,2024-07-01]',
      '[..2024-05-02]',
      '2024-05-31',
    ]);
    expect(await inWindow('2024-05-01', '2024-05-31', 'WITHIN')).toEqual(['2024-05', '2024-05-31']);
    // Without an earliest day it sorts by its latest day, and overlaps every earlier window.
    expect(await inWindow('1900-01-01', '1900-12-31', 'OVERLAPS')).toEqual(['[..2024-05-02]']);
    expect(await inWindow('1900-01-01', '2024-12-31', 'WITHIN')).not.toContain('[..2024-05-02]');

    const { events } = await world.get(`{ events(order: NEWEST_FIRST, first: 100) { nodes {
      date { edtf form precision earliest latest isUncertain display(language: "en") }
    } } }`);
    const shown = events.nodes.map((event: { date: { edtf: string; display: string } }) => [
      event.date.edtf,
      event.date.display,
    ]);
    expect(shown).toEqual([
      ['2024-06-01', '1 June 2024'],
      ['2024-05-31', '31 May 2024'],
      ['[..2024-05-02]', '2 May 2024 at the latest'],
      ['[2024-05-01,2024-07-01]', '1 May 2024 or 1 July 2024'],
      ['2024-05', 'May 2024'],
      ['2024-04-30/2024-05-01', '30 April\u2009–\u20091 May 2024'],
      ['2024?', '2024 (?)'],
      ['2024', '2024'],
    ]);
  });

  it('finds events that began long before a window, and events that may have', async () => {
    for (const date of ['1801/1899-02-01', '1898-12-31', '[..1899-03-03]', '1900-01-01'])
      await world.build.event({ date });
    expect(await inWindow('1899-01-01', '1899-02-01', 'OVERLAPS')).toEqual([
      '1801/1899-02-01',
      '[..1899-03-03]',
      '[..2024-05-02]',
    ]);
    expect(await inWindow('1899-02-02', '1899-12-31', 'OVERLAPS')).toEqual(['[..1899-03-03]', '[..2024-05-02]']);
    expect(await inWindow('1801-01-01', '1899-02-01', 'WITHIN')).toEqual(['1801/1899-02-01', '1898-12-31']);
    expect(await inWindow('1801-01-02', '1899-12-31', 'WITHIN')).toEqual(['1898-12-31']);
  });

  it('leaves out retracted events unless requested, and finds them by slug', async () => {
    const { slug, id } = await world.build.event({ date: '1905-05-05' });
    await world.build.write((tx) => tx.manager.query(`update event set status = 'RETRACTED' where id = $1`, [id]));
    expect(await inWindow('1905-01-01', '1905-12-31', 'OVERLAPS')).not.toContain('1905-05-05');
    const { event, events } = await world.get(`{
      event(id: "${slug}") { status }
      events(filter: { statuses: [RETRACTED] }) { nodes { slug } }
    }`);
    expect(event).toEqual({ status: 'RETRACTED' });
    expect(events.nodes).toEqual([{ slug }]);
  });
});
