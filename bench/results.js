import { readFileSync, writeFileSync } from 'node:fs';

const FILE = new URL('RESULTS.md', import.meta.url);

/** The heading of the last part of the results. */
const PAGE = /^# The timeline page$/m;

/** Replaces what RESULTS.md says of the service, and leaves what it says of the page. */
export function writeServiceResults(text) {
  const page = readFileSync(FILE, 'utf8').split(PAGE)[1];
  writeFileSync(FILE, page === undefined ? text : `${text.trimEnd()}\n\n# The timeline page${page}`);
}

/** Replaces what RESULTS.md says of the page, and leaves the rest. */
export function writePageResults(text) {
  const [service] = readFileSync(FILE, 'utf8').split(PAGE);
  writeFileSync(FILE, `${service.trimEnd()}\n\n${text}`);
}
