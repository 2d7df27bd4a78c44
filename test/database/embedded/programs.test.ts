import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { copyPrograms, linkLibraries } from '../../../src/database/embedded/programs.js';

const LINKS = [
  { source: 'native/lib/libpq.so.5.18', target: 'native/lib/libpq.so.5' },
  { source: 'native/lib/libpq.so.5.18', target: 'native/lib/libpq.so' },
];

describe('the programs of the embedded server', () => {
  let folder: string;
  let native: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'entente-programs-'));
    native = join(folder, 'package', 'native');
    mkdirSync(join(native, 'lib'), { recursive: true });
    writeFileSync(join(folder, 'package', 'package.json'), '{ "version": "1.0.0" }');
    writeFileSync(join(native, 'lib', 'libpq.so.5.18'), 'a library');
    writeFileSync(join(native, 'pg-symlinks.json'), JSON.stringify(LINKS));
  });
  afterEach(() => {
    rmSync(folder, { recursive: true });
  });

  it('get the links that an install script would have created, once', () => {
    expect([linkLibraries(native), linkLibraries(native)]).toEqual([true, true]);
    expect(readlinkSync(join(native, 'lib', 'libpq.so.5'))).toBe('libpq.so.5.18');
    expect(readFileSync(join(native, 'lib', 'libpq.so'), 'utf8')).toBe('a library');
  });

  it('are complete where the platform has no links', () => {
    rmSync(join(native, 'pg-symlinks.json'));
    expect(linkLibraries(native)).toBe(true);
  });

  it('are reported where the links can’t be created', () => {
    writeFileSync(join(native, 'pg-symlinks.json'), JSON.stringify([{ source: 'native/a', target: 'native/none/b' }]));
    expect(linkLibraries(native)).toBe(false);
  });

  it('are copied with their links, once, and an unfinished copy is removed', async () => {
    const copies = join(folder, 'copies');
    mkdirSync(join(copies, 'server-0123456789ab.999999999'), { recursive: true });
    const copy = await copyPrograms(native, copies);
    expect(await copyPrograms(native, copies)).toBe(copy);
    expect(readFileSync(join(copy, 'lib', 'libpq.so'), 'utf8')).toBe('a library');
    expect(existsSync(join(native, 'lib', 'libpq.so'))).toBe(false);
    expect(readdirSync(copies)).toHaveLength(1);
  });
});
