import type { Logger } from 'pino';
import type { Settings } from '../../config/settings.js';
import { UnreachableError } from '../../database/driver/wait-for-database.js';
import { Channel } from '../../foundation/process/channel.js';
import { parsePosition } from '../../foundation/records/log-position.js';
import { SharedPlaces, SharedRateLimiter } from '../../server/admission/shared-limiters.js';
import { startService } from '../server.js';
import type { Service } from '../service.js';
import type { WorkerContext } from '../start-context.js';
import { EXIT_TEMPORARY_FAILURE } from './worker-pool.js';
import type { WorkerStart } from './worker-pool.js';

interface WorkerOptions {
  readonly settings: Settings;
  readonly log: Logger;
  readonly reportFailure: (error: unknown, log: Logger) => number;
}

/** Serves as one of several workers, until the process that has started it says otherwise or is gone. */
export async function runWorker({ settings, log: baseLog, reportFailure }: WorkerOptions): Promise<void> {
  const channel = new Channel(process);
  let log = baseLog;
  const stopping = new AbortController();
  let service: Service | undefined;
  let isServiceStopping = false;
  const end = async (status: number): Promise<void> => {
    stopping.abort();
    await service?.close();
    process.exit(status);
  };
  const stop = (): void => {
    isServiceStopping = true;
    if (service) void end(0);
    else stopping.abort();
  };
  channel.handle('stop', stop);
  process.on('disconnect', stop);
  // Of a terminal, they reach all its processes: the first one decides what they mean.
  for (const signal of ['SIGINT', 'SIGHUP'] as const) process.on(signal, () => undefined);
  process.on('SIGTERM', () => void end(0));
  process.on('uncaughtException', (error) => {
    log.fatal({ err: error }, 'uncaughtException');
    void end(1);
  });
  process.on('unhandledRejection', (error) => {
    log.error({ err: error }, 'unhandled promise rejection');
    service?.noteUnhandledRejection();
  });
  try {
    const { url: databaseUrl, poolSize, number, port } = await channel.call<WorkerStart>('start');
    log = baseLog.child({ worker: number });
    const started = await startService(
      { ...settings, databaseUrl, port },
      log,
      stopping.signal,
      contextOf(channel, poolSize, () => isServiceStopping),
    );
    service = started;
    channel.handle('metrics', () => started.metrics.snapshot());
    channel.handle('own write', ({ holder, position }: { readonly holder: string; readonly position: string }) => {
      const parsed = parsePosition(position);
      if (parsed) started.domain.ownWrites.noteOfPeer({ holder, position: parsed });
    });
    channel.handle('read', async ({ position }: { readonly position: string }) => {
      const parsed = parsePosition(position);
      if (parsed) await started.domain.invalidationLog.readUpTo(parsed);
    });
    channel.handle('retire', async () => {
      await started.retire();
      // One that was handed over meanwhile goes to another worker, if this one is there to refuse it.
      await channel.call('no more connections').catch(() => undefined);
      await end(0);
    });
    if (stopping.signal.aborted) await end(0);
    channel.notify('ready', { url: started.url });
  } catch (error) {
    if (stopping.signal.aborted) process.exit(0);
    const status = reportFailure(error, log);
    process.exit(error instanceof UnreachableError ? EXIT_TEMPORARY_FAILURE : status);
  }
}

function contextOf(channel: Channel, poolSize: number, isServiceStopping: () => boolean): WorkerContext {
  const rates = new Map<string, SharedRateLimiter>();
  channel.handle(
    'recall operations',
    (request: { limiter: string; client: string; window: number }) => rates.get(request.limiter)?.recall(request) ?? 0,
  );
  return {
    poolSize,
    createRateLimiter: (limiter, name, options) => {
      const rate = new SharedRateLimiter(channel, name, { ...options, limiter, isSingle: limiter === 'invalidTokens' });
      rates.set(limiter, rate);
      return rate;
    },
    createPlaces: (limit, max) => new SharedPlaces(channel, limit, max),
    metricsText: () => channel.call<string>('metrics'),
    noteWrite: ({ holder, position }) => {
      channel.notify('own write', { holder, position: position.text });
    },
    readUpTo: ({ text }) => channel.call('read', { position: text }).catch(() => undefined),
    isServiceStopping,
  };
}
