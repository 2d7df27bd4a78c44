import type { FastifyReply, FastifyRequest } from 'fastify';
import type { FormattedExecutionResult } from 'graphql';
import { findLastChange } from '../../changelog/last-change.js';
import type { LastChange } from '../../changelog/last-change.js';
import type { Database } from '../../database/driver/database.js';
import { CancelledError } from '../../database/driver/deadline.js';
import type { Snapshot } from '../../database/driver/snapshot.js';
import { limitToOneConnection } from '../../database/query/request-context.js';
import type { ReadContext } from '../../database/query/request-context.js';
import { Cancellation, delay } from '../../foundation/async/cancellation.js';
import { onFinished } from '../../foundation/async/disconnect.js';
import type { OnDisconnect } from '../../foundation/async/disconnect.js';
import { parseReference } from '../../foundation/records/global-id.js';
import type { Viewer } from '../../foundation/graphql/viewer.js';
import { OperationRejectedError } from '../../graphql/execution/operation-pipeline.js';
import type { OperationPipeline } from '../../graphql/execution/operation-pipeline.js';
import type { OperationScheduler } from '../../graphql/scheduling/scheduler.js';
import type { Admission } from '../admission/admission.js';
import { codesOf } from '../web/public-reads.js';
import type { PublicReads } from '../web/public-reads.js';
import type { Item } from '../../transfer/items/item.js';
import type { ItemSource } from '../../transfer/items/item-source.js';
import { ExportFailedError } from './export-error.js';
import type { EventsPage, PageQuery } from './export-queries.js';

/** How long an export may take in all: as long, PostgreSQL keeps the rows that it reads. */
const EXPORT_MS = 600_000;

/** Events on a page: as many as an operation may cost. */
const PAGE_SIZES = [50, 10, 1] as const;

/** How often a page that was not started because of overload is tried, and the time between. */
const ATTEMPTS = 20;
const RETRY_MS = 500;

export interface ExportSessionDeps {
  readonly reads: PublicReads;
  readonly operations: OperationPipeline;
  readonly turns: OperationScheduler;
  readonly admission: Admission;
  readonly database: Database;
  readonly items: ItemSource;
}

/** Who exports, and what they prefer. */
export interface Exporter {
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
  readonly viewer: Viewer;
  readonly languages: readonly string[];
}

interface Resources {
  readonly snapshot: Snapshot;
  readonly cancellation: Cancellation;
  readonly client: string;
  readonly release: () => void;
}

/**
 * Reads what is exported, all of it at one position. It is read page by page: each page is an operation of the client
 * like any other, with its cost, its turn, its time and its observer.
 */
export class ExportSession {
  private isClosed = false;

  private constructor(
    private readonly deps: ExportSessionDeps,
    private readonly exporter: Exporter,
    private readonly resources: Resources,
  ) {}

  /** Waits for a turn. It must be closed. Throws LimitExceededError, OverloadedError and CancelledError. */
  static async open(deps: ExportSessionDeps, exporter: Exporter): Promise<ExportSession> {
    const { admission, reads, turns, database } = deps;
    const { request, reply, viewer } = exporter;
    const client = reads.client(request, viewer);
    const cancellation = new Cancellation();
    const releases = [await admission.export(viewer, admission.addressOf(request.raw))];
    onFinished(request.raw, reply.raw, () => {
      cancellation.cancel(new CancelledError(null));
    });
    const release = (): void => {
      for (const one of releases) one();
    };
    try {
      releases.push(await turns.export({ client, cancellation }));
      const snapshot = await database.openSnapshot(EXPORT_MS, cancellation);
      const timer = setTimeout(() => {
        cancellation.cancel(new CancelledError(EXPORT_MS));
      }, EXPORT_MS);
      releases.push(() => {
        clearTimeout(timer);
      });
      return new ExportSession(deps, exporter, { snapshot, cancellation, client, release });
    } catch (error) {
      release();
      throw error;
    }
  }

  /** Ends it, once, with whatever it is reading. */
  async close(): Promise<void> {
    if (this.isClosed) return;
    this.isClosed = true;
    const { snapshot, cancellation, release } = this.resources;
    cancellation.cancel(new CancelledError(null));
    await snapshot.close().finally(release);
  }

  /** The position at which it reads. */
  findPosition(): Promise<LastChange> {
    const { snapshot, cancellation } = this.resources;
    return findLastChange(snapshot.until(cancellation));
  }

  /** Reads the data of a query. Throws ExportFailedError and OperationRejectedError. */
  async read<Data>({ text, definition }: Pick<PageQuery, 'text' | 'definition'>, variables: object): Promise<Data> {
    const { reads, operations } = this.deps;
    const { client } = this.resources;
    const operation = await reads.prepare(text, variables, client);
    return this.run<Data>(definition, (context) => {
      // A connection runs one statement at a time.
      limitToOneConnection(context);
      return operations.execute(operation, context, client);
    });
  }

  /** Does work for the client within the time of an operation; again if it was not started because of overload. */
  private async run<Data>(
    definition: PageQuery['definition'],
    work: (context: ReadContext, cancellation: Cancellation) => Promise<FormattedExecutionResult>,
  ): Promise<Data> {
    const { request, viewer, languages } = this.exporter;
    const { snapshot, cancellation } = this.resources;
    const read = { request, viewer, transport: 'export', languages, definition, queryable: snapshot } as const;
    for (let attempt = 1; ; attempt += 1) {
      cancellation.throwIfCancelled();
      let stopListening = (): void => undefined;
      const onGone: OnDisconnect = (listener) => {
        stopListening = cancellation.onCancel(listener);
      };
      const { result } = await this.deps.reads.run({ ...read, onGone }, (context) =>
        work(context, context.deadline ?? cancellation),
      );
      stopListening();
      const { data, errors } = result;
      if (!errors) return data as Data;
      // Nothing of it was started: what is written already need not be thrown away.
      if (attempt === ATTEMPTS || !codesOf(errors).includes('OVERLOADED')) throw new ExportFailedError(errors);
      await delay(RETRY_MS, cancellation);
    }
  }

  /** Reads the events that match as items of the seed's format, page by page, each when it is asked for. */
  async *items(query: PageQuery, filter: object, language: string): AsyncGenerator<readonly unknown[], void, void> {
    const { operations, items } = this.deps;
    const { snapshot, client } = this.resources;
    for await (const events of this.pages(query, filter, language)) {
      const ids = events.flatMap((event) => uuidOf((event as { readonly id: string }).id) ?? []);
      const read = await this.run<{ readonly items: readonly Item[] }>(null, async (context, cancellation) => {
        const work = (): Promise<Item[]> => items.of(snapshot.until(cancellation), 'events', ids);
        return { data: { items: await operations.runScan(work, context, client) } };
      });
      yield read.items;
    }
  }

  /** Reads the events that match, page by page, each when it is asked for. */
  async *pages(query: PageQuery, filter: object, language: string): AsyncGenerator<readonly unknown[], void, void> {
    let after: string | null = null;
    for (;;) {
      const variables = { filter, after, ...(query.hasLanguage && { language }) };
      const { events } = await this.readPage(query, variables);
      yield events.nodes;
      const { hasNextPage, endCursor } = events.pageInfo;
      if (!hasNextPage) return;
      after = endCursor;
    }
  }

  private async readPage(query: PageQuery, variables: object): Promise<EventsPage> {
    for (const first of PAGE_SIZES.slice(0, -1)) {
      try {
        return await this.read(query, { ...variables, first });
      } catch (error) {
        if (!(error instanceof OperationRejectedError) || !codesOf(error.errors).includes('COST_EXCEEDED')) throw error;
      }
    }
    return this.read(query, { ...variables, first: PAGE_SIZES.at(-1) });
  }
}

function uuidOf(id: string): string | null {
  const reference = parseReference(id);
  return reference?.by === 'id' ? reference.id : null;
}
