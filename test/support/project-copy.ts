import { chmodSync, cpSync, mkdtempSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { projectRoot } from '../../src/config/project-root.js';

const COPIED = ['src', 'migrations', 'schema', 'seed', '.swcrc', 'tsconfig.json', 'package.json', 'package-lock.json'];

interface CopyOptions {
  /** Whether to link the packages that are installed here. */
  readonly hasPackages?: boolean;
  /** Additional files to copy, such as build outputs. */
  readonly also?: readonly string[];
}

/** A copy of the project, which is not built. */
export function copyProject({ hasPackages = true, also = [] }: CopyOptions = {}): string {
  const folder = mkdtempSync(join(tmpdir(), 'entente-copy-'));
  chmodSync(folder, 0o755);
  for (const name of [...COPIED, ...also]) cpSync(join(projectRoot(), name), join(folder, name), { recursive: true });
  if (hasPackages) symlinkSync(join(projectRoot(), 'node_modules'), join(folder, 'node_modules'));
  return folder;
}
