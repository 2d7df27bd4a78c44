import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import jsonld from 'jsonld';
import { openPromise } from 'yauzl';
import { writeSnapshotFiles } from '../../../src/app/write-snapshot-files.js';
import { projectRoot } from '../../../src/config/project-root.js';
import { positionOf } from '../../../src/transfer/items/item-source.js';
import { exported } from '../../support/item-worlds.js';
import { World } from '../../support/world.js';

const CONTEXT = 'https://w3id.org/ro/crate/1.2/context';
const LICENCE = 'https://creativecommons.org/licenses/by/4.0/';

type Entity = Readonly<Record<string, unknown>>;

describe('a snapshot', () => {
  let world: World;
  let root: string;
  beforeAll(async () => {
    root = mkdtempSync(join(tmpdir(), 'entente-snapshot-'));
    world = await World.start('seeded');
    await write('one');
  });
  afterAll(async () => {
    rmSync(root, { recursive: true });
    await world.stop();
  });

  const write = (name: string): Promise<void> =>
    writeSnapshotFiles(world.service.domain, world.service.database, {
      ...{ path: join(root, name), relations: [], licence: LICENCE },
    });
  const read = (folder: string, name: string): Buffer => readFileSync(join(root, folder, name));
  const sha256 = (content: Buffer): string => createHash('sha256').update(content).digest('hex');
  const graphOf = (folder: string): Entity[] =>
    (JSON.parse(read(folder, 'ro-crate-metadata.json').toString()) as { '@graph': Entity[] })['@graph'];

  it('has everything: the items, the schemas, the licence and the position', async () => {
    expect(read('one', 'items.jsonl').toString()).toBe(await exported(world));
    const sdl = readFileSync(join(projectRoot(), 'schema', 'schema.graphql'), 'utf8');
    expect(read('one', 'schema.graphql').toString()).toBe(sdl);
    const schema = readFileSync(join(projectRoot(), 'schema', 'item.schema.json'), 'utf8');
    expect(read('one', 'item.schema.json').toString()).toBe(schema);
    expect(read('one', 'LICENCE.txt').toString()).toContain(LICENCE);
    const { text: position } = await positionOf(world.service.database);
    expect(graphOf('one')).toContainEqual(expect.objectContaining({ propertyID: 'position', value: position }));
    expect(graphOf('one')).toContainEqual(
      expect.objectContaining({ propertyID: 'epoch', value: position.slice(0, 16) }),
    );
  });

  it('lists the digests of all its files', () => {
    const names = readdirSync(join(root, 'one'));
    const digests = names
      .filter((name) => name !== 'manifest-sha256.txt')
      .map((name) => `${sha256(read('one', name))}  ${name}\n`);
    expect(read('one', 'manifest-sha256.txt').toString()).toBe(digests.join(''));
  });

  it('is an RO-Crate 1.2 that describes every file', () => {
    const graph = graphOf('one');
    const byId = new Map(graph.map((entity) => [entity['@id'], entity]));
    expect(byId.size).toBe(graph.length);
    expect(byId.get('ro-crate-metadata.json')).toEqual({
      '@id': 'ro-crate-metadata.json',
      '@type': 'CreativeWork',
      about: { '@id': './' },
      conformsTo: { '@id': 'https://w3id.org/ro/crate/1.2' },
    });
    const data = byId.get('./');
    expect(data).toMatchObject({ '@type': 'Dataset', license: { '@id': LICENCE } });
    for (const property of ['name', 'description', 'datePublished'])
      expect(data?.[property]).toEqual(expect.any(String));
    const files = readdirSync(join(root, 'one')).filter((name) => name !== 'ro-crate-metadata.json');
    expect((data?.['hasPart'] as Entity[]).map((part) => part['@id']).sort()).toEqual(files.sort());
    for (const name of files) {
      const content = read('one', name);
      expect(byId.get(name)).toMatchObject({
        '@type': 'File',
        name: expect.any(String),
        encodingFormat: expect.stringMatching(/^[a-z]+\/[a-z+]+$/),
        ...(name !== 'manifest-sha256.txt' && { contentSize: String(content.length), sha256: sha256(content) }),
      });
    }
    // All that is referred to is described, but for the specification.
    const referred = graph
      .flatMap((entity) => Object.values(entity).flat())
      .filter((value) => typeof value === 'object');
    const ids = (referred as Entity[]).map((value) => value['@id']).filter((id) => !String(id).includes('/ro/crate/'));
    expect(ids.filter((id) => !byId.has(id))).toEqual([]);
  });

  it('has metadata in flattened JSON-LD', async () => {
    const context = JSON.parse(
      readFileSync(join(projectRoot(), 'test', 'support', 'ro-crate-context.json'), 'utf8'),
    ) as object;
    const documentLoader = (url: string): Promise<object> => {
      if (url !== CONTEXT) throw new Error(`not a context: ${url}`);
      return Promise.resolve({ contextUrl: null, documentUrl: url, document: context });
    };
    const crate = JSON.parse(read('one', 'ro-crate-metadata.json').toString()) as {
      '@context': string;
      '@graph': Entity[];
    };
    expect(crate['@context']).toBe(CONTEXT);
    // Safe: a term that the context does not have is an error.
    const options = { documentLoader, safe: true, base: 'https://example.org/crate/' } as never;
    const flattened = await (jsonld.flatten(crate as never, CONTEXT as never, options) as unknown as Promise<{
      '@graph': Entity[];
    }>);
    const ids = (graph: readonly Entity[]): unknown[] => graph.map((entity) => entity['@id']).sort();
    const described = (graph: readonly Entity[]): readonly Entity[] => graph.filter((entity) => '@type' in entity);
    expect(ids(described(flattened['@graph']))).toEqual(ids(crate['@graph']));
  });

  it('is the same bytes at the same position, and others after a change', async () => {
    await write('two');
    for (const name of readdirSync(join(root, 'one')))
      expect(sha256(read('two', name))).toBe(sha256(read('one', name)));
    await write('one.zip');
    await write('two.zip');
    expect(sha256(readFileSync(join(root, 'two.zip')))).toBe(sha256(readFileSync(join(root, 'one.zip'))));
    await expect(write('two')).rejects.toThrow(/exists already/);
    await world.mutate('createTopic', { slug: 'a-new-topic', names: [{ language: 'en', text: 'New' }] });
    await write('three');
    expect(read('three', 'items.jsonl').toString()).toContain('a-new-topic');
    expect(sha256(read('three', 'ro-crate-metadata.json'))).not.toBe(sha256(read('one', 'ro-crate-metadata.json')));
    expect(readdirSync(root).sort()).toEqual(['one', 'one.zip', 'three', 'two', 'two.zip']);
  });

  it('has the same files as a zip', async () => {
    const zip = await openPromise(join(root, 'one.zip'));
    const found = new Map<string, string>();
    for await (const entry of zip.eachEntry()) {
      const parts: Buffer[] = [];
      for await (const part of await zip.openReadStreamPromise(entry)) parts.push(part as Buffer);
      found.set(entry.fileName, sha256(Buffer.concat(parts)));
    }
    const expected = readdirSync(join(root, 'one')).map((name) => [name, sha256(read('one', name))] as const);
    expect([...found].sort()).toEqual([...expected].sort());
  });
});
