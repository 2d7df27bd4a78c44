import { Certificates } from './certificates.js';
import { startPostgres } from './postgres-server.js';
import type { PostgresServer } from './postgres-server.js';

/**
 * One server of each kind that a client may meet, on 127.0.0.1 and localhost, and the certificates: `ca.crt` signed
 * those of the servers and `client.crt`, the superuser's; `other-ca.crt` signed none.
 */
export class TlsServers {
  private constructor(
    readonly certificates: Certificates,
    /** Accepts both; its certificate names localhost. */
    readonly withTls: PostgresServer,
    readonly withoutTls: PostgresServer,
    /** Rejects unencrypted connections; its certificate names 127.0.0.1. */
    readonly tlsAlone: PostgresServer,
    /** Has TLS, and rejects encrypted connections. */
    readonly plainAlone: PostgresServer,
    /** Accepts anyone with a certificate, and nobody else. */
    readonly byCertificate: PostgresServer,
  ) {}

  static async start(): Promise<TlsServers> {
    const certificates = new Certificates();
    certificates.authority('ca');
    certificates.authority('other-ca');
    certificates.signed('server', 'localhost', 'ca', 'DNS:localhost');
    certificates.signed('address', 'unused', 'ca', 'IP:127.0.0.1');
    certificates.signed('client', 'postgres', 'ca');
    certificates.write('garbage', 'no certificate');
    const serve = (hba: string[], certificate = 'server'): Promise<PostgresServer> =>
      startPostgres({
        hba,
        settings: { ssl: 'on', ssl_cert_file: 's.crt', ssl_key_file: 's.key', ssl_ca_file: 'ca.crt' },
        files: {
          's.crt': certificates.read(`${certificate}.crt`),
          's.key': certificates.read(`${certificate}.key`),
          'ca.crt': certificates.read('ca.crt'),
        },
      });
    const [withTls, withoutTls, tlsAlone, plainAlone, byCertificate] = await Promise.all([
      serve(['host all all all trust', 'local all all trust']),
      startPostgres(),
      serve(['hostssl all all all trust'], 'address'),
      serve(['hostnossl all all all trust']),
      serve(['hostssl all all all cert']),
    ]);
    return new TlsServers(certificates, withTls, withoutTls, tlsAlone, plainAlone, byCertificate);
  }

  async stop(): Promise<void> {
    const { withTls, withoutTls, tlsAlone, plainAlone, byCertificate } = this;
    await Promise.all([withTls, withoutTls, tlsAlone, plainAlone, byCertificate].map((server) => server.stop()));
    this.certificates.remove();
  }
}
