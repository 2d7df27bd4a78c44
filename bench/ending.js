import process from 'node:process';
import { onParentExit, onStopSignal } from '../dist/src/app/stop-requests.js';

/*
 * Ends a run that is asked to end, with all that it started: `endsWithRun` of its processes, and its database, which ends
 * with it by itself. npm runs this in a shell, which a signal to npm ends without it.
 */

const exit = (_reason, status) => process.exit(status);
onStopSignal({ stop: exit, stopNow: (status) => process.exit(status) });
onParentExit(process.ppid, { stop: exit });

const children = new Set();
process.on('exit', () => {
  for (const child of children) child.kill();
});

/** Lets a child process end when this one does, whyever that is. */
export function endsWithRun(child) {
  children.add(child);
  child.once('exit', () => children.delete(child));
  return child;
}
