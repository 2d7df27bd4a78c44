#!/usr/bin/env node
import process from 'node:process';

/*
 * The command `entente` of the installed package: without arguments it runs the service, with arguments the command
 * line.
 */

if (process.argv.length > 2) await import('./cli.js');
else {
  // npx runs it in a shell; a signal to npx may end that shell but not this process.
  if (process.env['npm_command'] === 'exec') process.argv.push(`--parent-pid=${String(process.ppid)}`);
  await import('./main.js');
}
