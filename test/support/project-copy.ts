import { chmodSync, cpSync, mkdtempSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { projectRoot } from '../../src/config/project-root.js';

const COPIED = ['src', 'migrations', 'schema', 'seed', '.swcrc', 'tsconfig.json', 'package.json', 'package-lock.json'];

/** A copy of the project that is not built yet, with the packages that are installed here. */
export function copyProject({ hasPackages = true } = {}): string {
  const folder = mkdtempSync(join(tmpdir(), 'entente-copy-'));
  chmodSync(folder, 0o755);
  for (const name of COPIED) cpSync(join(projectRoot(), name), join(folder, name), { recursive: true });
  if (hasPackages) symlinkSync(join(projectRoot(), 'node_modules'), join(folder, 'node_modules'));
  return folder;
}
