import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { projectRoot } from '../../src/config/project-root.js';
import { cloneDatabase } from '../support/clone.js';
import { Follower, until } from '../support/follower.js';
import { runCli } from '../support/run-cli.js';
import { makeDataDir, removeDataDir, ServiceProcess } from '../support/service-process.js';

const run = promisify(execFile);

describe('npm run entente', () => {
  let dataDir: string;
  beforeAll(() => {
    dataDir = makeDataDir();
  });
  afterAll(() => {
    removeDataDir(dataDir);
  });

  /** Runs the command as the npm script does, without another build. */
  const entente = (...args: string[]): ReturnType<typeof ententeIn> => ententeIn(dataDir, ...args);

  async function ententeIn(
    folder: string,
    ...args: string[]
  ): Promise<{ code: number; stdout: string; stderr: string }> {
    const env = { PATH: process.env['PATH'], DATA_DIR: folder };
    try {
      return { code: 0, ...(await run(process.execPath, ['dist/src/cli.js', ...args], { cwd: projectRoot(), env })) };
    } catch (error) {
      return error as { code: number; stdout: string; stderr: string };
    }
  }

  async function roleOf(url: string, secret: string): Promise<unknown> {
    const response = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${secret.trim()}` },
      body: JSON.stringify({ query: '{ viewer { name role } }' }),
    });
    return response.json();
  }

  it('creates a first token without a service and more while one runs, lists and revokes them', async () => {
    const first = await entente('token', 'create', '--name', 'First', '--role', 'ADMIN');
    expect(first).toMatchObject({ code: 0, stderr: `There is no database in ${dataDir} yet: it is created.\n` });
    const service = ServiceProcess.start({ env: { DATA_DIR: dataDir } });
    const { url } = await service.ready();
    expect(await roleOf(url, first.stdout)).toMatchObject({ data: { viewer: { name: 'First', role: 'ADMIN' } } });
    const second = await entente('token', 'create', '--name', 'Second', '--role', 'EDITOR', '--expires', '2100-01-01');
    expect(await roleOf(url, second.stdout)).toMatchObject({ data: { viewer: { name: 'Second', role: 'EDITOR' } } });
    const { stdout: list } = await entente('token', 'list');
    expect(list).toMatch(/^\S+ {2}EDITOR {2}Second, until 2100-01-01T00:00:00.000Z\n\S+ {2}ADMIN {2}First\n$/);
    expect(list).not.toContain(second.stdout.trim().slice(10));
    expect(await entente('token', 'revoke', list.split(' ')[0] ?? '')).toMatchObject({ stdout: 'revoked: Second\n' });
    expect(await roleOf(url, second.stdout)).toMatchObject({ errors: [{ extensions: { code: 'UNAUTHENTICATED' } }] });
    expect(await service.end()).toBe(0);
  });

  it('says that there are no tokens', async () => {
    const empty = makeDataDir();
    try {
      const { stdout, stderr } = await ententeIn(empty, 'token', 'list');
      expect([stdout, stderr]).toEqual([
        '',
        `There is no database in ${empty} yet: it is created.\nThere are no tokens.\n`,
      ]);
    } finally {
      removeDataDir(empty);
    }
  });

  it.each([
    ['token', 'create', '--name', 'Third', '--role', 'READER'],
    ['token', 'revoke', '00000000-0000-4000-8000-000000000000'],
    ['log', 'new-epoch'],
  ])('rejects %s %s with one sentence if the service is read-only', async (...args) => {
    const clone = await cloneDatabase('empty');
    const { status, stdout, stderr } = await runCli(args, { DATABASE_URL: clone.url, READ_ONLY: 'on' });
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
    expect(stderr).toBe('this service is read-only: use an instance that writes\n');
    await clone.drop();
  });

  it('starts a new epoch of the log while a service runs, and its subscribers receive an error', async () => {
    const service = ServiceProcess.start({ env: { DATA_DIR: dataDir } });
    const { url } = await service.ready();
    const follower = new Follower(url, 'subscription { changes(after: "0") { position } }');
    try {
      await until('it is subscribed', async () =>
        (await (await fetch(`${url}/metrics`)).text()).includes('entente_subscriptions 1'),
      );
      expect(await entente('log', 'new-epoch')).toMatchObject({
        code: 0,
        stderr: '',
        stdout: 'The log has a new epoch: clients with an older position must reload their data.\n',
      });
      expect(await follower.ended()).toBeNull();
      expect(follower.received).toMatchObject([{ errors: [{ extensions: { code: 'RESYNC' } }] }]);
      const metrics = await (await fetch(`${url}/metrics`)).text();
      expect(metrics).toContain('entente_change_log_epochs_total 1');
      expect(metrics).toContain('entente_subscription_resyncs_total 1');
      expect(metrics).toContain('entente_change_log_behind 0');
    } finally {
      await follower.stop();
      await service.end();
    }
  });

  it.each([
    [[], 'a command is missing'],
    [['log', 'old-epoch'], 'log old-epoch is not a command'],
    [['token'], 'token is not a command'],
    [['token', 'make'], 'token make is not a command'],
    [['token', 'create', '--name', 'x'], 'needs a --name and a --role'],
    [['token', 'create', '--name', 'x', '--role', 'KING'], 'needs a --name and a --role'],
    [['token', 'create', '--name', 'x', '--role', 'EDITOR', '--relation', 'nowhere'], 'there is no relation nowhere'],
    [['token', 'create', '--name', 'x', '--role', 'EDITOR', '--expires', 'soon'], 'soon is not a day'],
    [['token', 'create', '--name', 'x', '--role', 'EDITOR', '--expires', '3'], '3 is not a day'],
    [['token', 'create', '--nam', 'x'], '--nam'],
    [['token', 'revoke', 'x'], 'there is no token x'],
  ])('reports what is wrong with %j', async (args, said) => {
    const { code, stdout, stderr } = await entente(...args);
    expect([code, stdout]).toEqual([64, '']);
    expect(stderr).toContain(said);
    expect(stderr).toContain('Usage:');
  });

  it.each([
    [['--name', '\u3164'], 'name: the text has no visible characters\n'],
    [
      ['--name', 'x', '--expires', '9999-12-31T23:59:59-12:00'],
      'expiresAt: must be in the years 0001 to 9999, in UTC\n',
    ],
  ])('reports an invalid argument without a stack trace: %j', async (args, said) => {
    const { code, stdout, stderr } = await entente('token', 'create', '--role', 'EDITOR', ...args);
    expect([code, stdout, stderr]).toEqual([1, '', said]);
  });
});
