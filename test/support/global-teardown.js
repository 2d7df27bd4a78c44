import { rmSync } from 'node:fs';

/** Stops the run's PostgreSQL and removes its files. */
export default async function tearDown() {
  const { server, dataDir } = globalThis.entente;
  await server.stop();
  rmSync(dataDir, { recursive: true, force: true });
}
