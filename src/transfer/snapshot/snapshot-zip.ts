import { createWriteStream } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { ZipFile } from 'yazl';
import { SNAPSHOT_FILES } from './snapshot-folder.js';

/**
 * The same for all files, wherever and whenever they are packed. They are stored as they are: what compression makes of them
 * depends on the version of zlib and on the processor.
 */
const ENTRY = { mtime: new Date(1980, 0, 1), forceDosTimestamp: true, mode: 0o100644, compress: false };

/** Packs the folder of a snapshot. The same folder is the same bytes. */
export async function zipSnapshot(folder: string, path: string): Promise<void> {
  const zip = new ZipFile();
  const failed = new Promise<never>((_resolve, reject) => {
    zip.on('error', reject);
  });
  for (const name of SNAPSHOT_FILES) zip.addFile(join(folder, name), name, ENTRY);
  zip.end();
  await Promise.race([pipeline(zip.outputStream, createWriteStream(path, { flags: 'wx' })), failed]);
}
