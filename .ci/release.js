import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/*
 * The end of `npm run release -- 1.2.3` (or major, minor, patch): npm has put the new version into package.json, this
 * gives what is unreleased in the changelog that version and the day, and keeps the schema as the released one. Run with
 * `check` it only refuses what can't be released, before anything is written.
 */

const root = fileURLToPath(new URL('..', import.meta.url));
const changelogPath = join(root, 'CHANGELOG.md');
const changelog = readFileSync(changelogPath, 'utf8');
const heading = '## [Unreleased]\n';
const [before, after] = changelog.split(heading);
const unreleased = after?.split(/^## /m)[0]?.trim() ?? '';
if (unreleased === '') {
  console.error('CHANGELOG.md has nothing under «## [Unreleased]» to release.');
  process.exit(1);
}
if (process.argv[2] !== 'check') {
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const today = new Date().toISOString().slice(0, 10);
  writeFileSync(changelogPath, `${before}${heading}\n## [${version}] - ${today}\n${after}`);
  copyFileSync(join(root, 'schema', 'schema.graphql'), join(root, 'schema', 'released.graphql'));
  console.log(`Released ${version}: package.json, CHANGELOG.md and schema/released.graphql are to be committed.`);
}
