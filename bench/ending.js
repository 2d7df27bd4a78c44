import process from 'node:process';
import { onParentExit, onStopSignal } from '../dist/src/app/stop-requests.js';

/*
 * Ends a run on request, with everything that it started: `endsWithRun` its processes, and its database, which ends
 * with it by itself. npm runs this in a shell, and a signal to npm ends only the shell.
 */

const exit = (_reason, status) => process.exit(status);
onStopSignal({ stop: exit, stopNow: (status) => process.exit(status) });
onParentExit(process.ppid, { stop: exit });

const children = new Set();
process.on('exit', () => {
  for (const child of children) child.kill();
});

/** Ends a child process when this process ends, for whatever reason. */
export function endsWithRun(child) {
  children.add(child);
  child.once('exit', () => children.delete(child));
  return child;
}
