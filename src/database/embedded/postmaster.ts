import { existsSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { pollUntil } from '../../foundation/async/retry.js';
import { isAlive, processExists } from '../../foundation/process/processes.js';

const POLL_MS = 20;

/** How long each shutdown signal may take; a busy machine is slow. */
const SHUTDOWN_TIMEOUT_MS = 30_000;

/** The state of a running server, from postmaster.pid. */
export interface Postmaster {
  readonly pid: number;
  /** NaN until it is known. */
  readonly port: number;
  readonly isReady: boolean;
  /** Whether it is shutting down and accepts no more connections. */
  readonly isStopping: boolean;
}

/** Reads postmaster.pid of a data folder; null if there is none, or if its process has ended. */
export function readPostmaster(data: string): Postmaster | null {
  const file = join(data, 'postmaster.pid');
  const text = readIfExists(file);
  if (text === null) return null;
  // Lines: pid, data folder, start, port, socket folder, address, shared memory, status (PostgreSQL's miscadmin.h).
  const lines = text.split('\n').map((line) => line.trim());
  const pid = Number(lines[0]);
  if (!processExists(pid)) return null;
  if (!isAlive(pid) || !isServerOf(data, pid)) {
    // Left behind by a server that has ended. PostgreSQL would refuse to start if the process id now belongs to another
    // program, or to a zombie process.
    if (readIfExists(file) === text) rmSync(file, { force: true });
    return null;
  }
  return {
    pid,
    port: Number(lines[3] || NaN),
    isReady: lines[7] === 'ready',
    isStopping: lines[7] === 'stopping',
  };
}

/** A file's content; null if it does not exist, as when a server has just stopped and removed it. */
function readIfExists(file: string): string | null {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}

/** Whether the process is the PostgreSQL of this data folder; assumed if the system has no /proc. */
function isServerOf(data: string, pid: number): boolean {
  if (!existsSync('/proc/self/cmdline')) return true;
  try {
    const [program = ''] = readFileSync(`/proc/${String(pid)}/cmdline`, 'utf8').split('\0');
    if (!program.endsWith('postgres')) return false;
  } catch {
    return false;
  }
  try {
    // A server's working directory is its data folder.
    return realpathSync(`/proc/${String(pid)}/cwd`) === realpathSync(data);
  } catch {
    // The working directory of another user's process is not readable.
    return true;
  }
}

/** Sends a signal to a process that may have ended. */
export function signalProcess(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}

/** Stops a server: fast shutdown first, then immediate shutdown and kill (it recovers at its next start). */
export async function stopPostmaster(pid: number): Promise<void> {
  for (const signal of ['SIGINT', 'SIGQUIT', 'SIGKILL'] as const) {
    if (!isAlive(pid)) return;
    signalProcess(pid, signal);
    if (await waitForExit(pid)) return;
  }
  throw new Error(`PostgreSQL (process ${String(pid)}) does not stop`);
}

async function waitForExit(pid: number): Promise<boolean> {
  const deadline = performance.now() + SHUTDOWN_TIMEOUT_MS;
  const look = (): { readonly hasEnded: boolean } | null => {
    if (!isAlive(pid)) return { hasEnded: true };
    return performance.now() > deadline ? { hasEnded: false } : null;
  };
  return (await pollUntil(look, { delayMs: POLL_MS })).hasEnded;
}
