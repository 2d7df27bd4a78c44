import type { Duplex } from 'node:stream';

/** What a connection of pg does beside what its types tell. */
declare module 'pg' {
  interface Connection {
    connect(port: number | string, host?: string): void;
    attachListeners(stream: Duplex): void;
  }
}
