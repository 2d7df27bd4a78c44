import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const POLL_MS = 20;
const FAST_SHUTDOWN_MS = 10_000;
const IMMEDIATE_SHUTDOWN_MS = 5_000;

/** What a running server says of itself in postmaster.pid. */
export interface Postmaster {
  readonly pid: number;
  readonly port: number;
  readonly isReady: boolean;
}

/** Reads postmaster.pid of a data folder; null when there is none, or when it was left by a process that is no more. */
export function readPostmaster(data: string): Postmaster | null {
  const file = join(data, 'postmaster.pid');
  const text = textOf(file);
  if (text === null) return null;
  // Lines: pid, data folder, start, port, socket folder, address, shared memory, status (PostgreSQL's miscadmin.h).
  const lines = text.split('\n').map((line) => line.trim());
  const pid = Number(lines[0]);
  if (!isAlive(pid)) return null;
  if (!isPostgres(pid)) {
    // Left behind by a server that is no more, its number now another program's: PostgreSQL would refuse to start.
    rmSync(file);
    return null;
  }
  return { pid, port: Number(lines[3]), isReady: lines[7] === 'ready' };
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

export function isAlive(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** Whether the process is a PostgreSQL; where the system has no /proc, it is believed. */
function isPostgres(pid: number): boolean {
  const file = `/proc/${String(pid)}/cmdline`;
  if (!existsSync('/proc/self/cmdline')) return true;
  try {
    return readFileSync(file, 'utf8').split('\0')[0]?.endsWith('postgres') ?? false;
  } catch {
    return false;
  }
}

/** Stops a server: fast, and when it does not end, at once (it recovers at its next start). */
export async function stopPostmaster(pid: number): Promise<void> {
  for (const [signal, patience] of [
    ['SIGINT', FAST_SHUTDOWN_MS],
    ['SIGQUIT', IMMEDIATE_SHUTDOWN_MS],
  ] as const) {
    if (!isAlive(pid)) return;
    process.kill(pid, signal);
    if (await ends(pid, patience)) return;
  }
  throw new Error(`PostgreSQL (process ${String(pid)}) does not stop`);
}

async function ends(pid: number, patienceMs: number): Promise<boolean> {
  const deadline = Date.now() + patienceMs;
  while (isAlive(pid)) {
    if (Date.now() > deadline) return false;
    await sleep(POLL_MS);
  }
  return true;
}
