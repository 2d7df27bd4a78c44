import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, existsSync, openSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { Logger } from 'pino';
import { pollUntil } from '../../foundation/async/retry.js';
import { dataFolder } from './files.js';
import type { EmbeddedHome } from './home.js';
import { readPostmaster, signalProcess, stopPostmaster } from './postmaster.js';
import type { Postmaster } from './postmaster.js';
import { EmbeddedServerError } from './programs.js';

/** The address on which embedded servers listen. */
export const LOOPBACK = '127.0.0.1';

const POLL_MS = 20;
const PROGRESS_MS = 10_000;
const ATTEMPTS = 5;
const ATTEMPT_PAUSE_MS = 100;
/** How long the backends of a killed server may take to exit, on a busy machine. */
const PREDECESSOR_TIMEOUT_MS = 120_000;

/** A server's process, either launched by this service or found running. */
export interface ServerProcess {
  readonly pid: number;
  readonly isAdopted: boolean;
  /** Takes ownership of a server that was found running, so that it ends with this service. */
  own(): void;
  /** Stops it, unless it was found running: then it belongs to another service. */
  abandon(): Promise<void>;
  /** Stops it, regardless of who launched it. */
  stop(): Promise<void>;
}

export interface WaitOptions {
  readonly log: Logger;
  /** Aborts the waiting; null: it cannot be aborted. */
  readonly signal: AbortSignal | null;
}

/** The server of these files: the running one, or else a new one on a free port. */
export async function startOrReuseServer(home: EmbeddedHome, signal: AbortSignal): Promise<ServerProcess> {
  const deadline = performance.now() + PREDECESSOR_TIMEOUT_MS;
  let failures = 0;
  const attempt = async (): Promise<ServerProcess | null> => {
    const running = readPostmaster(dataFolder(home));
    if (running) return processOf(running.pid, true);
    signal.throwIfAborted();
    const log = join(home.folder, 'postgres.log');
    const previousSize = existsSync(log) ? statSync(log).size : 0;
    const launched = await launch(home, log, await freePort());
    if (launched) return launched;
    const output = readFileSync(log).subarray(previousSize).toString();
    // The backends of a killed server exit with a delay, when they notice it.
    const isWaiting = output.includes('shared memory block') && performance.now() < deadline;
    if (!isWaiting) failures += 1;
    if (failures === ATTEMPTS) {
      throw new EmbeddedServerError(`The embedded PostgreSQL does not start: ${lastLines(output)}`);
    }
    return null;
  };
  return pollUntil(attempt, { delayMs: ATTEMPT_PAUSE_MS });
}

/** Starts the program; null if it exited before it wrote postmaster.pid, such as when the port is in use. */
async function launch(home: EmbeddedHome, log: string, port: number): Promise<ServerProcess | null> {
  const data = dataFolder(home);
  const settings = ['listen_addresses=' + LOOPBACK, 'unix_socket_directories=', 'max_connections=100'];
  const args = ['-D', data, '-p', String(port), ...settings.flatMap((setting) => ['-c', setting])];
  const output = openSync(log, 'a');
  // Detached: in its own process group, so that a Ctrl-C for the service does not reach it.
  const child = spawn(join(home.bin, 'postgres'), args, {
    ...home.user,
    cwd: home.folder,
    detached: true,
    stdio: ['ignore', output, output],
  });
  closeSync(output);
  if (child.pid === undefined) {
    const [error] = (await once(child, 'error')) as [Error];
    throw new EmbeddedServerError(`The embedded PostgreSQL can't be run: ${error.message}`);
  }
  child.unref();
  const server = processOf(child.pid, false);
  const look = (): 'RUNNING' | 'ENDED' | null => {
    const hasEnded = child.exitCode !== null || child.signalCode !== null;
    if (readPostmaster(data)?.pid === child.pid) return 'RUNNING';
    return hasEnded ? 'ENDED' : null;
  };
  if ((await pollUntil(look, { delayMs: POLL_MS })) === 'RUNNING') return server;
  await server.abandon();
  return null;
}

/** A server's process. If this service owns it, it is sent SIGINT when this process exits for any reason. */
function processOf(pid: number, isAdopted: boolean): ServerProcess {
  const interrupt = (): void => {
    signalProcess(pid, 'SIGINT');
  };
  if (!isAdopted) process.on('exit', interrupt);
  return {
    pid,
    isAdopted,
    own() {
      if (isAdopted) process.on('exit', interrupt);
    },
    async abandon() {
      if (!isAdopted) await this.stop();
    },
    async stop() {
      await stopPostmaster(pid);
      process.off('exit', interrupt);
    },
  };
}

/** Resolves when the server accepts connections; after a crash it recovers first, which may take long. */
export async function waitUntilReady(home: EmbeddedHome, pid: number, waiting: WaitOptions): Promise<Postmaster> {
  const { log, signal } = waiting;
  let loggedAt = performance.now();
  const look = (): Postmaster | null => {
    const postmaster = readPostmaster(dataFolder(home));
    if (postmaster?.pid !== pid) throw new EmbeddedServerError(`The embedded PostgreSQL has ended: ${lastLog(home)}`);
    if (postmaster.isReady) return postmaster;
    if (performance.now() - loggedAt > PROGRESS_MS) {
      loggedAt = performance.now();
      log.info(`waiting for the embedded PostgreSQL to become ready: ${lastLog(home)}`);
    }
    return null;
  };
  return pollUntil(look, { delayMs: POLL_MS, signal });
}

/** The last lines of the server's log. */
function lastLog(home: EmbeddedHome): string {
  return lastLines(readFileSync(join(home.folder, 'postgres.log'), 'utf8'));
}

function lastLines(text: string): string {
  return text.trim().split('\n').slice(-3).join(' | ');
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().on('error', reject);
    probe.listen(0, LOOPBACK, () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => {
        resolve(port);
      });
    });
  });
}
