import process from 'node:process';
import { createLogger } from '../../observability/logger.js';
import { checkSeed } from '../check-seed.js';
import { reportSeedCheck } from '../seed-report.js';
import { defineCommand } from './command.js';
import { UsageError } from './usage-error.js';

export const checkSeedCommand = defineCommand({
  name: 'seed check',
  synopsis: 'FOLDER [--with FOLDER]… [--strict]',
  explanation: `seed check reads a folder of seed/, or any folder by its path, and writes nothing: it reports all errors with file and
line, what a reader may miss (warnings), and what loading the folder would create, update and leave as it is.
  --with FOLDER   a folder that is loaded before it, and that it may refer to; as often as needed, in that order
  --strict        warnings are errors
It ends with 0 if there are no errors, and with 1 if there are. Without a database, it is compared with an empty one.`,
  options: { with: { type: 'string', multiple: true }, strict: { type: 'boolean' } },
  run: async ({ operands: [folder, ...others], options, from, settings }) => {
    if (folder === undefined || folder === '') throw new UsageError('a folder is missing');
    if (others.length > 0) throw new UsageError('one folder is checked at a time; for those before it, use --with');
    const request = { folder, before: options.with ?? [], from };
    const check = await checkSeed(settings(), createLogger('warn'), request);
    const { stdout, stderr, isPassed } = reportSeedCheck(check, options.strict === true);
    process.stderr.write(stderr);
    if (!isPassed) process.exitCode = 1;
    return stdout;
  },
});
