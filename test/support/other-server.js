import { debianBin } from './debian-bin.js';

/** The oldest version that is supported. */
const VERSION_MIN = 15;

/*
 * Folder of the programs of the PostgreSQL that `npm run test:long` runs tests of the database on besides the embedded
 * one: Debian's of the oldest version that is supported, or what TEST_POSTGRES_BIN names.
 */
export function otherServerBin() {
  return process.env.TEST_POSTGRES_BIN ?? debianBin(VERSION_MIN);
}
