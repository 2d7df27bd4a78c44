import { IncomingMessage } from 'node:http';

/**
 * A request as the HTTP server hands it out. An Upgrade to anything but WebSocket, such as curl's to h2c, is not heeded: it
 * is answered as if it had not been there (RFC 9110, 7.8). Node.js asks `upgrade` whose the request is once its headers are
 * read; by itself it would hand on any Upgrade, with a socket and without a body, where one kind is taken.
 * (`shouldUpgradeCallback` says the same from Node.js 24.9 on.)
 */
export class UpgradableRequest extends IncomingMessage {
  /** Whether its parser takes it for one that leaves HTTP, by an Upgrade or as a CONNECT. */
  declare private leaves: boolean | null;

  get upgrade(): boolean {
    if (this.leaves !== true) return false;
    if (this.method === 'CONNECT') return true;
    return this.method === 'GET' && this.headers.upgrade?.toLowerCase() === 'websocket';
  }

  set upgrade(leaves: boolean | null) {
    this.leaves = leaves;
  }
}
