import { isAlive } from '../foundation/process/processes.js';

/** Signals that ask a process to end, and its exit status when they end it at once. */
const SIGNALS = { SIGHUP: 129, SIGINT: 130, SIGTERM: 143 } as const;

/** Exit status when it ends at once because its parent did. */
const EXIT_ORPHANED = 143;

/**
 * Signals that come within this time are one request: a Ctrl-C reaches the terminal's whole process group, and npm sends
 * it to its child once more; systemd's SendSIGHUP follows SIGTERM with SIGHUP.
 */
const SAME_REQUEST_MS = 1_000;

const PARENT_CHECK_MS = 250;

/** What is done when the process is asked to end. */
export interface StopHandlers {
  /** Asked for the first time, with the reason in words: to end in order. */
  readonly stop: (reason: string, status: number) => void;
  /** Asked once more: to end at once, with this exit status. */
  readonly stopNow: (status: number) => void;
}

/** When this process was asked to end for the first time, by a signal or by its parent's end; performance.now(). */
let firstAt: number | null = null;

/** Calls back when a signal asks the process to end. */
export function onStopSignal({ stop, stopNow }: StopHandlers): void {
  for (const [signal, status] of Object.entries(SIGNALS)) {
    process.on(signal, () => {
      const now = performance.now();
      if (firstAt === null) {
        firstAt = now;
        stop(signal, status);
      } else if (now - firstAt > SAME_REQUEST_MS) {
        stopNow(status);
      }
    });
  }
}

/**
 * Calls back once when the parent is gone: `parentPid` has ended, or this process has another parent than at first. For a
 * process that its parent is to end: one that was killed passes nothing on, and neither does a shell that is signalled.
 * Windows keeps the number of a parent that is gone, so there it is only looked for.
 */
export function onParentExit(parentPid: number, { stop }: Pick<StopHandlers, 'stop'>): void {
  const parent = process.ppid;
  const check = setInterval(look, PARENT_CHECK_MS);
  check.unref();
  look();

  function look(): void {
    if (process.ppid === parent && isAlive(parentPid)) return;
    clearInterval(check);
    firstAt ??= performance.now();
    stop('the process that started this one has ended', EXIT_ORPHANED);
  }
}

const PARENT_PID = /^--parent-pid=(\d+)$/;

/**
 * The process to end with, as the command line says by `--parent-pid=…`; null when it does not, or names what is no
 * process. On Windows, a shell's number for a process need not be the system's, and so is not believed.
 */
export function parentPidIn(args: readonly string[]): number | null {
  if (process.platform === 'win32') return null;
  const [, pid] = args.map((arg) => PARENT_PID.exec(arg)).find((match) => match !== null) ?? [];
  return pid === undefined || Number(pid) === 0 ? null : Number(pid);
}
