import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import type { ParseArgsConfig } from 'node:util';
import { readSettings } from '../../config/settings.js';
import type { Settings } from '../../config/settings.js';
import type { Database } from '../../database/driver/database.js';
import { createLogger } from '../../observability/logger.js';
import type { Domain } from '../domain.js';
import { withDomain } from '../offline-access.js';
import { UsageError } from './usage-error.js';

type OptionsConfig = NonNullable<ParseArgsConfig['options']>;

type Values<Options extends OptionsConfig> = ReturnType<typeof parseArgs<{ options: Options }>>['values'];

/** How a command was called. */
export interface Call<Options extends OptionsConfig> {
  /** What stands after the command's words, without options. */
  readonly operands: readonly string[];
  readonly options: Values<Options>;
  /** The folder that paths among the arguments are relative to. */
  readonly from: string;
  /** The token in the environment, so that it need not be among the arguments, which other programs see. */
  readonly token: string | undefined;
  /** The service's settings. Throws as readSettings does. */
  readonly settings: () => Settings;
}

export type Environment = Readonly<Record<string, string | undefined>>;

/** A command of `npm run entente --`. */
export interface Command {
  /** Its words, such as `token create`. */
  readonly name: string;
  /** What stands after its words in the usage: operands and options. */
  readonly synopsis: string;
  /** Further lines of the usage. */
  readonly explanation?: string;
  /**
   * Runs it with what stands after its words, and gives what it prints to standard output. Throws a UsageError for
   * arguments that it does not take.
   */
  readonly run: (args: readonly string[], environment: Environment) => Promise<string>;
}

interface Definition<Options extends OptionsConfig> extends Omit<Command, 'run'> {
  readonly options: Options;
  /** How many operands it takes; without it, as many as there are. */
  readonly operandCount?: number;
  readonly run: (call: Call<Options>) => string | Promise<string>;
}

export function defineCommand<const Options extends OptionsConfig>({
  options,
  operandCount,
  run,
  ...command
}: Definition<Options>): Command {
  return {
    ...command,
    run: async (args, environment) => {
      const { positionals, values } = parse(args, options);
      const surplus = operandCount === undefined ? undefined : positionals[operandCount];
      if (surplus !== undefined) throw new UsageError(`${command.name} does not take ${surplus}`);
      return await run({
        operands: positionals,
        options: values,
        // npm runs its scripts in the project's folder, wherever it was called.
        from: environment['INIT_CWD'] ?? '.',
        token: environment['ENTENTE_TOKEN'],
        settings: () => readSettings(environment),
      });
    },
  };
}

function parse<Options extends OptionsConfig>(
  args: readonly string[],
  options: Options,
): { positionals: string[]; values: Values<Options> } {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true });
  } catch (error) {
    throw new UsageError((error as Error).message);
  }
}

/** Runs work with the timeline's database, which is created where there is none yet. */
export async function withTimeline<Result>(
  settings: Settings,
  work: (domain: Domain, database: Database) => Promise<Result>,
): Promise<Result> {
  if (settings.databaseUrl === null && !existsSync(join(settings.dataDir, 'postgres')))
    process.stderr.write(`There is no database in ${resolve(settings.dataDir)} yet: it is created.\n`);
  return await withDomain(settings, createLogger('warn'), work);
}
