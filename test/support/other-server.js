import { debianBin } from './debian-bin.js';

/** The oldest supported version. */
const VERSION_MIN = 15;

/*
 * Folder of the programs of the other PostgreSQL on which `npm run test:long` runs the database tests, in addition to
 * the embedded one: Debian's oldest supported version, or TEST_POSTGRES_BIN.
 */
export function otherServerBin() {
  return process.env.TEST_POSTGRES_BIN ?? debianBin(VERSION_MIN);
}
