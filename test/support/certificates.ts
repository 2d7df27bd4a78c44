import { spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Certificates of a test's own, created with openssl: those of an authority, and those that it signs. */
export class Certificates {
  private readonly folder = mkdtempSync(join(tmpdir(), 'entente-certificates-'));

  constructor() {
    // Readable by services that may run as another user.
    chmodSync(this.folder, 0o755);
  }

  path(name: string): string {
    return join(this.folder, name);
  }

  read(name: string): string {
    return readFileSync(this.path(name), 'utf8');
  }

  write(name: string, content: string): string {
    writeFileSync(this.path(name), content);
    return this.path(name);
  }

  /** Creates `name`.crt and `name`.key of an authority. */
  authority(name: string): void {
    this.openssl(
      ...['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-days', '2'],
      ...['-subj', `/CN=${name}`, '-keyout', this.path(`${name}.key`), '-out', this.path(`${name}.crt`)],
    );
  }

  /** Creates `name`.crt and `name`.key for a host or a user, signed by an authority. */
  signed(name: string, commonName: string, authority: string, alternative?: string): void {
    const request = this.path(`${name}.csr`);
    this.openssl(
      ...['req', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-subj', `/CN=${commonName}`],
      ...['-keyout', this.path(`${name}.key`), '-out', request],
    );
    const extensions = this.write(`${name}.ext`, alternative === undefined ? '' : `subjectAltName=${alternative}\n`);
    this.openssl(
      ...[
        'x509',
        '-req',
        '-in',
        request,
        '-CA',
        this.path(`${authority}.crt`),
        '-CAkey',
        this.path(`${authority}.key`),
      ],
      ...['-CAcreateserial', '-days', '2', '-extfile', extensions, '-out', this.path(`${name}.crt`)],
    );
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }

  private openssl(...args: string[]): void {
    const { status, stderr, error } = spawnSync('openssl', args, { encoding: 'utf8' });
    if (status !== 0) throw new Error(`openssl ${args[0] ?? ''}: ${error?.message ?? stderr}`);
  }
}

/** Why tests that need openssl cannot run; null when it is installed. */
export function whyNoCertificates(): string | null {
  return spawnSync('openssl', ['version']).status === 0 ? null : 'openssl is not installed';
}
