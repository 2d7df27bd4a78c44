import { existsSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { isAlive, isInTable } from '../../foundation/process/processes.js';

const POLL_MS = 20;

/** How long a server has for each way of ending; on a machine that is busy, what takes a moment takes many. */
const SHUTDOWN_MS = 30_000;

/** What a running server says of itself in postmaster.pid. */
export interface Postmaster {
  readonly pid: number;
  /** NaN until it is known. */
  readonly port: number;
  readonly isReady: boolean;
  /** It takes no connections any more, and will end. */
  readonly isStopping: boolean;
}

/** Reads postmaster.pid of a data folder; null when there is none, or when it was left by a process that is no more. */
export function readPostmaster(data: string): Postmaster | null {
  const file = join(data, 'postmaster.pid');
  const text = textOf(file);
  if (text === null) return null;
  // Lines: pid, data folder, start, port, socket folder, address, shared memory, status (PostgreSQL's miscadmin.h).
  const lines = text.split('\n').map((line) => line.trim());
  const pid = Number(lines[0]);
  if (!isInTable(pid)) return null;
  if (!isAlive(pid) || !isServerOf(data, pid)) {
    // Left behind by a server that is no more. PostgreSQL would refuse to start where its number is now another program's,
    // or where nobody has asked yet how it ended.
    if (textOf(file) === text) rmSync(file, { force: true });
    return null;
  }
  return {
    pid,
    port: Number(lines[3] || NaN),
    isReady: lines[7] === 'ready',
    isStopping: lines[7] === 'stopping',
  };
}

/** What a file holds; null when there is none, or none any more: a server that ends takes its file away. */
function textOf(file: string): string | null {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}

/** Whether the process is the PostgreSQL of this data folder; where the system has no /proc, it is believed. */
function isServerOf(data: string, pid: number): boolean {
  if (!existsSync('/proc/self/cmdline')) return true;
  try {
    const [program = ''] = readFileSync(`/proc/${String(pid)}/cmdline`, 'utf8').split('\0');
    if (!program.endsWith('postgres')) return false;
  } catch {
    return false;
  }
  try {
    // A server's working folder is its data folder.
    return realpathSync(`/proc/${String(pid)}/cwd`) === realpathSync(data);
  } catch {
    // Another user's process does not say.
    return true;
  }
}

/** Sends a signal to a process that may be gone. */
export function signalProcess(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}

/** Stops a server: fast, and when it does not end, at once (it recovers at its next start). */
export async function stopPostmaster(pid: number): Promise<void> {
  for (const signal of ['SIGINT', 'SIGQUIT', 'SIGKILL'] as const) {
    if (!isAlive(pid)) return;
    signalProcess(pid, signal);
    if (await ends(pid)) return;
  }
  throw new Error(`PostgreSQL (process ${String(pid)}) does not stop`);
}

async function ends(pid: number): Promise<boolean> {
  const deadline = performance.now() + SHUTDOWN_MS;
  while (isAlive(pid)) {
    if (performance.now() > deadline) return false;
    await sleep(POLL_MS);
  }
  return true;
}
