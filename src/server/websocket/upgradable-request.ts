import { IncomingMessage } from 'node:http';

/**
 * The request class of the HTTP server. An Upgrade to anything but WebSocket, such as curl's to h2c, is ignored (RFC
 * 9110, 7.8). Node.js reads `upgrade` once the headers are parsed; by default it would treat any Upgrade as one, with a
 * socket and without a body, if the server has an upgrade listener. (From Node.js 24.9 on, `shouldUpgradeCallback` does
 * the same.)
 */
export class UpgradableRequest extends IncomingMessage {
  /** Whether the parser sees an Upgrade or a CONNECT. */
  declare private isUpgrade: boolean | null;

  get upgrade(): boolean {
    if (this.isUpgrade !== true) return false;
    if (this.method === 'CONNECT') return true;
    return this.method === 'GET' && this.headers.upgrade?.toLowerCase() === 'websocket';
  }

  set upgrade(isUpgrade: boolean | null) {
    this.isUpgrade = isUpgrade;
  }
}
