import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import type { ServiceUrls } from '../../foundation/urls/service-urls.js';
import type { Admission } from '../admission/admission.js';
import { LimitExceededError } from '../../graphql/limits/limit-exceeded.js';
import { NO_HOST } from '../http/hosts.js';
import { isOriginAllowed } from '../http/cors.js';
import { rawResponse } from '../http/raw-response.js';
import { refuseUpgrade } from './socket-close.js';

const PATH = '/graphql';

const OTHER_ORIGIN = rawResponse({
  status: 403,
  message: 'Pages of this origin may open no WebSocket here.',
  extensions: { code: 'FORBIDDEN' },
});

export interface UpgradeParts {
  readonly admission: Admission;
  readonly origins: readonly string[];
  readonly urls: ServiceUrls;
}

/** Hands on each request for a WebSocket at /graphql that may open one; all others are refused with an answer of HTTP. */
export function takeUpgrades(
  server: Server,
  { admission, origins, urls }: UpgradeParts,
  take: (request: IncomingMessage, socket: Duplex, head: Buffer) => void,
): void {
  const nothingHere = rawResponse({
    status: 404,
    message: `WebSockets are taken at ${urls.path(PATH)}.`,
    extensions: { code: 'BAD_USER_INPUT' },
  });
  server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    // Until ws has it the socket is nobody's: one that breaks would end the process.
    socket.on('error', () => undefined);
    if (!urls.hasGoodHost(request)) {
      refuseUpgrade(socket, NO_HOST);
      return;
    }
    if (urls.local(request.url ?? '').split('?')[0] !== PATH) {
      refuseUpgrade(socket, nothingHere);
      return;
    }
    if (!isOriginAllowed(request, origins, urls)) {
      refuseUpgrade(socket, OTHER_ORIGIN);
      return;
    }
    try {
      // Before the handshake: coming is counted as asking is.
      admission.operation(null, admission.addressOf(request));
    } catch (error) {
      if (error instanceof LimitExceededError) refuseUpgrade(socket, refusalBefore(error));
      else socket.destroy();
      return;
    }
    take(request, socket, head);
  });
}

/** What is answered to a WebSocket that is refused before its handshake. */
function refusalBefore({ message, told: { code, limit, max }, status, headers }: LimitExceededError): string {
  return rawResponse({ status, message, extensions: { code, limit, max }, headers });
}
