import { PAGES } from './pages.js';
import { bringUpToDate, removePartials } from './part.js';
import { SERVICE } from './service.js';

/*
 * Builds dist/, what of it has changed: `npm run build`, and before each command that runs what is built. Says on
 * standard error what it built, and nothing on standard output, which is the command's.
 */

const PARENT_CHECK_MS = 250;

// npm passes a signal on to the shell that it runs this by, which ends without it. What is half built is no harm.
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

/** Says what went wrong, in the words of the compiler where it was the sources. */
function tell(error) {
  const { code, message } = error;
  if (code === 'ERR_MODULE_NOT_FOUND' || /native binding|could not be found/.test(message)) {
    return `dist/ is not built, or older than the sources, and the build tools are not installed: ${message.split('\n')[0]}
  npm ci --include=dev --include=optional && npm run build
then, to remove the development packages: npm prune --omit=dev`;
  }
  // What swc adds from there on is of its own insides.
  return `dist/ can't be built: ${message.split('\n\nCaused by:')[0]}`;
}

await removePartials();
const failed = (await Promise.allSettled([SERVICE, PAGES].map(build))).filter(({ status }) => status === 'rejected');
for (const { reason } of failed) process.stderr.write(`${tell(reason)}\n`);
if (failed.length > 0) process.exitCode = 1;
// One that was killed just before may have taken until now to end.
await removePartials();
