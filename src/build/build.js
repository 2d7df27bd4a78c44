import { PAGES } from './pages.js';
import { bringUpToDate, removePartials } from './part.js';
import { SERVICE } from './service.js';

/*
 * Builds the parts of dist/ that have changed: for `npm run build`, and before each command that runs built code. It
 * prints what it built to standard error; standard output belongs to the command.
 */

const PARENT_CHECK_MS = 250;

// npm passes a signal to its shell, which ends without passing it on. An unfinished build does no harm.
const parent = process.ppid;
setInterval(() => {
  if (process.ppid !== parent) process.exit(1);
}, PARENT_CHECK_MS).unref();

/** @param {import('./part.js').Part} part */
async function build(part) {
  const began = performance.now();
  if (await bringUpToDate(part)) {
    process.stderr.write(`built the ${part.name} (${((performance.now() - began) / 1_000).toFixed(1)} s)\n`);
  }
}

/** Describes the error; for an error in the sources, in the compiler's words. */
function tell(error) {
  const { code, message } = error;
  if (code === 'ERR_MODULE_NOT_FOUND' || /native binding|could not be found/.test(message)) {
    return `dist/ is not built, or older than the sources, and the build tools are not installed: ${message.split('\n')[0]}
  npm ci --include=dev --include=optional && npm run build
then, to remove the development packages: npm prune --omit=dev`;
  }
  // From there on, swc adds its own internals.
  return `dist/ can't be built: ${message.split('\n\nCaused by:')[0]}`;
}

await removePartials();
const failed = (await Promise.allSettled([SERVICE, PAGES].map(build))).filter(({ status }) => status === 'rejected');
for (const { reason } of failed) process.stderr.write(`${tell(reason)}\n`);
if (failed.length > 0) process.exitCode = 1;
// A process that was just killed may still be ending.
await removePartials();
