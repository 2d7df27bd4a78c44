import { spawn, spawnSync } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { chmodSync, existsSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { isAlive } from '../../src/foundation/process/processes.js';
import { until } from '../support/follower.js';
import { copyProject } from '../support/project-copy.js';
import { descendantsOf, makeDataDir, postgresPid, removeDataDir, ServiceProcess } from '../support/service-process.js';

const TIMEOUT_MS = 60_000;
/** Longer than the time in which signals count as one request. */
const SAME_REQUEST_MS = 1_200;

/** The processes that can receive a signal when npm runs the service. */
type Target = 'npm' | 'shell' | 'node' | 'group';

// Each starts the service, some twice, which takes a busy machine some time.
jest.setTimeout(120_000);

describe('a signal to what npm runs', () => {
  let dataDir: string;
  let forkingShell: string;
  const running: ServiceProcess[] = [];
  let seen: number[] = [];

  beforeAll(() => {
    dataDir = makeDataDir();
    // Shells differ in whether they stay while they run a command; this one does.
    forkingShell = join(dataDir, 'forking-shell');
    writeFileSync(forkingShell, '#!/bin/sh\n/bin/sh "$@"\nexit $?\n');
    chmodSync(forkingShell, 0o755);
  });
  afterAll(() => {
    removeDataDir(dataDir);
  });
  afterEach(async () => {
    for (const pid of seen.filter(isAlive)) process.kill(pid, 'SIGKILL');
    seen = [];
    await Promise.all(running.splice(0).map((service) => service.exited));
  });

  function run(args: readonly string[], cwd?: string): ServiceProcess {
    const service = ServiceProcess.byNpm({ args, env: { DATA_DIR: dataDir }, ...(cwd === undefined ? {} : { cwd }) });
    running.push(service);
    seen.push(service.pid);
    return service;
  }

  /** Everything that runs for a service, including its PostgreSQL. */
  function note(service: ServiceProcess): void {
    seen.push(...descendantsOf(service.pid).map(({ pid }) => pid));
    if (existsSync(join(dataDir, 'postgres', 'data', 'postmaster.pid'))) seen.push(postgresPid(dataDir));
  }

  function pidOf(service: ServiceProcess, target: Target): number {
    const below = descendantsOf(service.pid);
    const node = below.find(({ command }) => /node\S* dist\/src\/main\.js/.test(command) && !command.includes('/sh '));
    if (target === 'npm') return service.pid;
    if (target === 'group') return -service.pid;
    return (target === 'node' ? node : below.find(({ parent }) => parent === service.pid))?.pid ?? 0;
  }

  async function nothingIsLeft(): Promise<void> {
    await until('nothing is left running', () => seen.every((pid) => pid === 0 || !isAlive(pid)), TIMEOUT_MS);
    expect(existsSync(join(dataDir, 'postgres', 'data', 'postmaster.pid'))).toBe(false);
  }

  it.each<[NodeJS.Signals, Target]>([
    ['SIGTERM', 'npm'],
    ['SIGTERM', 'node'],
    ['SIGTERM', 'group'],
    ['SIGINT', 'npm'],
    ['SIGINT', 'node'],
    ['SIGINT', 'group'],
  ])('%s to %s stops everything cleanly, and npm waits for it', async (signal, target) => {
    const service = run(['start']);
    await service.ready();
    note(service);
    expect(seen.length).toBeGreaterThan(2);
    process.kill(pidOf(service, target), signal);
    expect(await service.exited).toBe(0);
    expect(service.stderr).toContain(`${signal}: finishing open requests`);
    expect(seen.filter(isAlive)).toEqual([]);
    await nothingIsLeft();
  });

  it.each<[NodeJS.Signals, Target, boolean]>([
    ['SIGHUP', 'npm', false],
    ['SIGHUP', 'node', false],
    ['SIGHUP', 'group', false],
    ['SIGKILL', 'npm', false],
    ['SIGTERM', 'npm', true],
    ['SIGTERM', 'shell', true],
    ['SIGKILL', 'shell', true],
  ])('%s to %s leaves nothing running (a shell that stays: %s)', async (signal, target, isForking) => {
    const service = run(isForking ? ['start', `--script-shell=${forkingShell}`] : ['start']);
    await service.ready();
    note(service);
    process.kill(pidOf(service, target), signal);
    await nothingIsLeft();
    expect(service.stderr).toContain('finishing open requests');
  });

  it('stops the build, too, and the next start builds what is half built', async () => {
    const folder = copyProject();
    try {
      for (const [signal, target] of [
        ['SIGTERM', 'npm'],
        ['SIGINT', 'group'],
        ['SIGKILL', 'npm'],
      ] as const) {
        const service = run(['start'], folder);
        await until('it builds', () => descendantsOf(service.pid).some(({ command }) => command.includes('build.js')));
        note(service);
        process.kill(pidOf(service, target), signal);
        await nothingIsLeft();
        expect(service.stdout).not.toContain('ready');
      }
      const next = run(['start'], folder);
      await next.ready();
      note(next);
      process.kill(next.pid, 'SIGTERM');
      await nothingIsLeft();
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it.each<[NodeJS.Signals, Target]>([
    ['SIGTERM', 'npm'],
    ['SIGINT', 'group'],
  ])('%s to %s ends a command with the PostgreSQL that it started', async (signal, target) => {
    const command = run(['run', 'entente', '--', 'token', 'list']);
    const file = join(dataDir, 'postgres', 'data', 'postmaster.pid');
    await until('PostgreSQL runs', () => existsSync(file) && postgresPid(dataDir) > 0);
    note(command);
    process.kill(target === 'group' ? -command.pid : command.pid, signal);
    await nothingIsLeft();
  });

  it('is not sent when the service was started without npm: it outlives its parent', async () => {
    const script = `
      const { spawn } = require('node:child_process');
      const child = spawn(process.execPath, ['dist/src/main.js'], { detached: true, stdio: ['ignore', 'inherit', 'inherit'] });
      console.log('service ' + child.pid);
      child.unref();`;
    const parent = spawn(process.execPath, ['-e', script], {
      env: { PATH: process.env['PATH'], PORT: '0', SEED: 'none', DATA_DIR: dataDir },
    });
    let printed = '';
    parent.stdout.on('data', (chunk: Buffer) => (printed += chunk.toString()));
    await until('it is ready', () => printed.includes('ready'), TIMEOUT_MS);
    const pid = Number(/service (\d+)/.exec(printed)?.[1]);
    seen.push(pid, postgresPid(dataDir));
    await until('its parent has ended', () => parent.exitCode !== null);
    await sleep(SAME_REQUEST_MS);
    expect(isAlive(pid)).toBe(true);
    process.kill(pid, 'SIGTERM');
    await nothingIsLeft();
  });

  const hasTerminal = process.platform === 'linux' && spawnSync('script', ['--version']).status === 0;
  const inTerminal = hasTerminal ? it : it.skip;
  const why = hasTerminal ? '' : ' (skipped: there is no script(1) of util-linux)';

  /** `npm start` in a terminal of its own. */
  function openTerminal(): { terminal: ChildProcess; printed: () => string } {
    const { PATH, HOME } = process.env;
    const env = { PATH, HOME, PORT: '0', SEED: 'none', DATA_DIR: dataDir };
    const terminal = spawn('script', ['-qfec', 'npm start', '/dev/null'], { env });
    let printed = '';
    terminal.stdout.on('data', (chunk: Buffer) => (printed += chunk.toString()));
    return { terminal, printed: () => printed };
  }

  async function noteTerminal(terminal: ChildProcess, printed: () => string): Promise<string> {
    await until('it is ready', () => printed().includes('Entente is ready'), TIMEOUT_MS);
    seen.push(...descendantsOf(terminal.pid ?? 0).map(({ pid }) => pid), postgresPid(dataDir));
    return /127\.0\.0\.1:(\d+)/.exec(printed())?.[1] ?? '';
  }

  inTerminal(`a Ctrl-C, of which npm’s child hears twice, lets what is under way finish${why}`, async () => {
    const { terminal, printed } = openTerminal();
    const socket = connect(Number(await noteTerminal(terminal, printed)), '127.0.0.1');
    socket.on('error', () => undefined);
    const head = 'POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 27\r\n';
    const body = '{"query":"{ __typename } "}';
    let response = '';
    socket.on('data', (chunk: Buffer) => (response += chunk.toString()));
    socket.write(`${head}Connection: close\r\n\r\n${body.slice(0, 9)}`);
    await sleep(100);
    terminal.stdin?.write('\x03');
    await until('it was received', () => printed().includes('SIGINT'));
    await sleep(SAME_REQUEST_MS);
    socket.write(body.slice(9));
    await until('it has a response', () => response.includes('"__typename":"Query"'));
    await nothingIsLeft();
  });

  inTerminal(`a terminal that is closed ends all in order${why}`, async () => {
    const { terminal, printed } = openTerminal();
    await noteTerminal(terminal, printed);
    terminal.kill('SIGKILL');
    await nothingIsLeft();
  });
});
