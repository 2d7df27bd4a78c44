import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import type { ServiceUrls } from '../../foundation/urls/service-urls.js';
import type { Admission } from '../admission/admission.js';
import { LimitExceededError } from '../../graphql/limits/limit-exceeded.js';
import { NO_HOST_RESPONSE } from '../http/hosts.js';
import { isOriginAllowed } from '../http/cors.js';
import { rawResponse } from '../http/raw-response.js';
import { rejectUpgrade } from './socket-close.js';

const PATH = '/graphql';

const ORIGIN_REJECTED = rawResponse({
  status: 403,
  message: 'Pages of this origin may not open a WebSocket here.',
  extensions: { code: 'FORBIDDEN' },
});

export interface UpgradeDeps {
  readonly admission: Admission;
  readonly origins: readonly string[];
  readonly urls: ServiceUrls;
}

/**
 * Passes on the requests for a WebSocket at /graphql that are allowed, and rejects all others with an HTTP response.
 */
export function handleUpgrades(
  server: Server,
  { admission, origins, urls }: UpgradeDeps,
  onUpgrade: (request: IncomingMessage, socket: Duplex, head: Buffer) => void,
): void {
  const notFound = rawResponse({
    status: 404,
    message: `WebSockets are accepted at ${urls.path(PATH)}.`,
    extensions: { code: 'BAD_USER_INPUT' },
  });
  server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    // Until ws takes it, nobody listens to the socket: its error would end the process.
    socket.on('error', () => undefined);
    if (!urls.hasValidHost(request)) {
      rejectUpgrade(socket, NO_HOST_RESPONSE);
      return;
    }
    if (urls.local(request.url ?? '').split('?')[0] !== PATH) {
      rejectUpgrade(socket, notFound);
      return;
    }
    if (!isOriginAllowed(request, origins, urls)) {
      rejectUpgrade(socket, ORIGIN_REJECTED);
      return;
    }
    countUpgrade(admission, request).then(
      () => {
        if (!socket.destroyed) onUpgrade(request, socket, head);
      },
      (error: unknown) => {
        if (error instanceof LimitExceededError) rejectUpgrade(socket, rejectionOf(error));
        else socket.destroy();
      },
    );
  });
}

/** Before the handshake: connecting counts as an operation. */
async function countUpgrade(admission: Admission, request: IncomingMessage): Promise<void> {
  await admission.operation(null, admission.addressOf(request));
}

/** The response to an upgrade that is rejected before the handshake. */
function rejectionOf({ message, details: { code, limit, max }, status, headers }: LimitExceededError): string {
  return rawResponse({ status, message, extensions: { code, limit, max }, headers });
}
