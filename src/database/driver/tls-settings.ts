import type { SecureVersion } from 'node:tls';

/** libpq's sslmode: https://www.postgresql.org/docs/current/libpq-ssl.html#LIBPQ-SSL-PROTECTION */
const MODES = ['disable', 'allow', 'prefer', 'require', 'verify-ca', 'verify-full'] as const;
export type TlsMode = (typeof MODES)[number];

/** TLS settings of a connection, from libpq's parameters. */
export interface TlsSettings {
  readonly mode: TlsMode;
  /** `direct`: TLS from the first byte, which PostgreSQL 17 and later support. */
  readonly negotiation: 'postgres' | 'direct';
  /** PEM files, read again for each connection because they may be renewed while the service runs. */
  readonly files: Readonly<Partial<Record<FileParameter, string>>>;
  readonly passphrase: string | null;
  readonly versions: { readonly minVersion?: SecureVersion; readonly maxVersion?: SecureVersion };
}

const FILE_PARAMETERS = ['sslrootcert', 'sslcert', 'sslkey', 'sslcrl'] as const;
export type FileParameter = (typeof FILE_PARAMETERS)[number];

/** All URL parameters that are read here. */
export const TLS_PARAMETERS = [
  ...FILE_PARAMETERS,
  'ssl',
  'sslmode',
  'sslnegotiation',
  'sslpassword',
  'ssl_min_protocol_version',
  'ssl_max_protocol_version',
  // Only known to pg: it selects libpq's interpretation, which is always used here.
  'uselibpqcompat',
] as const;

const VERSIONS: readonly string[] = ['TLSv1', 'TLSv1.1', 'TLSv1.2', 'TLSv1.3'] satisfies SecureVersion[];

/** The value of sslrootcert for the system's certificate authorities. */
export const SYSTEM_ROOTS = 'system';

/** Invalid connection settings; the message names the parameter. */
export class ConnectionSettingsError extends Error {
  override name = 'ConnectionSettingsError';
  /** The environment variable that has the URL. */
  variable = 'DATABASE_URL';
}

/** Reads the TLS parameters of a URL, with libpq's defaults. Throws a ConnectionSettingsError. */
export function readTlsSettings(parameter: (name: (typeof TLS_PARAMETERS)[number]) => string | undefined): TlsSettings {
  const files: Partial<Record<FileParameter, string>> = {};
  for (const name of FILE_PARAMETERS) {
    const file = parameter(name);
    if (file !== undefined) files[name] = file;
  }
  const requested = parameter('sslmode') ?? byAlias(parameter('ssl'));
  // pg's own mode, which never verifies, so it needs no certificate authorities.
  if (requested === 'no-verify') delete files.sslrootcert;
  const mode =
    requested === 'no-verify'
      ? 'require'
      : (requested ?? (files.sslrootcert === SYSTEM_ROOTS ? 'verify-full' : 'prefer'));
  if (!isMode(mode)) throw new ConnectionSettingsError(`sslmode=${mode}: must be one of ${MODES.join(', ')}`);
  const isVerifying = mode === 'verify-ca' || mode === 'verify-full';
  if (isVerifying && files.sslrootcert === undefined) {
    throw new ConnectionSettingsError(
      `sslmode=${mode}: needs sslrootcert, a file with the certificate authorities to trust, or sslrootcert=system for those that the system trusts`,
    );
  }
  if (files.sslrootcert === SYSTEM_ROOTS && mode !== 'verify-full') {
    throw new ConnectionSettingsError(
      `sslmode=${mode}: is too weak for sslrootcert=system, as anyone may have a certificate of a public authority: must be verify-full`,
    );
  }
  if ((files.sslcert === undefined) !== (files.sslkey === undefined)) {
    throw new ConnectionSettingsError('sslcert and sslkey: a client’s certificate needs both');
  }
  const negotiation = parameter('sslnegotiation') ?? 'postgres';
  if (negotiation !== 'postgres' && negotiation !== 'direct') {
    throw new ConnectionSettingsError(`sslnegotiation=${negotiation}: must be postgres or direct`);
  }
  if (negotiation === 'direct' && mode !== 'require' && !isVerifying) {
    throw new ConnectionSettingsError(`sslnegotiation=direct: needs sslmode=require or stronger, not ${mode}`);
  }
  const [minVersion, maxVersion] = (['ssl_min_protocol_version', 'ssl_max_protocol_version'] as const).map((name) => {
    const version = parameter(name);
    if (version === undefined || isVersion(version)) return version;
    throw new ConnectionSettingsError(`${name}=${version}: must be one of ${VERSIONS.join(', ')}`);
  });
  return {
    mode,
    negotiation,
    files,
    passphrase: parameter('sslpassword') ?? null,
    versions: { ...(minVersion && { minVersion }), ...(maxVersion && { maxVersion }) },
  };
}

/** The sslmode for `ssl`, a parameter of JDBC and pg. */
function byAlias(ssl: string | undefined): string | undefined {
  if (ssl === 'true' || ssl === '1') return 'require';
  if (ssl === 'false' || ssl === '0') return 'disable';
  return ssl;
}

function isMode(mode: string): mode is TlsMode {
  return (MODES as readonly string[]).includes(mode);
}

function isVersion(version: string): version is SecureVersion {
  return VERSIONS.includes(version);
}
