import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, it } from '@jest/globals';
import { createClient } from '../../src/database/driver/client.js';
import { whyNoCertificates } from '../support/certificates.js';
import { debianBin } from '../support/debian-bin.js';
import { TlsServers } from '../support/tls-servers.js';

const VERSION = 15;
const PSQL = `${debianBin(VERSION)}/psql`;
const QUESTION = 'select ssl from pg_stat_ssl where pid = pg_backend_pid()';
const TIMEOUT_MS = 120_000;

const run = promisify(execFile);

async function byPsql(url: string): Promise<string> {
  // Without a home folder it finds only the certificates that the URL names.
  const env = { PATH: process.env['PATH'], HOME: '/nonexistent' };
  const { stdout } = await run(PSQL, [url, '-Atqc', QUESTION], { env }).catch(() => ({ stdout: 'error' }));
  return stdout.trim();
}

async function byService(url: string): Promise<string> {
  try {
    const client = createClient(url);
    client.on('error', () => undefined);
    await client.connect();
    const { rows } = await client.query<{ ssl: boolean }>(QUESTION);
    await client.end();
    return rows[0]?.ssl ? 't' : 'f';
  } catch {
    return 'error';
  }
}

const isThere = await run(PSQL, ['--version']).then(
  () => true,
  () => false,
);
const reason = isThere ? whyNoCertificates() : 'Debian’s postgresql-client-15 is not installed';
(reason === null ? it : it.skip)(
  `ends each connection with TLS, without, or not at all, as psql does${reason === null ? '' : ` (skipped: ${reason})`}`,
  async () => {
    const servers = await TlsServers.start();
    const { withTls, withoutTls, tlsAlone, plainAlone, byCertificate, certificates } = servers;
    const file = (name: string, path: string): string => `&${name}=${certificates.path(path)}`;
    const found: [string, string][] = [];
    const expected: [string, string][] = [];
    for (const server of [withTls, withoutTls, tlsAlone, plainAlone, byCertificate]) {
      for (const host of ['localhost', '127.0.0.1']) {
        for (const mode of ['disable', 'allow', 'prefer', 'require', 'verify-ca', 'verify-full']) {
          for (const roots of ['', file('sslrootcert', 'ca.crt'), file('sslrootcert', 'other-ca.crt')]) {
            for (const own of ['', file('sslcert', 'client.crt') + file('sslkey', 'client.key')]) {
              const query = `?sslmode=${mode}${roots}${own}`;
              const url = `postgres://postgres@${host}:${String(server.port)}/postgres${query}`;
              expected.push([url, await byPsql(url)]);
              found.push([url, await byService(url)]);
            }
          }
        }
      }
    }
    await servers.stop();
    expect(new Set(expected.map(([, outcome]) => outcome))).toEqual(new Set(['t', 'f', 'error']));
    expect(found).toEqual(expected);
  },
  TIMEOUT_MS,
);
