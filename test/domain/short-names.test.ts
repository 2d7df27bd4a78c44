import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startAtlantis } from '../support/atlantis.js';
import { ADMIN_TOKEN } from '../support/world.js';
import type { World } from '../support/world.js';

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- responses have the shape of their query
type Data = any;

const text = (value: string, language = 'en'): { language: string; text: string }[] => [{ language, text: value }];

describe('short names', () => {
  let world: World;
  beforeAll(async () => {
    world = await startAtlantis();
  });
  afterAll(() => world.stop());

  it('of an event are the short title in a language that the reader prefers, else the title', async () => {
    const { slug } = await world.build.event({
      titles: [...text('The first great summit'), ...text('Первый большой саммит', 'ru')],
      shortTitles: [...text('Summit'), ...text('Sommet', 'fr')],
    });
    const { event } = await world.get(`{ event(id: "${slug}") {
      en: shortTitle(language: "en") fr: shortTitle(language: "fr") ru: shortTitle(language: "ru")
      zh: shortTitle(language: "zh") shortTitles { language text } } }`);
    expect(event).toEqual({
      en: 'Summit',
      fr: 'Sommet',
      ru: 'Первый большой саммит',
      zh: 'Summit',
      shortTitles: [...text('Summit'), ...text('Sommet', 'fr')],
    });
    const { search } = await world.get('{ search(text: "sommet") { nodes { ... on Event { slug } } } }');
    expect(search.nodes).toEqual([{ slug }]);
  });

  it('of an event without any are its title, and are cleared again', async () => {
    const { slug } = await world.build.event({ titles: text('A meeting') });
    const update = (expectedVersion: number, rest: object): Promise<Data> =>
      world.mutate(
        'updateEvent',
        { id: slug, expectedVersion, reason: 'a test', ...rest },
        'event { shortTitle shortTitles { text } } change { fields }',
      );
    expect((await world.get(`{ event(id: "${slug}") { shortTitle } }`)).event.shortTitle).toBe('A meeting');
    expect(await update(1, { shortTitles: text('Met') })).toMatchObject({
      event: { shortTitle: 'Met', shortTitles: [{ text: 'Met' }] },
      change: { fields: ['shortTitles'] },
    });
    expect((await update(2, { notes: text('A note') })).event.shortTitle).toBe('Met');
    expect((await update(3, { clear: ['shortTitles'] })).event).toEqual({ shortTitle: 'A meeting', shortTitles: [] });
    const refused = await update(4, { shortTitles: [...text('x'.repeat(501)), ...text('Again')] });
    expect(refused.userErrors.map(({ path }: Data) => path.join('.'))).toEqual([
      'shortTitles.0.text',
      'shortTitles.1.language',
    ]);
  });

  it('of a person are the family name, or null', async () => {
    const selection = 'person { version familyName(language: "zh") familyNames { language text } } change { fields }';
    const created = await world.mutate(
      'createPerson',
      { slug: 'eve', names: text('Eve Atlas'), familyNames: text('Atlas') },
      selection,
    );
    expect(created.person).toEqual({ version: 1, familyName: 'Atlas', familyNames: text('Atlas') });
    const update = { id: 'eve', reason: 'a test' };
    const changed = await world.mutate(
      'updatePerson',
      { ...update, expectedVersion: 1, familyNames: [...text('Atlas'), ...text('阿特拉斯', 'zh')] },
      selection,
    );
    expect(changed).toMatchObject({ person: { familyName: '阿特拉斯' }, change: { fields: ['familyNames'] } });
    const cleared = await world.mutate(
      'updatePerson',
      { ...update, expectedVersion: 2, clear: ['familyNames'] },
      selection,
    );
    expect(cleared.person).toEqual({ version: 3, familyName: null, familyNames: [] });
    const query = '{ actor(id: "eve") { revisions { nodes { version } } ... on Person { familyName } } }';
    expect((await world.get(query, { token: ADMIN_TOKEN })).actor.familyName).toBeNull();
  });
});
