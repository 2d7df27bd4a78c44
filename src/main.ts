import process from 'node:process';
import { startService } from './app/server.js';
import type { Service } from './app/service.js';
import { startFailure } from './app/start-failure.js';
import { onParentExit, onStopSignal, parentPidIn } from './app/stop-requests.js';
import { readSettings } from './config/settings.js';
import type { Settings } from './config/settings.js';
import { createLogger } from './observability/logger.js';

/** Exit status of a wrong configuration (sysexits.h). */
const EXIT_CONFIG = 78;

function settingsOrExit(): Settings {
  try {
    return readSettings(process.env);
  } catch (error) {
    process.exit(reportFailure(error));
  }
}

/** Reports why the start failed: in words if that was expected, else with all details. Returns the exit status. */
function reportFailure(error: unknown, log = createLogger('fatal')): number {
  const failure = startFailure(error);
  if (!failure) {
    log.fatal({ err: error }, 'could not start');
    return 1;
  }
  log.debug({ err: error }, 'could not start');
  const { messages, isOfSettings } = failure;
  const [only = ''] = messages;
  process.stderr.write(
    messages.length === 1 && !isOfSettings
      ? `Entente can't start: ${only}\n`
      : `Entente can't start${isOfSettings ? ' with these settings' : ''}:\n${messages.map((problem) => `  ${problem}\n`).join('')}`,
  );
  return isOfSettings ? EXIT_CONFIG : 1;
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

function stopGracefully(reason: string): void {
  if (stopping.signal.aborted) return;
  log.info(`${reason}: finishing open requests; a signal more than a second from now stops immediately`);
  // Before the service is up, the start notices the abort, releases what it has, and ends below.
  if (service) void stop(0);
  else stopping.abort();
}

onStopSignal({ stop: stopGracefully, stopNow: (status) => process.exit(status) });
const parentPid = parentPidIn(process.argv);
if (parentPid !== null) onParentExit(parentPid, { stop: stopGracefully });
// The reader of standard output may be gone.
process.stdout.on('error', () => undefined);
process.on('uncaughtException', (error: unknown) => {
  log.fatal({ err: error }, 'uncaughtException');
  void stop(1);
});
// An unhandled rejection only concerns one request: it is logged, and ends nothing.
process.on('unhandledRejection', (error: unknown) => {
  log.error({ err: error }, 'unhandled promise rejection');
  service?.noteUnhandledRejection();
});

try {
  service = await startService(settings, log, stopping.signal);
  if (stopping.signal.aborted) await stop(0);
  process.stdout.write(
    `Entente is ready: ${service.url}/graphql (health: ${service.url}/livez, ${service.url}/readyz)\n`,
  );
} catch (error) {
  if (stopping.signal.aborted) process.exit(0);
  process.exit(reportFailure(error, log));
}
