import type { Duplex } from 'node:stream';

/** Methods of pg's Connection that its types lack. */
declare module 'pg' {
  interface Connection {
    connect(port: number | string, host?: string): void;
    attachListeners(stream: Duplex): void;
  }
}
