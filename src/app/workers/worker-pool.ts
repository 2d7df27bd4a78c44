import cluster from 'node:cluster';
import type { Worker } from 'node:cluster';
import type { Logger } from 'pino';
import { Channel } from '../../foundation/process/channel.js';
import { withTimeout } from '../../foundation/async/timeout.js';
import { SharedLimits } from '../../server/admission/shared-limits.js';
import { closeLostConnections } from './close-lost-connections.js';
import { CrashLoop } from './crash-loop.js';
import type { WorkersDatabase } from './prepare-for-workers.js';
import { WorkerMetrics } from './worker-metrics.js';

/** Exit status of a worker that could not start for a reason that may pass, such as an unreachable database (sysexits.h). */
export const EXIT_TEMPORARY_FAILURE = 75;

/**
 * How long a worker may take to read what another has written: then it has not read the log for so long that it serves
 * nothing from its cache.
 */
const READ_TIMEOUT_MS = 1_000;

/** How long a worker may take to end when it is asked to. */
const END_TIMEOUT_MS = 60_000;

/** Thrown if a worker ends before it serves; it has said why. */
export class WorkerStartError extends Error {
  constructor(
    number: number,
    readonly status: number,
  ) {
    super(`worker ${String(number)} could not start`);
    this.name = 'WorkerStartError';
  }
}

/** What a worker receives at its start. */
export interface WorkerStart extends WorkersDatabase {
  readonly number: number;
  /** The port to listen on: the same for all, as long as the service runs. */
  readonly port: number;
}

interface RunningWorker {
  readonly number: number;
  readonly process: Worker;
  readonly channel: Channel;
  readonly ready: Promise<string>;
  readonly ended: Promise<number>;
  readyAt: number | null;
  /** Whether it is to replace another one, which goes on to serve if this one can't start. */
  readonly isReplacement: boolean;
  /** Whether it was asked to end. */
  isEnding: boolean;
}

/** Starts the workers, replaces those that end, and connects them with each other. */
export class WorkerPool {
  private readonly workers = new Set<RunningWorker>();
  private readonly limits = new SharedLimits();
  private readonly metrics = new WorkerMetrics();
  private readonly crashes = new CrashLoop();
  private isStopping = false;
  /** Whether all workers have served once. */
  private hasStarted = false;
  private restart: Promise<void> | null = null;

  constructor(
    private readonly database: WorkersDatabase,
    private readonly port: number,
    private readonly log: Logger,
    /** Called once if the workers can't be made to serve, with the exit status. */
    private readonly onFailure: (reason: string, status: number) => void,
  ) {}

  /** Starts this many workers, and resolves with the URL of the service once all of them serve. */
  async start(count: number): Promise<string> {
    const started = Array.from({ length: count }, (_, index) => this.fork(index + 1));
    const [url = ''] = await Promise.all(started.map(({ ready }) => ready));
    this.hasStarted = true;
    return url;
  }

  /** Replaces one worker after the other. The new one serves before the old one stops to accept connections. */
  async replaceAll(): Promise<void> {
    if (this.isStopping) return;
    this.restart ??= this.replaceEach().finally(() => {
      this.restart = null;
    });
    await this.restart;
  }

  /** Ends all workers: requests in progress are finished. */
  async stop(): Promise<void> {
    this.isStopping = true;
    await Promise.all([...this.workers].map((worker) => this.end(worker, 'stop')));
  }

  /** Ends all workers at once. */
  kill(): void {
    for (const { process } of this.workers) process.process.kill('SIGKILL');
  }

  private async replaceEach(): Promise<void> {
    for (const former of [...this.workers].sort((a, b) => a.number - b.number)) {
      if (this.isStopping || former.isEnding) continue;
      former.isEnding = true;
      const worker = this.fork(former.number, true);
      try {
        await worker.ready;
      } catch {
        former.isEnding = false;
        if (!this.workers.has(former)) this.fork(former.number);
        this.log.error('a new worker could not start: the former ones go on to serve');
        return;
      }
      await this.metrics.read(former.channel);
      await this.end(former, 'retire');
    }
    this.log.info('all workers were replaced');
  }

  private async end(worker: RunningWorker, call: 'stop' | 'retire'): Promise<void> {
    worker.isEnding = true;
    worker.channel.notify(call);
    if ((await withTimeout(worker.ended, END_TIMEOUT_MS, null)) !== null) return;
    this.log.warn({ worker: worker.number }, 'a worker did not end in time, and is killed');
    worker.process.process.kill('SIGKILL');
    await worker.ended;
  }

  private fork(number: number, isReplacement = false): RunningWorker {
    const process = cluster.fork();
    process.on('error', (error) => {
      this.log.error({ err: error, worker: number }, 'a worker could not be started, or reached');
    });
    closeLostConnections(process);
    const channel = new Channel(process);
    const ended = new Promise<number>((resolve) => {
      process.once('exit', (code, signal) => {
        resolve(signal ? 1 : code);
      });
    });
    const ready = new Promise<string>((resolve, reject) => {
      channel.handle('ready', ({ url }: { readonly url: string }) => {
        worker.readyAt = performance.now();
        resolve(url);
      });
      void ended.then((status) => {
        reject(new WorkerStartError(number, status));
      });
    });
    ready.catch(() => undefined);
    const worker: RunningWorker = {
      number,
      process,
      channel,
      ready,
      ended,
      isReplacement,
      readyAt: null,
      isEnding: false,
    };
    this.workers.add(worker);
    this.connect(worker);
    void ended.then((status) => this.onEnded(worker, status));
    return worker;
  }

  /** Handles what a worker asks for. */
  private connect({ channel, number }: RunningWorker): void {
    this.limits.serve(channel);
    channel.handle('start', (): WorkerStart => ({ ...this.database, number, port: this.port }));
    // The reply comes after all connections that the worker was handed before it stopped to accept others.
    channel.handle('no more connections', () => undefined);
    channel.handle('metrics', () => this.metrics.text([...this.workers].map((worker) => worker.channel)));
    const others = (): RunningWorker[] =>
      [...this.workers].filter((worker) => worker.channel !== channel && worker.readyAt !== null);
    channel.handle('own write', (write: object) => {
      for (const worker of others()) worker.channel.notify('own write', write);
    });
    channel.handle('read', async (position: object) => {
      const reading = others().map((worker) => worker.channel.call('read', position).catch(() => undefined));
      await withTimeout(Promise.all(reading), READ_TIMEOUT_MS, undefined);
    });
  }

  private async onEnded(worker: RunningWorker, status: number): Promise<void> {
    const { channel, number, readyAt, isEnding, isReplacement } = worker;
    this.workers.delete(worker);
    this.limits.forget(channel);
    await this.metrics.end(channel);
    if (this.isStopping || isEnding || (readyAt === null && isReplacement)) return;
    const signal = worker.process.process.signalCode;
    const reason = `worker ${String(number)} ended ${signal ? `by ${signal}` : `with status ${String(status)}`}`;
    const isTemporary = status === EXIT_TEMPORARY_FAILURE;
    const delayMs =
      !this.hasStarted && readyAt === null && !isTemporary
        ? null
        : this.crashes.delayAfterEnd(readyAt === null ? 0 : performance.now() - readyAt);
    if (delayMs === null && !isTemporary) {
      this.isStopping = true;
      this.onFailure(reason, status);
      return;
    }
    this.log.error({ worker: number }, `${reason}: it is replaced`);
    setTimeout(() => {
      if (!this.isStopping) this.fork(number);
    }, delayMs ?? 0);
  }
}
