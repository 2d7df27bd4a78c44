/** Stops the other PostgreSQL and removes its files. */
export default async function tearDown() {
  await globalThis.otherServer?.stop();
}
