import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { endsWithRun } from '../ending.js';

/** Starts a program that prints its address. */
export async function start(node, path, env, pattern) {
  const child = spawn(node, [fileURLToPath(new URL(`../${path}`, import.meta.url))], {
    env: { PATH: process.env.PATH, NODE_ENV: 'production', GRAPHILE_ENV: 'production', ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  endsWithRun(child);
  const stop = async () => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const ended = once(child, 'exit');
    child.kill();
    await ended;
  };
  let printed = '';
  const port = await new Promise((resolve, reject) => {
    child.once('exit', () => {
      reject(new Error(`${path} ended before it listened`));
    });
    child.stdout.on('data', (chunk) => {
      printed += chunk;
      const [, found] = pattern.exec(printed) ?? [];
      if (found !== undefined) resolve(found);
    });
  });
  return { url: `http://127.0.0.1:${port}`, stop };
}
