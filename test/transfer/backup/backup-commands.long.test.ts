import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { Follower } from '../../support/follower.js';
import { post } from '../../support/post.js';
import { makeDataDir, removeDataDir, runCli, ServiceProcess } from '../../support/service-process.js';

/*
 * By the commands, as an operator runs them, on embedded databases: there is no pg_dump for these.
 */

let folder: string;
let from: string;
let to: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'entente-backup-'));
  [from, to] = [makeDataDir(), makeDataDir()];
});
afterAll(() => {
  removeDataDir(from);
  removeDataDir(to);
  rmSync(folder, { recursive: true });
});

type Json = Record<string, unknown>;

async function request(url: string, query: string, variables: Json, token?: string): Promise<Json> {
  const headers = token === undefined ? {} : { authorization: `Bearer ${token}` };
  return (await (await post(url, query, variables, headers)).json()) as Json;
}

const CREATE = `mutation ($input: CreateTopicInput!) {
  createTopic(input: $input) { change { position } topic { id } userErrors { message } } }`;

it('a service that writes is backed up, and restored elsewhere as it was at one position', async () => {
  const file = join(folder, 'entente.backup');
  const token = (
    await runCli(['token', 'create', '--name', 'Ada', '--role', 'EDITOR'], { DATA_DIR: from })
  ).stdout.trim();
  const service = ServiceProcess.start({ env: { DATA_DIR: from } });
  const { url } = await service.ready();
  const written: { position: string; id: string }[] = [];
  let isWriting = true;
  const writing = [1, 2, 3].map(async (writer) => {
    for (let n = 0; isWriting; n += 1) {
      const names = [{ language: 'en', text: `Topic ${String(writer)} ${String(n)}` }];
      const input = { slug: `topic-${String(writer)}-${String(n)}`, names };
      const { data } = (await request(url, CREATE, { input }, token)) as {
        data: { createTopic: { change: { position: string }; topic: { id: string } } };
      };
      written.push({ position: data.createTopic.change.position, id: data.createTopic.topic.id });
    }
  });
  const backup = await runCli(['backup', file], { DATA_DIR: from });
  expect(backup).toMatchObject({ status: 0, stderr: '' });
  isWriting = false;
  await Promise.all(writing);
  expect(await service.end()).toBe(0);
  const [, position = ''] = /at position (\d+)/.exec(backup.stdout) ?? [];
  const before = written.filter((one) => BigInt(one.position) <= BigInt(position));
  expect(before.length).toBeGreaterThan(0);
  expect(before.length).toBeLessThan(written.length);

  // A file that is cut off is refused before there is anything in the database.
  const half = join(folder, 'half');
  const whole = readFileSync(file);
  writeFileSync(half, whole.subarray(0, whole.length >> 1));
  expect(await runCli(['restore', half], { DATA_DIR: to })).toMatchObject({
    status: 1,
    stderr: expect.stringMatching(/half is truncated/),
  });
  expect(await runCli(['restore', file], { DATA_DIR: to })).toMatchObject({ status: 0, stderr: '' });
  expect(await runCli(['restore', file], { DATA_DIR: to })).toMatchObject({
    status: 1,
    stderr: expect.stringMatching(/the database is not empty: use another one, or --replace/),
  });
  expect(await runCli(['restore', file, '--replace'], { DATA_DIR: to })).toMatchObject({ status: 0 });

  const restored = ServiceProcess.start({ env: { DATA_DIR: to } });
  const { url: elsewhere } = await restored.ready();
  const ids = await request(elsewhere, 'query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', {
    ids: written.slice(0, 100).map(({ id }) => id),
  });
  const isBefore = new Set(before.map(({ id }) => id));
  expect((ids['data'] as { nodes: unknown[] }).nodes).toEqual(
    written.slice(0, 100).map(({ id }) => (isBefore.has(id) ? { id } : null)),
  );
  const all = await request(elsewhere, '{ topics(first: 1) { totalCount } }', {}, token);
  expect(all).toMatchObject({ data: { topics: { totalCount: before.length } } });
  const refused = await request(elsewhere, 'query ($after: String) { changes(after: $after) { nodes { kind } } }', {
    after: position,
  });
  expect(refused['errors']).toMatchObject([{ extensions: { code: 'RESYNC' } }]);
  const follower = new Follower(elsewhere, 'subscription ($after: String) { changes(after: $after) { kind } }', {
    variables: { after: position },
  });
  expect((await follower.until(1))[0]).toMatchObject({ errors: [{ extensions: { code: 'RESYNC' } }] });
  await follower.stop();
  const input = { slug: 'after-the-restore', names: [{ language: 'en', text: 'After' }] };
  expect(await request(elsewhere, CREATE, { input }, token)).toMatchObject({
    data: { createTopic: { userErrors: [] } },
  });
  expect(await restored.end()).toBe(0);
});

it('there is nothing to back up in a new database, nor where nothing can be written', async () => {
  const empty = makeDataDir();
  expect(await runCli(['backup', join(folder, 'nothing')], { DATA_DIR: empty })).toMatchObject({
    status: 1,
    stderr: expect.stringMatching(/there is nothing to back up/),
  });
  removeDataDir(empty);
  expect(await runCli(['backup', join(folder, 'missing', 'file')], { DATA_DIR: to })).toMatchObject({
    status: 1,
    stderr: expect.stringMatching(/cannot be written: ENOENT/),
  });
  expect(await runCli(['backup'], { DATA_DIR: to })).toMatchObject({ status: 64 });
});
