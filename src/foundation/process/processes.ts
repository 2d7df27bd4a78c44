import { readFileSync } from 'node:fs';

/** Whether the system knows a process of that number, whoever owns it, and whether it runs or has ended. */
export function isInTable(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** Whether a process of that number runs, whoever owns it; one that has ended and that nobody has asked after does not. */
export function isAlive(pid: number): boolean {
  return isInTable(pid) && !isZombie(pid);
}

/** What has ended stays in the system's table until its parent asks how: in a container, that may be never. */
function isZombie(pid: number): boolean {
  try {
    // The program's name stands in brackets, and may hold any character (proc_pid_stat(5)).
    return /^\d+ \(.*\) [ZX] /s.test(readFileSync(`/proc/${String(pid)}/stat`, 'utf8'));
  } catch {
    // No /proc, or it is gone meanwhile.
    return false;
  }
}
