/** A PostgreSQL of a test's own, of any version and configuration. */
export interface PostgresServer {
  readonly port: number;
  /** Folder of its files, where a test may put others for it to read. */
  readonly folder: string;
  /** URL of the superuser, who needs no password, over TCP. */
  readonly url: string;
  /** Folder of its Unix socket. */
  readonly sockets: string;
  /** Stops it at once, like a crash. */
  crash(): Promise<void>;
  /** Stops it, and removes its files. */
  stop(): Promise<void>;
}

export interface ServerOptions {
  /** Folder of its programs; by default those of the embedded PostgreSQL. */
  readonly bin?: string | undefined;
  /** Additional arguments of initdb. */
  readonly initdb?: readonly string[];
  /** Additional settings, by name. */
  readonly settings?: Readonly<Record<string, string>>;
  /** Lines of pg_hba.conf; by default anyone may connect in any way. */
  readonly hba?: readonly string[];
  /** A server of which this one is a streaming standby. */
  readonly standbyOf?: PostgresServer;
  /** Additional files, by name, readable only for its own user. */
  readonly files?: Readonly<Record<string, string>>;
}

export function startPostgres(options?: ServerOptions): Promise<PostgresServer>;
