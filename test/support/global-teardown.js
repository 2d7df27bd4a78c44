/** Stops the run's PostgreSQL and removes its files. */
export default async function tearDown() {
  await globalThis.entente.stop();
}
