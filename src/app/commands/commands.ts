import type { Command, Environment } from './command.js';
import { schemaCommand, settingsCommand } from './document-commands.js';
import { importCommand } from './import-command.js';
import { exportCommand } from './export-command.js';
import { newEpochCommand } from './log-commands.js';
import { backupCommand } from './backup-command.js';
import { restoreCommand } from './restore-command.js';
import { checkSeedCommand } from './seed-commands.js';
import { snapshotCommand } from './snapshot-command.js';
import { createTokenCommand, listTokensCommand, revokeTokenCommand } from './token-commands.js';
import { UsageError } from './usage-error.js';

/** In the order of the usage. */
const COMMANDS: readonly Command[] = [
  createTokenCommand,
  listTokensCommand,
  revokeTokenCommand,
  newEpochCommand,
  checkSeedCommand,
  importCommand,
  backupCommand,
  restoreCommand,
  exportCommand,
  snapshotCommand,
  schemaCommand,
  settingsCommand,
];

/** How the command line is used. */
export function usage(): string {
  const lines = COMMANDS.map(({ name, synopsis }) => `  npm run entente -- ${`${name} ${synopsis}`.trim()}\n`);
  const explanations = COMMANDS.flatMap(({ explanation }) => (explanation === undefined ? [] : [`\n${explanation}\n`]));
  return `Usage:\n${lines.join('')}${explanations.join('')}`;
}

/** Runs the command that the arguments begin with, and gives what it prints to standard output. */
export async function runCommand(args: readonly string[], environment: Environment): Promise<string> {
  const command = COMMANDS.find(({ name }) => name.split(' ').every((word, index) => args[index] === word));
  if (command) return await command.run(args.slice(command.name.split(' ').length), environment);
  const words = args.slice(0, 2).filter((arg) => !arg.startsWith('-'));
  throw new UsageError(words.length === 0 ? 'a command is missing' : `${words.join(' ')} is not a command`);
}
