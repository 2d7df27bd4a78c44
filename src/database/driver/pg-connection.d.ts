import type { Duplex } from 'node:stream';

/** Methods of pg's Connection and Query that its types lack. */
declare module 'pg' {
  interface Connection {
    connect(port: number | string, host?: string): void;
    attachListeners(stream: Duplex): void;
  }

  /** The client calls these as PostgreSQL's messages arrive. */
  interface Query {
    prepare(connection: unknown): void;
    handleRowDescription(message: object): void;
    handleDataRow(message: object): void;
    handleCommandComplete(): void;
    handleReadyForQuery(connection: unknown): void;
    handleError(error: Error, connection: unknown): void;
  }
}
