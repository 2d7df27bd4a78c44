import type { Logger } from 'pino';
import type { Sessions } from '../access/sessions.js';
import type { Limits } from '../config/limits.js';
import type { Cancellable } from '../database/queryable.js';
import type { ServiceUrls } from '../foundation/service-urls.js';
import type { Observer } from '../observing/observer.js';
import type { Admission } from './limits/admission.js';
import type { AnswerMemory } from './limits/answer-memory.js';
import type { RequestMemory } from './limits/request-memory.js';
import type { Operations } from './operations.js';
import type { Payloads } from './payloads.js';
import type { Turns } from './turns.js';

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
