import { resolve } from 'node:path';
import { createLogger } from '../../observability/logger.js';
import { restoreBackup } from '../../transfer/backup/restore-backup.js';
import { withDatabaseUrl } from '../offline-access.js';
import { defineCommand } from './command.js';
import { UsageError } from './usage-error.js';

export const restoreCommand = defineCommand({
  name: 'restore',
  synopsis: 'FILE [--replace]',
  explanation: `restore reads a file of backup into an empty database, while no instance runs, and brings it to this version. The file is
checked as a whole first; if anything fails, nothing is changed. The log begins a new epoch: clients reload their data.
  --replace       deletes all that the database has`,
  options: { replace: { type: 'boolean' } },
  operandCount: 1,
  run: async ({ operands: [file], options, from, settings }) => {
    if (file === undefined || file === '') throw new UsageError('a file is missing');
    const path = resolve(from, file);
    const log = createLogger('warn');
    const { header, manifest, upgrades } = await withDatabaseUrl(settings(), log, (url) =>
      restoreBackup(url, path, { log, isReplacing: options.replace === true }),
    );
    const rows = manifest.tables.reduce((sum, table) => sum + table.rows, 0);
    const upgraded = upgrades.length === 0 ? '' : ` It was upgraded by ${String(upgrades.length)} migrations.`;
    return `${path}: ${String(rows)} rows of ${String(manifest.tables.length)} tables, as of ${header.createdAt}, are restored.${upgraded}
The log has a new epoch: clients with an older position must reload their data.\n`;
  },
});
