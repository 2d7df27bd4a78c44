/**
 * Folder of the programs of the PostgreSQL that `npm run test:long` runs tests of the database on besides the embedded
 * one: Debian's of the oldest version that is supported, or what TEST_POSTGRES_BIN names.
 */
export function otherServerBin(): string;
