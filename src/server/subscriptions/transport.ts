import type { Logger } from 'pino';
import type { TokenSessions } from '../../auth/token-sessions.js';
import type { Limits } from '../../config/settings.js';
import type { Cancellable } from '../../database/driver/queryable.js';
import type { ServiceUrls } from '../../foundation/urls/service-urls.js';
import type { Observer } from '../../observability/observer.js';
import type { Replicas } from '../../replicas/replicas.js';
import type { Admission } from '../admission/admission.js';
import type { ResponseMemory } from '../admission/response-memory.js';
import type { RequestedPositions } from '../http/requested-position.js';
import type { RequestMemory } from '../admission/request-memory.js';
import type { OperationPipeline } from '../../graphql/execution/operation-pipeline.js';
import type { PayloadCache } from './payload-cache.js';
import type { OperationScheduler } from '../../graphql/scheduling/scheduler.js';

/** Dependencies of both subscription transports. */
export interface SubscriptionServerDeps {
  readonly operations: OperationPipeline;
  readonly payloads: PayloadCache;
  readonly admission: Admission;
  readonly positions: RequestedPositions;
  readonly sessions: TokenSessions;
  readonly queryable: Cancellable;
  /** Null if there are none. */
  readonly replicas: Replicas | null;
  readonly limits: Limits;
  /** Other origins whose pages may open WebSockets. */
  readonly origins: readonly string[];
  readonly urls: ServiceUrls;
  readonly log: Logger;
  readonly observer: Observer;
  readonly memory: RequestMemory;
  readonly responseMemory: ResponseMemory;
  readonly turns: OperationScheduler;
}

/** The open connections of a transport. */
export interface OpenConnections {
  count(): number;
  /** Tells every client that the service is going away, and waits until all have disconnected. */
  end(): Promise<void>;
}
