import { spawn, spawnSync } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { projectRoot } from '../../src/config/project-root.js';
import { until } from './follower.js';

const READY_MS = 60_000;
const POLL_MS = 20;

interface StartOptions {
  readonly env?: Record<string, string>;
  readonly user?: { readonly uid: number; readonly gid: number } | undefined;
  /** Folder of the built project; this one by default. */
  readonly cwd?: string;
}

interface NpmOptions {
  readonly args?: readonly string[];
  readonly env?: Record<string, string>;
  readonly cwd?: string;
  /** A command that runs another command, for example slowly and that is replaced by npm. */
  readonly run?: (command: readonly string[]) => string[];
}

/** The built service as a process of its own, as `npm start` runs it. */
export class ServiceProcess {
  stdout = '';
  stderr = '';
  readonly exited: Promise<number | null>;
  private readonly startedAt = performance.now();

  private constructor(readonly child: ChildProcess) {
    child.stdout?.on('data', (chunk: Buffer) => (this.stdout += chunk.toString()));
    child.stderr?.on('data', (chunk: Buffer) => (this.stderr += chunk.toString()));
    this.exited = new Promise((resolve) => child.on('close', resolve));
  }

  static start({ env = {}, user, cwd = projectRoot() }: StartOptions = {}): ServiceProcess {
    // It ends with the tests, even if they are killed.
    const child = spawn(process.execPath, ['dist/src/main.js', `--parent-pid=${String(process.pid)}`], {
      cwd,
      ...user,
      env: { PATH: process.env['PATH'], PORT: '0', SEED: 'none', ...env },
    });
    return new ServiceProcess(child);
  }

  /** Runs a script of the project, by default `npm start`, in a process group of its own, like a terminal. */
  static byNpm({ args = ['start'], env = {}, cwd = projectRoot(), run }: NpmOptions = {}): ServiceProcess {
    const { PATH, HOME } = process.env;
    const [program = 'npm', ...values] = run ? run(['npm', ...args]) : ['npm', ...args];
    const child = spawn(program, values, {
      cwd,
      detached: true,
      env: { PATH, HOME, PORT: '0', SEED: 'none', npm_config_update_notifier: 'false', ...env },
    });
    return new ServiceProcess(child);
  }

  get pid(): number {
    return this.child.pid ?? 0;
  }

  /** Resolves with the service's address and its start-up time. */
  async ready(timeoutMs = READY_MS): Promise<{ url: string; afterMs: number }> {
    const deadline = Date.now() + timeoutMs;
    for (;;) {
      const [, url] = /Entente is ready: (http:\/\/\S+)\/graphql/.exec(this.stdout) ?? [];
      if (url !== undefined) return { url, afterMs: performance.now() - this.startedAt };
      if (this.child.exitCode !== null || this.child.signalCode !== null)
        throw new Error(`The service ended: ${this.stderr}`);
      if (Date.now() > deadline) throw new Error(`The service does not get ready: ${this.stderr}`);
      await sleep(POLL_MS);
    }
  }

  /** Waits until it has logged some words; throws if it ends before. */
  async untilLogged(words: string): Promise<void> {
    await until(words, () => {
      if (this.child.exitCode !== null) throw new Error(`The service ended: ${this.stderr}`);
      return this.stderr.includes(words);
    });
  }

  /** Sends a signal and waits for the end. */
  async end(signal: NodeJS.Signals = 'SIGTERM'): Promise<number | null> {
    this.child.kill(signal);
    return this.exited;
  }
}

/** Runs the built command line to its end. */
export async function runCli(
  args: readonly string[],
  env: Record<string, string>,
): Promise<{ readonly status: number | null; readonly stdout: string; readonly stderr: string }> {
  const child = spawn(process.execPath, ['dist/src/cli.js', ...args], {
    cwd: projectRoot(),
    env: { PATH: process.env['PATH'], ...env },
  });
  let [stdout, stderr] = ['', ''];
  child.stdout.on('data', (chunk: Buffer) => (stdout += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString()));
  const status = await new Promise<number | null>((resolve) => child.on('close', resolve));
  return { status, stdout, stderr };
}

/** A folder for a service's data that the server's own user can reach. */
export function makeDataDir(mode = 0o755): string {
  const folder = mkdtempSync(join(tmpdir(), 'entente-data-'));
  chmodSync(folder, mode);
  return folder;
}

/** The process id of the PostgreSQL whose files are below the folder, from its postmaster.pid. */
export function postgresPid(dataDir: string): number {
  return Number(readFileSync(join(dataDir, 'postgres', 'data', 'postmaster.pid'), 'utf8').split('\n')[0]);
}

/** A process of the system. */
interface SystemProcess {
  readonly pid: number;
  readonly parent: number;
  readonly command: string;
}

/** The descendants of a process that still run. */
export function descendantsOf(pid: number): SystemProcess[] {
  const { stdout } = spawnSync('ps', ['-eo', 'pid=,ppid=,args='], { encoding: 'utf8' });
  const all = stdout.split('\n').flatMap((line) => {
    const [, own, parent, command = ''] = /^\s*(\d+)\s+(\d+)\s+(.*)$/.exec(line) ?? [];
    return own === undefined ? [] : [{ pid: Number(own), parent: Number(parent), command }];
  });
  const below = (parent: number): SystemProcess[] =>
    all.filter((one) => one.parent === parent).flatMap((one) => [one, ...below(one.pid)]);
  return below(pid);
}

/** The process group of a process, on Linux and macOS. */
export function processGroup(pid: number): number {
  return Number(spawnSync('ps', ['-o', 'pgid=', '-p', String(pid)], { encoding: 'utf8' }).stdout);
}

/** Removes a data folder, and the PostgreSQL that a killed service may have left with it. */
export function removeDataDir(dataDir: string): void {
  try {
    process.kill(postgresPid(dataDir), 'SIGQUIT');
  } catch {
    // None is left.
  }
  rmSync(dataDir, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
}

/** Why an ordinary user could not run the project from here; null when one could. */
export function whyNoOtherUser(user: { uid: number; gid: number }): string | null {
  if (process.getuid?.() !== 0) return 'only root can run it as another user';
  const reads = spawnSync('/bin/sh', ['-c', 'cd "$0" && test -r package.json', projectRoot()], { ...user, cwd: '/' });
  return reads.status === 0 ? null : 'another user can’t read the project’s folder';
}
