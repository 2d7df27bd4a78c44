import type { Logger } from 'pino';
import type { Sessions } from '../../auth/token-sessions.js';
import type { Limits } from '../../config/limits.js';
import type { Cancellable } from '../../database/driver/queryable.js';
import type { ServiceUrls } from '../../foundation/urls/service-urls.js';
import type { Observer } from '../../observability/observer.js';
import type { Admission } from '../admission/admission.js';
import type { AnswerMemory } from '../admission/response-memory.js';
import type { RequestMemory } from '../admission/request-memory.js';
import type { Operations } from '../../graphql/execution/operation-pipeline.js';
import type { Payloads } from './payload-cache.js';
import type { Turns } from '../../graphql/scheduling/scheduler.js';

/** What both transports of subscriptions are served by. */
export interface LiveServer {
  readonly operations: Operations;
  readonly payloads: Payloads;
  readonly admission: Admission;
  readonly sessions: Sessions;
  readonly queryable: Cancellable;
  readonly limits: Limits;
  /** Other origins whose pages may open WebSockets. */
  readonly origins: readonly string[];
  readonly urls: ServiceUrls;
  readonly log: Logger;
  readonly observer: Observer;
  readonly memory: RequestMemory;
  readonly answers: AnswerMemory;
  readonly turns: Turns;
}

/** The open connections of a transport. */
export interface Connections {
  count(): number;
  /** Tells every client that the service goes away, and waits until they have gone. */
  end(): Promise<void>;
}
