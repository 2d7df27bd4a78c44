import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { curateRecords } from '../../support/curated-records.js';
import { createEverything } from '../../support/everything.js';
import { exported, loadFiles, recordsWithoutIds } from '../../support/item-worlds.js';
import { World } from '../../support/world.js';

describe('what was exported', () => {
  let world: World;
  let other: World;
  beforeAll(async () => {
    world = await World.start('empty');
    other = await World.start('empty');
    await createEverything(world);
  });
  afterAll(async () => {
    await Promise.all([world.stop(), other.stop()]);
  });

  it('comes back as the same text: circles, retracted and renamed records, and what was merged into others', async () => {
    await curateRecords(world);

    const text = await exported(world);
    const lines = text.trimEnd().split('\n');
    const items = lines.map(
      (line) => Object.entries(JSON.parse(line) as object)[0] as [string, Record<string, unknown>],
    );
    const find = (slug: string): Record<string, unknown> | undefined =>
      items.find(([, value]) => value['slug'] === slug)?.[1];
    expect(find('talk-1')).toMatchObject({ retracted: 'retract talk-1' });
    expect(find('talk-1')).not.toHaveProperty('ordinal');
    expect(find('ann')).toMatchObject({ formerSlugs: ['anne'] });
    expect(find('runner-up')).toMatchObject({ formerSlugs: ['second'], links: [{ kind: 'RELATED', event: 'first' }] });

    await loadFiles(other, { 'all.jsonl': text });
    expect(await exported(other)).toBe(text);
    const { event: found } = await other.get('{ event(id: "second") { slug backlinks { nodes { event { slug } } } } }');
    expect(found).toEqual({ slug: 'runner-up', backlinks: { nodes: [{ event: { slug: 'first' } }] } });
    // But for the number of the retracted talk, nothing is lost.
    const withoutNumber = (records: string[]): string[] =>
      records.map((record) => (record.includes('"slug":"talk-1"') ? record.replace('"ordinal":1,', '') : record));
    expect(withoutNumber(await recordsWithoutIds(other))).toEqual(withoutNumber(await recordsWithoutIds(world)));
  });

  it('changes nothing when it is loaded again, in any format', async () => {
    const before = await recordsWithoutIds(other);
    const text = await exported(other);
    await loadFiles(other, { 'all.jsonl': `${text}\n` });
    await loadFiles(other, { 'all.json': await exported(other, 'json') });
    await loadFiles(other, { 'all.yaml': await exported(other, 'yaml') }, 'another');
    expect(await recordsWithoutIds(other)).toEqual(before);
    expect(await exported(other)).toBe(text);
  });

  it('has each item after those that it refers to, but in circles', async () => {
    const lines = (await exported(world)).trimEnd().split('\n');
    const slugs = lines.map((line) => /"slug":"([^"]+)"/.exec(line)?.[1]);
    const place = (slug: string): number => slugs.indexOf(slug);
    expect(place('city')).toBeLessThan(place('hall'));
    expect(place('old-rounds')).toBeLessThan(place('rounds'));
    expect(place('founding')).toBeLessThan(place('rounds'));
    expect(place('rounds')).toBeLessThan(place('round-1'));
    expect(place('letter')).toBeLessThan(place('reprint'));
    expect(place('talks')).toBeLessThan(place('talk-1'));
  });
});
