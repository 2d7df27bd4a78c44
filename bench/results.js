import { readFileSync, writeFileSync } from 'node:fs';

const FILE = new URL('RESULTS.md', import.meta.url);

/** The heading of the last part of the results. */
const PAGE = /^# The timeline page$/m;

/** The heading of the part on imports, which stands before that of the page. */
const IMPORTS = /^# Imports$/m;

/** Replaces what RESULTS.md says of imports, and leaves the rest. */
export function writeImportResults(text) {
  const [before, page] = readFileSync(FILE, 'utf8').split(PAGE);
  const [service] = before.split(IMPORTS);
  const parts = [service.trimEnd(), text.trimEnd(), ...(page === undefined ? [] : [`# The timeline page${page}`])];
  writeFileSync(FILE, `${parts.join('\n\n').trimEnd()}\n`);
}

/** Replaces what RESULTS.md says of the service, and leaves what it says of the page. */
export function writeServiceResults(text) {
  const [before, page] = readFileSync(FILE, 'utf8').split(PAGE);
  const imports = before.split(IMPORTS)[1];
  const parts = [
    text.trimEnd(),
    ...(imports === undefined ? [] : [`# Imports${imports.trimEnd()}`]),
    ...(page === undefined ? [] : [`# The timeline page${page}`]),
  ];
  writeFileSync(FILE, `${parts.join('\n\n').trimEnd()}\n`);
}

/** Replaces what RESULTS.md says of the page, and leaves the rest. */
export function writePageResults(text) {
  const [service] = readFileSync(FILE, 'utf8').split(PAGE);
  writeFileSync(FILE, `${service.trimEnd()}\n\n${text}`);
}
