import cluster from 'node:cluster';
import { availableParallelism } from 'node:os';
import process from 'node:process';
import { startService } from './app/server.js';
import type { Service } from './app/service.js';
import { startFailure } from './app/start-failure.js';
import { onParentExit, onStopSignal, parentPidIn } from './app/stop-requests.js';
import { hasTerminal, startWorkers } from './app/workers/run-primary.js';
import type { Workers } from './app/workers/run-primary.js';
import { WorkerStartError } from './app/workers/worker-pool.js';
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
// The reader of standard output may be gone.
process.stdout.on('error', () => undefined);
if (cluster.isWorker) {
  const { runWorker } = await import('./app/workers/run-worker.js');
  await runWorker({ settings, log, reportFailure });
} else await run(settings.workers === 'auto' && availableParallelism() === 1 ? 1 : settings.workers);

/** Runs the service, by itself or as this many workers, until a signal stops it. */
async function run(workerCount: number | 'auto'): Promise<void> {
  const stopping = new AbortController();
  const hadTerminal = workerCount !== 1 && hasTerminal();
  let service: Service | undefined;
  let workers: Workers | undefined;

  async function stop(status: number): Promise<void> {
    stopping.abort();
    await (service ?? workers)?.close();
    process.exit(status);
  }

  function stopGracefully(reason: string): void {
    if (stopping.signal.aborted) return;
    log.info(`${reason}: finishing open requests; a signal more than a second from now stops immediately`);
    // Before the service is up, the start notices the abort, releases what it has, and ends below.
    if (service ?? workers) void stop(0);
    else stopping.abort();
  }

  function stopNow(status: number): void {
    workers?.kill();
    process.exit(status);
  }

  /** Where there are workers, SIGHUP replaces them, unless it says that the terminal is gone. */
  function hangUp(): boolean {
    if (workerCount === 1 || (hadTerminal && !hasTerminal())) return false;
    if (workers) log.info('SIGHUP: replacing the workers one after the other');
    workers?.restart().catch((error: unknown) => {
      log.error({ err: error }, 'could not replace the workers');
    });
    return true;
  }

  function fail(reason: string, status: number): void {
    // A failure of the first start ends below.
    if (!workers) return;
    log.fatal(`the workers end again and again: ${reason}`);
    process.stderr.write(`Entente can't go on: its workers end again and again, the last one: ${reason}\n`);
    void stop(status === 0 ? 1 : status);
  }

  onStopSignal({ stop: stopGracefully, stopNow, hangUp });
  const parentPid = parentPidIn(process.argv);
  if (parentPid !== null) onParentExit(parentPid, { stop: stopGracefully });
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
    const { url } =
      workerCount === 1
        ? (service = await startService(settings, log, stopping.signal))
        : (workers = await startWorkers(workerCount, { settings, log, signal: stopping.signal, onFailure: fail }));
    if (stopping.signal.aborted) await stop(0);
    process.stdout.write(`Entente is ready: ${url}/graphql (health: ${url}/livez, ${url}/readyz)\n`);
  } catch (error) {
    if (stopping.signal.aborted) process.exit(0);
    // A worker has reported its failure by itself.
    process.exit(error instanceof WorkerStartError ? error.status : reportFailure(error, log));
  }
}
