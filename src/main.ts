import process from 'node:process';
import type { Logger } from 'pino';
import { startService } from './compose/service.js';
import type { Service } from './compose/service.js';
import { onParentExit, onStopSignal, parentPidIn } from './compose/stop-requests.js';
import { readSettings, SettingsError } from './config/settings.js';
import type { Settings } from './config/settings.js';
import { EmbeddedServerError } from './database/embedded-home.js';
import { UnreachableError } from './database/reach.js';
import { createLogger } from './observing/logger.js';
import { SeedError } from './transfer/seed-file.js';

/** Exit status of a wrong configuration (sysexits.h). */
const EXIT_CONFIG = 78;

/** Faults that a person can mend: told in words, without a stack. */
const FORESEEN = [EmbeddedServerError, UnreachableError, SeedError];

function settingsOrExit(): Settings {
  try {
    return readSettings(process.env);
  } catch (error) {
    if (!(error instanceof SettingsError)) throw error;
    process.stderr.write(
      `Entente can't start with these settings:\n${error.faults.map((fault) => `  ${fault}\n`).join('')}`,
    );
    process.exit(EXIT_CONFIG);
  }
}

/** Tells how the start failed: in words where that was to be foreseen, else with all that is known. */
function tellFailure(log: Logger, error: unknown): void {
  if (FORESEEN.some((foreseen) => error instanceof foreseen) || isListenError(error)) {
    process.stderr.write(`Entente can't start: ${(error as Error).message}\n`);
  } else {
    log.fatal({ err: error }, 'could not start');
  }
}

/** Whether HOST and PORT are nothing that can be listened on. */
function isListenError(error: unknown): boolean {
  if (!(error instanceof Error) || !('code' in error)) return false;
  return ['EADDRINUSE', 'EACCES', 'EADDRNOTAVAIL', 'ENOTFOUND'].includes(String(error.code));
}

const settings = settingsOrExit();
const log = createLogger(settings.logLevel);
const stopping = new AbortController();
let service: Service | undefined;

async function stop(status: number): Promise<void> {
  stopping.abort();
  await service?.close();
  process.exit(status);
}

function stopInOrder(reason: string): void {
  if (stopping.signal.aborted) return;
  log.info(`${reason}: finishing what is under way; a signal ends at once`);
  // Before the service is up, its start-up sees the abort, releases what it has, and ends below.
  if (service) void stop(0);
  else stopping.abort();
}

onStopSignal({ stop: stopInOrder, stopNow: (status) => process.exit(status) });
const parentPid = parentPidIn(process.argv);
if (parentPid !== null) onParentExit(parentPid, { stop: stopInOrder });
// Whoever was to read that it is ready may be gone.
process.stdout.on('error', () => undefined);
for (const event of ['uncaughtException', 'unhandledRejection'] as const) {
  process.on(event, (error: unknown) => {
    log.fatal({ err: error }, event);
    void stop(1);
  });
}

try {
  service = await startService(settings, log, stopping.signal);
  if (stopping.signal.aborted) await stop(0);
  process.stdout.write(
    `Entente is ready: ${service.url}/graphql (health: ${service.url}/livez, ${service.url}/readyz)\n`,
  );
} catch (error) {
  if (stopping.signal.aborted) process.exit(0);
  tellFailure(log, error);
  process.exit(1);
}
