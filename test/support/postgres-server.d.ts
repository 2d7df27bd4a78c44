/** A PostgreSQL of a test's own, of any version and configuration. */
export interface PostgresServer {
  readonly port: number;
  /** Folder of its files, where a test may put others that it is to read. */
  readonly folder: string;
  /** Of the superuser's, who needs no password, over TCP. */
  readonly url: string;
  /** Folder of its Unix socket. */
  readonly sockets: string;
  /** Ends it at once, as a crash does. */
  crash(): Promise<void>;
  /** Ends it, and removes its files. */
  stop(): Promise<void>;
}

export interface ServerOptions {
  /** Folder of its programs; those of the embedded PostgreSQL when left out. */
  readonly bin?: string | undefined;
  /** More arguments of initdb. */
  readonly initdb?: readonly string[];
  /** More settings, by name. */
  readonly settings?: Readonly<Record<string, string>>;
  /** Lines of pg_hba.conf; anyone may connect in any way when left out. */
  readonly hba?: readonly string[];
  /** Files that it is to have, by name: only its own user may read them. */
  readonly files?: Readonly<Record<string, string>>;
}

export function startPostgres(options?: ServerOptions): Promise<PostgresServer>;
