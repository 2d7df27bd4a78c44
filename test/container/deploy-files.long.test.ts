import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { parse } from 'yaml';
import { projectRoot } from '../../src/config/project-root.js';

const file = (...path: string[]): string => join(projectRoot(), 'deploy', ...path);

/** Where a program of a Debian package is: installed, or unpacked into a folder; null without the package. */
function findProgram(name: string, packageName: string, folder: string): string | null {
  const installed = ['/usr/sbin', '/usr/bin', '/usr/local/bin'].map((place) => join(place, name)).find(existsSync);
  if (installed !== undefined) return installed;
  spawnSync('sh', ['-c', `apt-get download ${packageName} && dpkg -x ${packageName}_*.deb .`], { cwd: folder });
  const unpacked = ['usr/sbin', 'usr/bin'].map((place) => join(folder, place, name)).find(existsSync);
  return unpacked ?? null;
}

describe('the files of the profiles of docker-compose.yml', () => {
  const folder = mkdtempSync(join(tmpdir(), 'entente-deploy-'));
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  it.each([
    ['haproxy', 'haproxy', ['-c', '-f', file('haproxy.cfg')]],
    ['promtool', 'prometheus', ['check', 'config', file('prometheus.yml')]],
  ])('are valid for %s', (program, packageName, options) => {
    const path = findProgram(program, packageName, folder);
    if (path === null) throw new Error(`${packageName} can't be had here: apt-get install ${packageName}`);
    const { status, stdout, stderr } = spawnSync(path, options, { encoding: 'utf8' });
    expect({ status, output: status === 0 ? '' : stdout + stderr }).toEqual({ status: 0, output: '' });
  });

  it('name the same hosts and ports as the services', () => {
    const { services } = parse(readFileSync(join(projectRoot(), 'docker-compose.yml'), 'utf8')) as {
      services: Record<string, unknown>;
    };
    const hosts = [
      ...readFileSync(file('haproxy.cfg'), 'utf8').matchAll(/server-template \w+ \S+ (\w+):4000/g),
      ...readFileSync(file('pgbouncer', 'pgbouncer.ini'), 'utf8').matchAll(/host=(\w+) port=5432/g),
      ...readFileSync(file('grafana', 'provisioning', 'datasources', 'prometheus.yml'), 'utf8').matchAll(
        /http:\/\/(\w+):9090/g,
      ),
    ].map(([, host]) => host);
    expect(hosts).toEqual(['instance', 'primary', 'prometheus']);
    for (const host of hosts) expect(services).toHaveProperty(host ?? '');
  });
});
