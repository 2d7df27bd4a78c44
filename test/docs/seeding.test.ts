import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { PARTICIPATIONS_MAX } from '../../src/domain/events/event-validation.js';
import { SLUG_MAX } from '../../src/foundation/records/global-id.js';
import { LIST_MAX, NAME_MAX, TEXT_MAX } from '../../src/foundation/records/input-validator.js';
import { FILE_MAX_BYTES } from '../../src/seed/seed-folder.js';
import { cloneDatabase } from '../support/clone.js';
import { readDocument } from '../support/markdown.js';
import { runCli } from '../support/run-cli.js';
import { documentedTables, seedFieldTables } from '../support/seed-fields.js';
import { openSeeder, SeedRoot } from '../support/seed-root.js';

const EXAMPLE = 'atlantis-lemuria';

describe('docs/seeding.md', () => {
  const { text, blocks } = readDocument('docs/seeding.md');
  let root: SeedRoot;
  beforeAll(() => {
    root = new SeedRoot();
    root.write(EXAMPLE, { 'all.yaml': blocks.find(({ language }) => language === 'yaml')?.text ?? '' });
  });
  afterAll(() => {
    root.remove();
  });

  it('has the lists and fields of the code', async () => {
    expect(documentedTables(text)).toEqual(await seedFieldTables());
  });

  it('has the limits of the code', () => {
    const limits = [...text.matchAll(/^\| [^|]+ \| +([\d,]+) *(?:MiB|characters)? *\|$/gm)].map(([, limit = '']) =>
      Number(limit.replace(',', '')),
    );
    expect(limits).toEqual([FILE_MAX_BYTES / 2 ** 20, SLUG_MAX, NAME_MAX, TEXT_MAX, LIST_MAX, PARTICIPATIONS_MAX]);
  });

  it('shows commands that check its example, and what they print', async () => {
    const commands = [...text.matchAll(/`npm run entente -- (seed check [^`]+)`/g)].map(([, command = '']) => command);
    expect(commands).toHaveLength(2);
    const outputs = [];
    for (const command of commands) {
      // npm passes the folder in which it was called.
      const env = { INIT_CWD: root.path, DATA_DIR: join(root.path, 'no-data') };
      const { status, stdout, stderr } = await runCli(command.split(' '), env);
      expect({ command, status, stderr }).toEqual({ command, status: 0, stderr: '' });
      outputs.push(stdout.trim());
    }
    expect(outputs[0]).toBe(blocks.find(({ language }) => language === 'text')?.text);
  });

  it('has an example that is loaded after the relation that comes with the service', async () => {
    const clone = await cloneDatabase('seeded');
    const seeder = await openSeeder(clone.url);
    await seeder.loader.load(root.path, EXAMPLE, new AbortController().signal);
    const { lists } = await seeder.checker.check({ root: root.path, name: EXAMPLE }, [], new AbortController().signal);
    expect(lists.filter(({ created, updated }) => created + updated > 0)).toEqual([]);
    expect(lists).toHaveLength(9);
    await seeder.close();
    await clone.drop();
  });
});
