/**
 * Folder of the programs of the other PostgreSQL on which `npm run test:long` runs the database tests, in addition to
 * the embedded one: Debian's oldest supported version, or TEST_POSTGRES_BIN.
 */
export function otherServerBin(): string;
