import 'reflect-metadata';
import process from 'node:process';
import { composeSdl } from './compose/domain.js';

/** `node dist/src/cli.js schema` prints the schema that is served, in SDL. */
const [command] = process.argv.slice(2);
if (command === 'schema') {
  process.stdout.write(await composeSdl());
} else {
  process.stderr.write('Usage: node dist/src/cli.js schema\n');
  process.exitCode = 64;
}
