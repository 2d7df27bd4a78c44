import { isAlive } from '../foundation/process/processes.js';

/** Signals that stop the process, and its exit status if they end it immediately. */
const SIGNALS = { SIGHUP: 129, SIGINT: 130, SIGTERM: 143 } as const;

/** Exit status if it ends immediately because its parent did. */
const EXIT_ORPHANED = 143;

/**
 * Signals within this time count as one request: Ctrl-C reaches the whole process group of the terminal, and npm sends
 * it to its child once more; systemd with SendSIGHUP sends SIGHUP after SIGTERM.
 */
const SAME_REQUEST_MS = 1_000;

const PARENT_CHECK_MS = 250;

/** Called when the process is asked to stop. */
export interface StopHandlers {
  /** The first request, with the reason in words: shut down gracefully. */
  readonly stop: (reason: string, status: number) => void;
  /** What SIGHUP does before anything has asked the process to stop. Returns false if it is such a request itself. */
  readonly hangUp?: () => boolean;
  /** A further request: exit immediately with this status. */
  readonly stopNow: (status: number) => void;
}

/** When this process was first asked to stop, by a signal or by the end of its parent; performance.now(). */
let firstAt: number | null = null;

/** Calls back when a signal asks the process to stop. */
export function onStopSignal({ stop, stopNow, hangUp }: StopHandlers): void {
  for (const [signal, status] of Object.entries(SIGNALS)) {
    process.on(signal, () => {
      const now = performance.now();
      if (firstAt === null) {
        if (signal === 'SIGHUP' && hangUp?.()) return;
        firstAt = now;
        stop(signal, status);
      } else if (now - firstAt > SAME_REQUEST_MS) {
        stopNow(status);
      }
    });
  }
}

/**
 * Calls back once when the parent is gone: `parentPid` has exited, or this process has another parent than at first.
 * For a process that its parent should stop: a parent that was killed forwards no signal, and neither does a shell that
 * receives one. Windows keeps the parent id of a process after the parent is gone, so there only `parentPid` is
 * checked.
 */
export function onParentExit(parentPid: number, { stop }: Pick<StopHandlers, 'stop'>): void {
  const initialParent = process.ppid;
  const timer = setInterval(checkParent, PARENT_CHECK_MS);
  timer.unref();
  checkParent();

  function checkParent(): void {
    if (process.ppid === initialParent && isAlive(parentPid)) return;
    clearInterval(timer);
    firstAt ??= performance.now();
    stop('the process that started this one has ended', EXIT_ORPHANED);
  }
}

const PARENT_PID = /^--parent-pid=(\d+)$/;

/**
 * The process with which to stop, from `--parent-pid=…` on the command line; null if that is missing or no valid
 * process id. Not used on Windows, where a shell may have process ids of its own.
 */
export function parentPidIn(args: readonly string[]): number | null {
  if (process.platform === 'win32') return null;
  const [, pid] = args.map((arg) => PARENT_PID.exec(arg)).find((match) => match !== null) ?? [];
  return pid === undefined || Number(pid) === 0 ? null : Number(pid);
}
