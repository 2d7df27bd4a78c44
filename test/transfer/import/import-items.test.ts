import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { eventItem, importItems, outcomesOf, personItem, sendItems } from '../../support/import-items.js';
import { comparable, presentState, replayLog } from '../../support/log-replay.js';
import { World } from '../../support/world.js';

let world: World;
let count = 0;
let slug = '';
beforeAll(async () => {
  world = await World.start('empty');
  await world.build.smallWorld();
});
afterAll(() => world.stop());
beforeEach(() => {
  count += 1;
  slug = `s${String(count)}`;
});

async function eventOf(name: string): Promise<Record<string, unknown> | null> {
  const { data } = await world.sendRequest(
    `query ($slug: ID!) { event(id: $slug) { version title date { edtf } participations { actor { slug } } } }`,
    { variables: { slug: name } },
  );
  return (data as { readonly event: Record<string, unknown> | null } | null)?.event ?? null;
}

describe('an import', () => {
  it('writes items in any order of their references', async () => {
    const payload = await importItems(world, [
      eventItem(slug, {
        participations: [{ actor: `${slug}-p`, role: 'GUEST' }],
        links: [{ kind: 'PART_OF', event: `${slug}-2` }],
      }),
      eventItem(`${slug}-2`, { series: `${slug}-series`, ordinal: 1 }),
      { series: { slug: `${slug}-series`, titles: [{ language: 'en', text: 'Talks' }] } },
      personItem(`${slug}-p`),
    ]);
    expect(payload).toMatchObject({ userErrors: [], isRepeated: false, position: expect.any(String) as unknown });
    expect(outcomesOf(payload)).toEqual(['CREATED', 'CREATED', 'CREATED', 'CREATED']);
    expect(payload.items[3].subject).toMatchObject({ __typename: 'Person', slug: `${slug}-p`, version: 1 });
    expect(await eventOf(slug)).toMatchObject({ participations: [{ actor: { slug: `${slug}-p` } }] });
  });

  it('writes nothing if one item is refused, and says what of which', async () => {
    const payload = await importItems(world, [
      eventItem(slug),
      eventItem(`${slug}-2`, { date: '2001-13', citations: [] }),
      { person: { slug: 'ann', names: [] }, topic: null },
      {},
    ]);
    expect(outcomesOf(payload)).toEqual(['WOULD_CREATE', 'REFUSED', 'REFUSED', 'REFUSED']);
    expect(payload.position).toBeNull();
    const paths = (payload.userErrors as { path: string[] }[]).map(({ path }) => path.join('.'));
    expect(paths).toEqual(expect.arrayContaining(['items.1.event.citations', 'items.2.person.slug', 'items.3']));
    expect(await eventOf(slug)).toBeNull();
  });

  it('writes each item that is not refused, without those that refer to a refused one', async () => {
    const refers = eventItem(`${slug}-3`, { links: [{ kind: 'FOLLOWS', event: `${slug}-2` }] });
    const items = [eventItem(slug), eventItem(`${slug}-2`, { relations: ['nowhere'] }), refers];
    const payload = await importItems(world, items, { mode: 'EACH' });
    expect(outcomesOf(payload)).toEqual(['CREATED', 'REFUSED', 'REFUSED']);
    expect(payload.userErrors).toEqual([]);
    expect(payload.items[1].userErrors).toMatchObject([{ code: 'NOT_FOUND', path: ['1', 'event', 'relations', '0'] }]);
    expect(payload.items[2].userErrors).toMatchObject([
      { code: 'NOT_FOUND', path: ['2', 'event', 'links', '0', 'event'] },
    ]);
    expect(await eventOf(slug)).not.toBeNull();
  });

  it('finds the items that only the database refuses, and writes the others', async () => {
    const relation = { slug: `${slug}-r`, parties: ['atlantis', 'lemuria'] };
    const items = [eventItem(slug), { relation }, eventItem(`${slug}-2`, { relations: [`${slug}-r`] })];
    const payload = await importItems(world, items, { mode: 'EACH' });
    expect(outcomesOf(payload)).toEqual(['CREATED', 'REFUSED', 'REFUSED']);
    expect(comparable(await replayLog(world))).toEqual(comparable(await presentState(world)));
  });

  it('refuses a second item with the same slug, identifier or number in a series', async () => {
    const identifiers = [{ scheme: 'viaf', value: `9${String(count)}` }];
    const series = { series: { slug: `${slug}-series`, titles: [{ language: 'en', text: 'Talks' }] } };
    const numbered = { series: `${slug}-series`, ordinal: 3 };
    const payload = await importItems(
      world,
      [
        ...[personItem(slug), personItem(slug), personItem(`${slug}-2`, { identifiers })],
        ...[personItem(`${slug}-3`, { identifiers }), series, eventItem(`${slug}-4`, numbered)],
        eventItem(`${slug}-5`, numbered),
      ],
      { mode: 'EACH' },
    );
    expect(outcomesOf(payload)).toEqual([
      ...['CREATED', 'REFUSED', 'CREATED', 'REFUSED', 'CREATED', 'CREATED', 'REFUSED'],
    ]);
  });

  it('refuses, skips or updates what is there already, by slug and by identifier', async () => {
    const identifiers = [{ scheme: 'gnd', value: '118500775' }];
    await importItems(world, [eventItem(slug), personItem(`${slug}-p`, { identifiers })]);
    const items = [
      eventItem(slug, { date: '2002' }),
      personItem(`${slug}-other`, { identifiers, names: [{ language: 'en', text: `${slug}-p` }] }),
      eventItem(`${slug}-2`, { participations: [{ actor: `${slug}-other`, role: 'GUEST' }] }),
    ];
    const failed = await importItems(world, items, { mode: 'EACH' });
    expect(outcomesOf(failed)).toEqual(['REFUSED', 'REFUSED', 'REFUSED']);
    expect(failed.items[0].userErrors).toMatchObject([
      { code: 'ALREADY_EXISTS', existing: { id: expect.any(String) as unknown } },
    ]);
    expect(outcomesOf(await importItems(world, items, { onConflict: 'UPDATE', dryRun: true }))).toEqual([
      ...['WOULD_UPDATE', 'SKIPPED', 'WOULD_CREATE'],
    ]);
    expect(outcomesOf(await importItems(world, items.slice(0, 2), { onConflict: 'SKIP' }))).toEqual([
      'SKIPPED',
      'SKIPPED',
    ]);
    expect(await eventOf(slug)).toMatchObject({ version: 1 });
    const updated = await importItems(world, items, { onConflict: 'UPDATE' });
    expect(outcomesOf(updated)).toEqual(['UPDATED', 'SKIPPED', 'CREATED']);
    expect(await eventOf(slug)).toMatchObject({ version: 2, date: { edtf: '2002' }, title: `Talks ${slug}` });
    expect(await eventOf(`${slug}-2`)).toMatchObject({ participations: [{ actor: { slug: `${slug}-p` } }] });
    expect(outcomesOf(await importItems(world, items.slice(0, 2), { onConflict: 'UPDATE' }))).toEqual([
      'SKIPPED',
      'SKIPPED',
    ]);
  });

  it('is written once for an idempotency key', async () => {
    const items = [eventItem(slug, { citations: [{ source: 'the-paper', locator: { page: 1 } }] })];
    const first = await importItems(world, items, { key: slug });
    const again = await importItems(world, items, { key: slug });
    expect(again).toEqual({ ...first, isRepeated: true });
    const other = await importItems(world, [eventItem(`${slug}-2`)], { key: slug });
    expect(other.userErrors).toMatchObject([{ code: 'IDEMPOTENCY_KEY_REUSED' }]);
    const [one, two] = await Promise.all(
      [1, 2].map(() => importItems(world, [eventItem(`${slug}-3`)], { key: `${slug}-3` })),
    );
    expect([one.isRepeated, two.isRepeated].sort()).toEqual([false, true]);
  });

  it('warns of records that are alike', async () => {
    const payload = await importItems(world, [
      eventItem(slug),
      eventItem(`${slug}-2`, { titles: [{ language: 'en', text: `Talks ${slug}` }] }),
    ]);
    expect(payload.items[1].warnings).toHaveLength(1);
  });

  it('is told to followers change by change', async () => {
    const { position } = await importItems(world, [personItem(slug)]);
    const follower = world.follow(
      'subscription ($after: String) { changes(after: $after) { change { subject { ... on Event { slug } } } } }',
      { variables: { after: position as string } },
    );
    const items = Array.from({ length: 30 }, (_, index) => eventItem(`${slug}-${String(index)}`));
    await importItems(world, items);
    await follower.until(30);
    await follower.stop();
  });

  it('has limits of its own', async () => {
    const long = Array.from({ length: 700 }, (_, index) =>
      eventItem(`${slug}-${String(index)}`, { summaries: [{ language: 'en', text: 'word '.repeat(400) }] }),
    );
    expect(JSON.stringify(long).length).toBeGreaterThan(1_400_000);
    expect(outcomesOf(await importItems(world, long, { dryRun: true }))).toHaveLength(700);
    const many = await importItems(
      world,
      Array.from({ length: 1_001 }, () => ({})),
    );
    expect(many.userErrors).toMatchObject([{ code: 'TOO_MANY', path: ['items'] }]);
    const anonymous = await sendItems(world, long, {}, 'no-token');
    expect(anonymous).toMatchObject({ status: 413, errors: [{ extensions: { limit: 'body', max: 1_000_000 } }] });
  });

  it('is not for other operations of editors, nor for tokens of other relations', async () => {
    const { data } = await sendItems(world, [eventItem(slug)], { dryRun: true });
    expect(data.payload.items).toHaveLength(1);
    const text = 'x'.repeat(1_500_000);
    const other = await world.sendRequest('query ($text: String!) { search(text: $text) { nodes { id } } }', {
      variables: { text },
      token: 'an-admin-of-worlds-that-tests-make',
    });
    expect(other).toMatchObject({ status: 413, errors: [{ extensions: { limit: 'body' } }] });
    const { payload } = await world.get(
      'mutation { payload: createToken(input: { name: "t", role: EDITOR, relations: ["atlantis-mu"] }) { secret } }',
      { token: 'an-admin-of-worlds-that-tests-make' },
    );
    const foreign = await sendItems(world, [eventItem(slug)], { mode: 'EACH' }, payload.secret as string);
    expect(foreign.errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
    expect(await eventOf(slug)).toBeNull();
  });
});
