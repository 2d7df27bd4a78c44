import { X509Certificate } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import * as tls from 'node:tls';
import type { ConnectionOptions } from 'node:tls';
import { ConnectionSettingsError, SYSTEM_ROOTS } from './tls-settings.js';
import type { FileParameter, TlsSettings } from './tls-settings.js';

/**
 * Node.js options for TLS as libpq does it: the server is verified by `sslrootcert` if that is set, and its name only
 * with verify-full. Reads the files. Throws a ConnectionSettingsError that names the parameter and its file.
 */
export async function tlsOptions({ mode, files, passphrase, versions }: TlsSettings): Promise<ConnectionOptions> {
  const [ca, cert, key, crl] = await Promise.all([
    files.sslrootcert === SYSTEM_ROOTS ? systemRoots() : contentOf(files, 'sslrootcert', isCertificate),
    contentOf(files, 'sslcert', isCertificate),
    contentOf(files, 'sslkey'),
    contentOf(files, 'sslcrl'),
  ]);
  const clientOptions = {
    ...(cert !== null && { cert }),
    ...(key !== null && { key }),
    ...(passphrase !== null && { passphrase }),
  };
  try {
    // Detects a certificate that does not match the key, or a wrong passphrase. Skipped if neither is set, because a
    // context is expensive: it reads all certificate authorities, for each connection.
    if (cert !== null || key !== null) tls.createSecureContext(clientOptions);
  } catch (error) {
    const parameters = `sslcert=${files.sslcert ?? ''} and sslkey=${files.sslkey ?? ''}`;
    throw new ConnectionSettingsError(`${parameters}: can't be used together: ${(error as Error).message}`);
  }
  return {
    ...versions,
    ...clientOptions,
    ...(ca !== null && { ca }),
    ...(crl !== null && { crl }),
    rejectUnauthorized: files.sslrootcert !== undefined,
    ...(mode !== 'verify-full' && { checkServerIdentity: () => undefined }),
  };
}

/** A file's content; null if the parameter is not set. */
async function contentOf(
  files: TlsSettings['files'],
  name: FileParameter,
  isValid: (content: string) => boolean = () => true,
): Promise<string | null> {
  const file = files[name];
  if (file === undefined) return null;
  let content: string;
  try {
    content = await readFile(file, 'utf8');
  } catch (error) {
    throw new ConnectionSettingsError(`${name}=${file}: can't be read: ${(error as Error).message}`);
  }
  if (!isValid(content)) throw new ConnectionSettingsError(`${name}=${file}: holds no certificate in PEM`);
  return content;
}

/** Whether the file starts with a certificate; without one, Node.js would silently trust nobody. */
function isCertificate(content: string): boolean {
  try {
    return new X509Certificate(content).publicKey.type === 'public';
  } catch {
    return false;
  }
}

/**
 * The system's certificate authorities. Null, for the Node.js defaults, before Node.js 22.15, which cannot list them.
 */
function systemRoots(): string[] | null {
  const { getCACertificates } = tls as unknown as { getCACertificates?: (type: 'default' | 'system') => string[] };
  if (!getCACertificates) return null;
  return [...new Set([...getCACertificates('default'), ...getCACertificates('system')])];
}
