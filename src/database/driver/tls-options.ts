import { X509Certificate } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import * as tls from 'node:tls';
import type { ConnectionOptions } from 'node:tls';
import { ConnectionSettingsError, SYSTEM_ROOTS } from './tls-settings.js';
import type { FileParameter, TlsSettings } from './tls-settings.js';

/**
 * What Node.js is given for TLS as libpq does it: a server is verified by `sslrootcert` where that is set, and its name
 * with verify-full alone. Reads the files. Throws a ConnectionSettingsError that names the parameter and its file.
 */
export async function tlsOptions({ mode, files, passphrase, versions }: TlsSettings): Promise<ConnectionOptions> {
  const [ca, cert, key, crl] = await Promise.all([
    files.sslrootcert === SYSTEM_ROOTS ? systemRoots() : contentOf(files, 'sslrootcert', isCertificate),
    contentOf(files, 'sslcert', isCertificate),
    contentOf(files, 'sslkey'),
    contentOf(files, 'sslcrl'),
  ]);
  const own = {
    ...(cert !== null && { cert }),
    ...(key !== null && { key }),
    ...(passphrase !== null && { passphrase }),
  };
  try {
    // A certificate of another key, or a key that needs another passphrase. Without either a context would only take long:
    // it reads all authorities, for each connection.
    if (cert !== null || key !== null) tls.createSecureContext(own);
  } catch (error) {
    const named = `sslcert=${files.sslcert ?? ''} and sslkey=${files.sslkey ?? ''}`;
    throw new ConnectionSettingsError(`${named}: can't be used together: ${(error as Error).message}`);
  }
  return {
    ...versions,
    ...own,
    ...(ca !== null && { ca }),
    ...(crl !== null && { crl }),
    rejectUnauthorized: files.sslrootcert !== undefined,
    ...(mode !== 'verify-full' && { checkServerIdentity: () => undefined }),
  };
}

/** A file's content; null where none is set. */
async function contentOf(
  files: TlsSettings['files'],
  name: FileParameter,
  isGood: (content: string) => boolean = () => true,
): Promise<string | null> {
  const file = files[name];
  if (file === undefined) return null;
  let content: string;
  try {
    content = await readFile(file, 'utf8');
  } catch (error) {
    throw new ConnectionSettingsError(`${name}=${file}: can't be read: ${(error as Error).message}`);
  }
  if (!isGood(content)) throw new ConnectionSettingsError(`${name}=${file}: holds no certificate in PEM`);
  return content;
}

/** Whether it begins with a certificate; Node.js would silently trust nobody by a file without one. */
function isCertificate(content: string): boolean {
  try {
    return new X509Certificate(content).publicKey.type === 'public';
  } catch {
    return false;
  }
}

/** The authorities that the system trusts; null, for what Node.js trusts, before 22.15, which can't tell the system's. */
function systemRoots(): string[] | null {
  const { getCACertificates } = tls as unknown as { getCACertificates?: (type: 'default' | 'system') => string[] };
  if (!getCACertificates) return null;
  return [...new Set([...getCACertificates('default'), ...getCACertificates('system')])];
}
