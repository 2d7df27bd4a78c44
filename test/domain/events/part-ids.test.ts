import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { World } from '../../support/world.js';

const CITATION = '{ id source { slug } locator { page } basis }';
const PARTS = `
  participations { id role actor { slug } citations ${CITATION} }
  alternativeDates { id date { edtf } citations ${CITATION} }
  links { id kind event { slug } }
  backlinks { nodes { id kind event { slug } } }
  citations ${CITATION}`;

const cite = (page: number): object => ({ source: 'the-paper', locator: { page } });
const claim = (date: string, page = 1): object => ({
  date,
  reasons: [
    { language: 'en', text: 'so it says' },
    { language: 'fr', text: 'ainsi' },
  ],
  citations: [cite(page), cite(page)],
});
const participation = (actor: string, role: string, page = 1): object => ({ actor, role, citations: [cite(page)] });

interface Part {
  readonly id: string;
  readonly citations?: readonly Part[];
}
type Parts = Readonly<Record<'participations' | 'alternativeDates' | 'links' | 'citations', readonly Part[]>> & {
  readonly backlinks: { readonly nodes: readonly Part[] };
};

const idsOf = (parts: readonly Part[]): string[] => parts.map(({ id }) => id);

/** All ids of an event's parts, and of their own parts. */
function allIds({ participations, alternativeDates, links, citations, backlinks }: Parts): string[] {
  const nested = [...participations, ...alternativeDates].flatMap((part) => part.citations ?? []);
  return idsOf([...participations, ...alternativeDates, ...links, ...citations, ...backlinks.nodes, ...nested]);
}

describe('the ids of parts', () => {
  let world: World;
  let slug: string;
  let other: string;
  let version = 1;
  beforeAll(async () => {
    world = await World.start('empty');
    await world.build.smallWorld();
    ({ slug: other } = await world.build.event());
    ({ slug } = await world.build.event());
    await update({
      participations: [participation('ann', 'HOST'), participation('ann', 'SPEAKER'), participation('bob', 'GUEST')],
      alternativeDates: [claim('2001'), claim('2001'), claim('2002')],
      links: [
        { kind: 'FOLLOWS', event: other },
        { kind: 'RELATED', event: other },
      ],
      citations: [cite(1), cite(1), cite(2)],
    });
  });
  afterAll(() => world.stop());

  async function update(input: object): Promise<void> {
    const meta = { id: slug, expectedVersion: version, reason: 'a test' };
    const { userErrors } = await world.mutate('updateEvent', { ...meta, ...input });
    expect(userErrors).toEqual([]);
    version += 1;
  }

  const read = async (event = slug): Promise<Parts> =>
    (await world.get(`{ event(id: "${event}") { ${PARTS} } }`)).event as Parts;

  it('are unique, even for parts that say the same, and name their type', async () => {
    const parts = await read();
    const ids = [...allIds(parts), ...allIds(await read(other))];
    expect(ids).toHaveLength(3 + 3 + 3 + 6 + 2 + 3 + 2 + 1);
    expect(new Set(ids).size).toBe(ids.length);
    expect(parts.participations[0]?.id).toMatch(/^Participation_/);
    expect(parts.alternativeDates[0]?.id).toMatch(/^DateClaim_/);
    expect(parts.links[0]?.id).toMatch(/^EventLink_/);
    expect(parts.citations[0]?.id).toMatch(/^Citation_/);
  });

  it('are the same in a list of events, and when only ids are selected', async () => {
    const parts = await read();
    const { events } = await world.get(`{ events { nodes { slug ${PARTS} } } }`);
    const listed = (events.nodes as (Parts & { slug: string })[]).find((event) => event.slug === slug);
    expect(allIds(listed as Parts)).toEqual(allIds(parts));
    const { event } = await world.get(`{ event(id: "${slug}") {
      participations { id citations { id } } alternativeDates { id citations { id } }
      links { id } citations { id } backlinks { nodes { id } } } }`);
    expect(allIds(event as Parts)).toEqual(allIds(parts));
  });

  it('stay while other fields are changed', async () => {
    const before = allIds(await read());
    await update({ titles: [{ language: 'en', text: 'Another title' }], places: ['town'], topics: ['peace'] });
    await world.mutate('retractEvent', { id: slug, expectedVersion: version, reason: 'a test' });
    await world.mutate('reinstateEvent', { id: slug, expectedVersion: version + 1, reason: 'a test' });
    version += 2;
    expect(allIds(await read())).toEqual(before);
  });

  it('stay in a list that is replaced by the same in another order', async () => {
    const before = await read();
    await update({
      participations: [participation('bob', 'GUEST'), participation('ann', 'SPEAKER'), participation('ann', 'HOST')],
      alternativeDates: [claim('2002'), claim('2001'), claim('2001')],
      links: [
        { kind: 'RELATED', event: other },
        { kind: 'FOLLOWS', event: other },
      ],
      citations: [cite(2), cite(1), cite(1)],
    });
    const after = await read();
    expect(allIds(after).sort()).toEqual(allIds(before).sort());
    expect(idsOf(after.participations)).toEqual(idsOf(before.participations).reverse());
    expect(idsOf(after.links)).toEqual(idsOf(before.links).reverse());
    expect(idsOf(after.citations)).toEqual([2, 0, 1].map((index) => before.citations[index]?.id));
  });

  it('stay beside what is added, changed and removed, which has others', async () => {
    const before = await read();
    const known = new Set(allIds(before));
    await update({
      participations: [
        participation('bob', 'WITNESS'),
        participation('ann', 'SPEAKER', 9),
        participation('ann', 'HOST'),
      ],
      alternativeDates: [claim('2003'), claim('2002'), claim('2001')],
      links: [{ kind: 'FOLLOWS', event: other }],
      addCitations: [cite(3), cite(1)],
    });
    const after = await read();
    const isKnown = (parts: readonly Part[]): boolean[] => parts.map(({ id }) => known.has(id));
    expect(isKnown(after.participations)).toEqual([false, true, true]);
    expect(after.participations.map(({ citations = [] }) => isKnown(citations))).toEqual([[false], [false], [true]]);
    expect(isKnown(after.alternativeDates)).toEqual([false, true, true]);
    expect(after.alternativeDates.map(({ citations = [] }) => isKnown(citations))).toEqual([
      [false, false],
      [true, true],
      [true, true],
    ]);
    expect(idsOf(after.links)).toEqual([before.links[1]?.id]);
    expect(isKnown(after.citations)).toEqual([true, true, true, false, false]);
    expect(new Set(allIds(after)).size).toBe(allIds(after).length);
  });

  it('of a link differ at its two ends, and each stays', async () => {
    const ends = `{ here: event(id: "${slug}") { links { id } } there: event(id: "${other}") {
      backlinks { nodes { id } edges { node { id } } } both: backlinks(kinds: [FOLLOWS]) { nodes { id } } } }`;
    const { here, there } = await world.get(ends);
    expect(there.backlinks.nodes).toHaveLength(1);
    expect(there.backlinks.edges).toEqual([{ node: there.backlinks.nodes[0] }]);
    expect(there.both).toEqual({ nodes: there.backlinks.nodes });
    expect(there.backlinks.nodes).not.toEqual(here.links);
    await update({ ordinal: null, date: '2000-01-02' });
    expect(await world.get(ends)).toEqual({ here, there });
  });

  it('of speakers and of citations of statements stay while what they say stays', async () => {
    const speakers = [{ actor: 'ann' }, { actor: 'bob', onBehalfOf: 'atlantis' }];
    const statement = await world.build.statement({ speakers });
    const readStatement = async (): Promise<{ speakers: Part[]; citations: Part[] }> =>
      (
        await world.get(
          `{ statement(id: "${statement.slug}") { speakers { id actor { slug } } citations { id locator { page } } } }`,
        )
      ).statement as never;
    const before = await readStatement();
    expect(before.speakers[0]?.id).toMatch(/^Speaker_/);
    const { userErrors } = await world.mutate('updateStatement', {
      id: statement.slug,
      expectedVersion: 1,
      reason: 'a test',
      speakers: [{ actor: 'ann', onBehalfOf: 'lemuria' }, speakers[1]],
      citations: [cite(7), { source: 'the-paper' }],
    });
    expect(userErrors).toEqual([]);
    const after = await readStatement();
    expect(after.speakers[1]?.id).toBe(before.speakers[1]?.id);
    expect(after.citations[1]?.id).toBe(before.citations[0]?.id);
    expect(new Set([...idsOf(before.speakers), ...idsOf(after.speakers)]).size).toBe(3);
  });

  it('of successions stay while what they say stays', async () => {
    const successions = (predecessors: readonly string[]): object[] =>
      predecessors.map((predecessor) => ({ predecessor, date: '1900', citations: [cite(1)] }));
    const writeSuccessions = async (expectedVersion: number, predecessors: readonly string[]): Promise<Part[]> => {
      const succeeds = successions(predecessors);
      const { state } = await world.mutate(
        'updateState',
        { id: 'mu', expectedVersion, reason: 'a test', succeeds },
        'state { succeeds { id citations { id } } }',
      );
      return state.succeeds as Part[];
    };
    const [one] = await writeSuccessions(1, ['atlantis']);
    const [two, same] = await writeSuccessions(2, ['lemuria', 'atlantis']);
    expect(same).toEqual(one);
    expect(two?.id).not.toBe(one?.id);
    const { actor } = await world.get('{ actor(id: "atlantis") { ... on State { succeededBy { id } } } }');
    expect(actor.succeededBy).toEqual([{ id: one?.id }]);
  });

  it('are read only when they are selected', async () => {
    const statements: string[] = [];
    const stop = world.service.database.observe((text) => statements.push(text));
    const reading = (): number => statements.filter((text) => /, l\.target_id\b/.test(text)).length;
    await world.get(`{ event(id: "${other}") { backlinks(first: 3) { nodes { kind } } } }`);
    expect(reading()).toBe(0);
    await world.get(`{ event(id: "${other}") { backlinks(first: 3) { nodes { kind id } } } }`);
    expect(reading()).toBe(1);
    stop();
  });

  it('are no ids of records: node refuses them with a reason', async () => {
    const { citations } = await read();
    const id = citations[0]?.id ?? '';
    for (const text of [id, slug]) {
      const { data, errors } = await world.sendRequest('query ($id: ID!) { node(id: $id) { id } }', {
        variables: { id: text },
      });
      expect(data).toEqual({ node: null });
      expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument: 'id' });
      expect(errors?.[0]?.message).toMatch(/is not (?:a|the) global id/);
    }
  });
});
