import { resolve } from 'node:path';
import { SnapshotExistsError, writeSnapshotFiles } from '../write-snapshot-files.js';
import { defineCommand, withTimeline } from './command.js';
import { UsageError } from './usage-error.js';

/** The licence of the data that come with the service. */
const LICENCE = 'https://creativecommons.org/licenses/by/4.0/';

export const snapshotCommand = defineCommand({
  name: 'snapshot',
  synopsis: 'DIR|FILE.zip [--relation SLUG]… [--licence URL]',
  explanation: `snapshot writes what is in the database at one moment so that it can be cited: an RO-Crate with the items, their
schemas, the position in the log and the digests of all files, as a new folder or zip file. The same position is the same bytes.
  --relation SLUG   a relation, with all that it needs; as often as needed
  --licence URL     the licence of the data; by default ${LICENCE}`,
  options: { relation: { type: 'string', multiple: true }, licence: { type: 'string' } },
  operandCount: 1,
  run: async ({ operands: [target], options: { relation = [], licence = LICENCE }, from, settings }) => {
    if (target === undefined || target === '') throw new UsageError('the name of a folder or zip file is missing');
    if (!/^https?:\/\//.test(licence) || !URL.canParse(licence))
      throw new UsageError(`${licence} is not the address of a licence`);
    const path = resolve(from, target);
    try {
      await withTimeline(settings(), (domain, database) =>
        writeSnapshotFiles(domain, database, { path, relations: relation, licence }),
      );
    } catch (error) {
      if (error instanceof SnapshotExistsError) throw new UsageError(error.message);
      throw error;
    }
    return `${path}\n`;
  },
});
