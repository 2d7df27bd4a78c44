import { spawn } from 'node:child_process';
import { projectRoot } from '../../src/config/project-root.js';

export interface CommandResult {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs `npm run entente` as its script does, without another build. */
export async function runCli(args: readonly string[], env: Record<string, string>): Promise<CommandResult> {
  const child = spawn(process.execPath, ['dist/src/cli.js', ...args], {
    cwd: projectRoot(),
    env: { PATH: process.env['PATH'], ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let [stdout, stderr] = ['', ''];
  child.stdout.on('data', (chunk: Buffer) => (stdout += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString()));
  const status = await new Promise<number | null>((resolve) => child.on('close', resolve));
  return { status, stdout, stderr };
}
