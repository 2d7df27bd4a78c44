import { resolve } from 'node:path';
import { projectVersion } from '../../config/project-root.js';
import { createLogger } from '../../observability/logger.js';
import { writeBackup } from '../../transfer/backup/write-backup.js';
import { withDatabaseUrl } from '../offline-access.js';
import { defineCommand } from './command.js';
import { UsageError } from './usage-error.js';

export const backupCommand = defineCommand({
  name: 'backup',
  synopsis: 'FILE',
  explanation: `backup writes all of the database to a file, as of one position of the log, also while the service writes. The file is
complete or not there; one of its name is replaced by the new one. It has the hashes of tokens: keep it where only you read it.`,
  options: {},
  operandCount: 1,
  run: async ({ operands: [file], from, settings }) => {
    if (file === undefined || file === '') throw new UsageError('a file is missing');
    const path = resolve(from, file);
    const { position, tables, bytes } = await withDatabaseUrl(settings(), createLogger('warn'), (url) =>
      writeBackup(url, path, projectVersion()),
    );
    const rows = tables.reduce((sum, table) => sum + table.rows, 0);
    const at = position === null ? '' : ` at position ${position}`;
    return `${path}: ${String(rows)} rows of ${String(tables.length)} tables${at}, ${String(bytes)} bytes\n`;
  },
});
