import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { whyNoCertificates } from '../support/certificates.js';
import type { PostgresServer } from '../support/postgres-server.js';
import { TlsServers } from '../support/tls-servers.js';
import { createClient } from '../../src/database/driver/client.js';
import { createDataSource } from '../../src/database/driver/data-source.js';
import { Database } from '../../src/database/driver/database.js';
import { Deadline } from '../../src/database/driver/deadline.js';
import sql from 'sql-template-tag';

const STATEMENT_MS = 300;

/** The outcome of a connection: with TLS, without, or with an error. */
type Outcome = 'tls' | 'plain' | RegExp;

const reason = whyNoCertificates();
(reason === null ? describe : describe.skip)(
  `connections after libpq's sslmode${reason === null ? '' : ` (skipped: ${reason})`}`,
  () => {
    let servers: TlsServers;
    beforeAll(async () => {
      servers = await TlsServers.start();
    });
    afterAll(() => servers.stop());

    async function outcome(server: PostgresServer, host: string, query: string): Promise<string> {
      const client = createClient(`postgres://postgres@${host}:${String(server.port)}/postgres${query}`, {
        connectionTimeoutMillis: 10_000,
      });
      client.on('error', () => undefined);
      try {
        await client.connect();
        const { rows } = await client.query<{ ssl: boolean }>(
          'select ssl from pg_stat_ssl where pid = pg_backend_pid()',
        );
        return rows[0]?.ssl ? 'tls' : 'plain';
      } catch (error) {
        return (error as Error).message;
      } finally {
        await client.end();
      }
    }

    const ca = (): string => `&sslrootcert=${servers.certificates.path('ca.crt')}`;
    const otherCa = (): string => `&sslrootcert=${servers.certificates.path('other-ca.crt')}`;
    const client = (): string =>
      `&sslcert=${servers.certificates.path('client.crt')}&sslkey=${servers.certificates.path('client.key')}`;
    const NO_TLS = /has no TLS/;
    const UNTRUSTED = /certificate/;
    const WRONG_NAME = /IP address mismatch|does not match|not in the cert/i;

    // https://www.postgresql.org/docs/current/libpq-ssl.html, table 32.1, and its text on sslrootcert.
    it.each<[string, () => string, readonly [Outcome, Outcome, Outcome, Outcome]]>([
      // Servers: with TLS, without it, with TLS required, and with TLS rejected.
      ['no sslmode', () => '', ['tls', 'plain', 'tls', 'plain']],
      ['disable', () => '?sslmode=disable', ['plain', 'plain', /no encryption/, 'plain']],
      ['allow', () => '?sslmode=allow', ['plain', 'plain', 'tls', 'plain']],
      ['prefer', () => '?sslmode=prefer', ['tls', 'plain', 'tls', 'plain']],
      ['prefer, another authority', () => `?sslmode=prefer${otherCa()}`, ['plain', 'plain', /no encryption/, 'plain']],
      ['require', () => '?sslmode=require', ['tls', NO_TLS, 'tls', /SSL encryption/]],
      ['require, its authority', () => `?sslmode=require${ca()}`, ['tls', NO_TLS, 'tls', /SSL encryption/]],
      ['require, another authority', () => `?sslmode=require${otherCa()}`, [UNTRUSTED, NO_TLS, UNTRUSTED, UNTRUSTED]],
      ['verify-ca', () => `?sslmode=verify-ca${ca()}`, ['tls', NO_TLS, 'tls', /SSL encryption/]],
      ['verify-ca, another', () => `?sslmode=verify-ca${otherCa()}`, [UNTRUSTED, NO_TLS, UNTRUSTED, UNTRUSTED]],
      ['verify-full', () => `?sslmode=verify-full${ca()}`, ['tls', NO_TLS, WRONG_NAME, /SSL encryption/]],
      ['verify-full, another', () => `?sslmode=verify-full${otherCa()}`, [UNTRUSTED, NO_TLS, UNTRUSTED, UNTRUSTED]],
      ['verify-full by the system', () => '?sslrootcert=system', [UNTRUSTED, NO_TLS, UNTRUSTED, UNTRUSTED]],
      ['ssl=true', () => '?ssl=true', ['tls', NO_TLS, 'tls', /SSL encryption/]],
      ['ssl=0', () => '?ssl=0', ['plain', 'plain', /no encryption/, 'plain']],
      ['direct', () => '?sslmode=require&sslnegotiation=direct', ['tls', /./, 'tls', /SSL encryption/]],
    ])('connects or fails as documented for libpq: %s', async (_, query, expected) => {
      const { withTls, withoutTls, tlsAlone, plainAlone } = servers;
      const all = [withTls, withoutTls, tlsAlone, plainAlone];
      const found = await Promise.all(all.map((server) => outcome(server, 'localhost', query())));
      for (const [index, wanted] of expected.entries()) {
        if (typeof wanted === 'string') expect([index, found[index]]).toEqual([index, wanted]);
        else expect(found[index]).toMatch(wanted);
      }
    });

    it('verify-full verifies an address like a name', async () => {
      const query = `?sslmode=verify-full${ca()}`;
      expect(await outcome(servers.tlsAlone, '127.0.0.1', query)).toBe('tls');
      expect(await outcome(servers.withTls, '127.0.0.1', query)).toMatch(WRONG_NAME);
      expect(await outcome(servers.withTls, '127.0.0.1', `?sslmode=verify-ca${ca()}`)).toBe('tls');
    });

    it('signs in with a client certificate, and reports the TLS error where neither TLS nor plain text works', async () => {
      expect(await outcome(servers.byCertificate, 'localhost', `?sslmode=verify-full${ca()}${client()}`)).toBe('tls');
      expect(await outcome(servers.byCertificate, 'localhost', '?sslmode=require')).toMatch(/valid client certificate/);
      expect(await outcome(servers.byCertificate, 'localhost', '?sslmode=prefer')).toMatch(
        /valid client certificate; then: .*no encryption/,
      );
    });

    it('encrypts nothing on a Unix socket, in any mode and either notation', async () => {
      const path = encodeURIComponent(servers.withTls.sockets);
      for (const url of [
        `postgres://postgres@${path}:${String(servers.withTls.port)}/postgres?sslmode=verify-full${ca()}`,
        `postgres://postgres@/postgres?host=${path}&port=${String(servers.withTls.port)}&sslmode=require`,
        `postgres:///postgres?host=${servers.withTls.sockets}&port=${String(servers.withTls.port)}&user=postgres`,
      ]) {
        const connection = createClient(url);
        await connection.connect();
        const { rows } = await connection.query(
          'select inet_server_addr() as address, ssl from pg_stat_ssl where pid = pg_backend_pid()',
        );
        expect(rows).toEqual([{ address: null, ssl: false }]);
        await connection.end();
      }
    });

    it('reports an error unrelated to TLS unchanged, once', async () => {
      const url = `postgres://postgres@localhost:${String(servers.withTls.port)}/no_such_database`;
      const connection = createClient(url);
      await expect(connection.connect()).rejects.toThrow(/^database "no_such_database" does not exist$/);
      await connection.end();
    });

    it.each([
      ['sslmode=strong', /^sslmode=strong: must be one of disable, allow, prefer, require, verify-ca, verify-full$/],
      ['sslmode=verify-full', /^sslmode=verify-full: needs sslrootcert/],
      ['sslmode=verify-ca', /^sslmode=verify-ca: needs sslrootcert/],
      ['sslmode=require&sslrootcert=system', /^sslmode=require: is too weak for sslrootcert=system/],
      ['sslrootcert=/no/such/file', /^sslrootcert=\/no\/such\/file: can't be read: ENOENT/],
      ['sslcert=/no/such/file&sslkey=/no/such/key', /^ssl(?:cert|key)=\/no\/such\/\w+: can't be read: ENOENT/],
      ['sslcert=/no/such/file', /^sslcert and sslkey/],
      ['sslnegotiation=fast', /^sslnegotiation=fast: must be postgres or direct/],
      ['sslnegotiation=direct', /^sslnegotiation=direct: needs sslmode=require or stronger, not prefer/],
      ['ssl_min_protocol_version=SSLv3', /^ssl_min_protocol_version=SSLv3: must be one of/],
    ])('rejects ?%s and names the parameter', async (query, message) => {
      const connect = async (): Promise<void> => {
        const connection = createClient(`${servers.withTls.url}?${query}`);
        connection.on('error', () => undefined);
        await connection.connect();
        await connection.end();
      };
      await expect(connect()).rejects.toThrow(message);
    });

    it('rejects files with other contents', async () => {
      const garbage = servers.certificates.path('garbage');
      const own = (cert: string, key: string): string =>
        `?sslcert=${servers.certificates.path(cert)}&sslkey=${servers.certificates.path(key)}`;
      expect(await outcome(servers.withTls, 'localhost', `?sslrootcert=${garbage}`)).toBe(
        `sslrootcert=${garbage}: holds no certificate in PEM`,
      );
      expect(await outcome(servers.withTls, 'localhost', own('garbage', 'client.key'))).toMatch(
        /^sslcert=\S+: holds no cert/,
      );
      expect(await outcome(servers.withTls, 'localhost', own('client.crt', 'server.key'))).toMatch(
        /^sslcert=\S+ and sslkey=\S+: can't be used together: /,
      );
    });

    it('cancels a statement that runs over TLS with a request over TLS', async () => {
      const source = createDataSource({
        url: `postgres://postgres@localhost:${String(servers.tlsAlone.port)}/postgres?sslmode=verify-ca${ca()}`,
        entities: [],
        onIdleError: () => undefined,
      });
      const database = new Database(await source.initialize());
      const deadline = new Deadline(STATEMENT_MS);
      await expect(database.rows(sql`select pg_sleep(60)`, deadline)).rejects.toThrow(/longer than/);
      // The connection was released and not closed: the cancel request was answered.
      expect(database.pool()).toMatchObject({ busy: 0, idle: 1 });
      const [row] = await database.rows<{ ssl: boolean }>(
        sql`select ssl from pg_stat_ssl where pid = pg_backend_pid()`,
      );
      expect(row?.ssl).toBe(true);
      await source.destroy();
    });
  },
);
