import { readFileSync } from 'node:fs';

/** Whether the process table has a process with this pid, whoever owns it, running or ended. */
export function processExists(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** Whether a process with this pid is running, whoever owns it; a zombie is not. */
export function isAlive(pid: number): boolean {
  return processExists(pid) && !isZombie(pid);
}

/** An ended process stays in the table until its parent waits for it: in a container, that may be never. */
function isZombie(pid: number): boolean {
  try {
    // The program's name is in parentheses, and may contain any character (proc_pid_stat(5)).
    return /^\d+ \(.*\) [ZX] /s.test(readFileSync(`/proc/${String(pid)}/stat`, 'utf8'));
  } catch {
    // There is no /proc, or the process has gone in the meantime.
    return false;
  }
}
