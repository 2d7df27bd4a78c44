import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from '@jest/globals';
import { projectRoot } from '../../src/config/project-root.js';

const ROWS = readFileSync(join(projectRoot(), 'docs', 'dependencies.md'), 'utf8')
  .split('\n')
  .filter((line) => line.startsWith('| **'))
  .map((line) => line.split('|').map((cell) => cell.trim()));

/** The names in backticks. A name without a folder is in the folder of the previous name. */
function namesIn(cell: string): string[] {
  let folder = '';
  return [...cell.matchAll(/`([^`]+)`/g)].map(([, name = '']) => {
    const path = name.includes('/') ? name : `${folder}/${name}`;
    folder = path.slice(0, path.lastIndexOf('/'));
    return path;
  });
}

it('the list of private parts names files and tests that exist', () => {
  expect(ROWS.length).toBeGreaterThan(10);
  for (const [, , places = '', , tests = ''] of ROWS) {
    const sources = namesIn(places);
    expect(sources.length).toBeGreaterThan(0);
    const files = [...sources.map((path) => `src/${path}`), ...namesIn(tests).map((path) => `test/${path}.test.ts`)];
    for (const file of files)
      expect({ file, exists: existsSync(join(projectRoot(), file)) }).toEqual({ file, exists: true });
  }
});
