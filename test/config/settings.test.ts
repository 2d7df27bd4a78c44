import { describe, expect, it } from '@jest/globals';
import { FORMER_NAMES } from '../../src/config/former-names.js';
import { readSettings } from '../../src/config/settings.js';
import type { SettingsError } from '../../src/config/settings.js';

function problemsOf(environment: Record<string, string>): readonly string[] {
  try {
    readSettings(environment);
    return [];
  } catch (error) {
    return (error as SettingsError).problems;
  }
}

describe('settings', () => {
  it('require a DATABASE_URL in production, unless the embedded server is allowed', () => {
    expect(problemsOf({})).toEqual([]);
    const [problem, ...others] = problemsOf({ NODE_ENV: 'production' });
    expect(problem).toMatch(/^DATABASE_URL: .*ALLOW_EMBEDDED_DATABASE=on/);
    expect(others).toEqual([]);
    expect(problemsOf({ NODE_ENV: 'production', ALLOW_EMBEDDED_DATABASE: 'on' })).toEqual([]);
    expect(problemsOf({ NODE_ENV: 'production', DATABASE_URL: 'postgres://a@b/c' })).toEqual([]);
    expect(problemsOf({ NODE_ENV: 'development' })).toEqual([]);
    expect(problemsOf({ ALLOW_EMBEDDED_DATABASE: 'mysql' })).toEqual([
      'ALLOW_EMBEDDED_DATABASE=mysql: must be on or off',
    ]);
    expect(problemsOf({ ALLOW_EMBEDDED_DATABASE: 'on', DATABASE_URL: 'postgres://a@b/c' })).toEqual([
      'ALLOW_EMBEDDED_DATABASE: must not be on if DATABASE_URL is set',
    ]);
  });

  it('of the database require DATABASE_URL', () => {
    const environment = { DATABASE_DIRECT_URL: 'postgres://a@b/c', DATABASE_POOLER: 'session', READ_ONLY: 'on' };
    expect(problemsOf(environment)).toEqual(Object.keys(environment).map((name) => `${name}: requires DATABASE_URL`));
    expect(problemsOf({ ...environment, DATABASE_URL: 'postgres://a@b/c' })).toEqual([]);
    // A URL that is set and invalid is reported once.
    expect(problemsOf({ ...environment, DATABASE_URL: 'b/c', NODE_ENV: 'production' })).toHaveLength(1);
  });

  it('of replicas list URLs of servers', () => {
    const DATABASE_URL = 'postgres://a@b/c';
    const DATABASE_REPLICA_URLS = 'postgres://a:x%2Cy@one/c, postgres://a:b@two:5433/c';
    const urls = ['postgres://a:x%2Cy@one/c', 'postgres://a:b@two:5433/c'];
    expect(readSettings({ DATABASE_URL, DATABASE_REPLICA_URLS }).replicaUrls).toEqual(urls);
    const { replicaUrls } = readSettings({ DATABASE_URL, DATABASE_REPLICA_URLS, PGSSLMODE: 'require' });
    expect(replicaUrls).toEqual(urls.map((url) => `${url}?sslmode=require`));
    expect(problemsOf({ DATABASE_REPLICA_URLS })).toEqual(['DATABASE_REPLICA_URLS: requires DATABASE_URL']);
    for (const wrong of ['one', `${DATABASE_REPLICA_URLS},mysql://a:secret@b/c`, 'postgres://a:b#secret@two/c']) {
      const [problem = '', ...others] = problemsOf({ DATABASE_URL, DATABASE_REPLICA_URLS: wrong });
      expect(problem).toMatch(/^DATABASE_REPLICA_URLS: .*must be .*like postgres:\/\//);
      expect(problem).not.toContain('secret');
      expect(others).toEqual([]);
    }
    expect(problemsOf({ DATABASE_URL, REPLICA_MAX_LAG_MS: '-1' })).toHaveLength(1);
  });

  it('of an issuer require each other, and say what is wrong', () => {
    const issuer = {
      OIDC_ISSUER: 'https://login.example/',
      OIDC_AUDIENCE: 'timeline',
      OIDC_ROLES: 'a=b%20c=EDITOR *=READER',
    };
    expect(readSettings(issuer).oidc).toEqual({
      issuer: 'https://login.example/',
      audiences: ['timeline'],
      roleClaim: 'roles',
      roles: [
        { value: 'a=b c', role: 'EDITOR' },
        { value: '*', role: 'READER' },
      ],
    });
    expect(problemsOf({ OIDC_ISSUER: 'https://login.example' })).toEqual([
      'OIDC_AUDIENCE: is required if OIDC_ISSUER is set',
      'OIDC_ROLES: is required if OIDC_ISSUER is set',
    ]);
    expect(problemsOf({ ...issuer, OIDC_AUDIENCE: ', ' })).toEqual([
      'OIDC_AUDIENCE: is required if OIDC_ISSUER is set',
    ]);
    const others = { OIDC_AUDIENCE: 'timeline', OIDC_ROLE_CLAIM: 'groups', OIDC_ROLES: 'a=EDITOR' };
    expect(problemsOf(others)).toEqual(Object.keys(others).map((name) => `${name}: requires OIDC_ISSUER`));
    for (const wrong of ['a', 'a=', '=EDITOR', 'a=editor', 'a%=EDITOR'])
      expect(problemsOf({ ...issuer, OIDC_ROLES: `b=ADMIN, ${wrong}` })).toEqual([
        `OIDC_ROLES=${wrong}: must be like team-editors=EDITOR, with READER, EDITOR or ADMIN`,
      ]);
  });

  it.each([
    ...[
      'login.example',
      'http://login.example',
      'https:login.example',
      'https://a:b@login.example',
      'ftp://login.example',
    ],
    ...['https://login.example?tenant=1', 'https://login.example#a', `https://login.example/${'x'.repeat(255)}`],
  ])('reject the issuer %s', (issuer) => {
    const [problem, ...others] = problemsOf({ OIDC_ISSUER: issuer, OIDC_AUDIENCE: 'a', OIDC_ROLES: 'a=EDITOR' });
    expect(problem).toContain('must be a URL of https');
    expect(others).toEqual([]);
  });

  it.each(Object.entries(FORMER_NAMES))('reject %s, and name its replacement %s', (former, name) => {
    expect(problemsOf({ [former]: '1' })).toEqual([`${former}: is called ${name} now`]);
    expect(problemsOf({ [former]: ' ' })).toEqual([]);
  });

  it('reject DATABASE=embedded, and ignore unrelated variables', () => {
    expect(problemsOf({ DATABASE: 'embedded' })).toEqual([
      'DATABASE=embedded: is written ALLOW_EMBEDDED_DATABASE=on now',
    ]);
    expect(problemsOf({ DATABASE: 'timeline', MAX_NONSENSE: 'x' })).toEqual([]);
  });

  it('are frozen at every depth', () => {
    const settings = readSettings({ CORS_ORIGINS: 'https://app.example' });
    for (const part of [settings, settings.limits, settings.observability, settings.origins, settings.seed]) {
      expect(Object.isFrozen(part)).toBe(true);
    }
  });

  it('normalize origins as browsers write them, and accept *', () => {
    expect(readSettings({}).origins).toEqual([]);
    const origins = ['https://app.example', 'http://localhost:3000'];
    expect(readSettings({ CORS_ORIGINS: origins.join(', ') }).origins).toEqual(origins);
    expect(readSettings({ CORS_ORIGINS: '*' }).origins).toEqual(['*']);
    for (const wrong of [
      'app.example',
      'https://app.example/',
      'https://App.example',
      'https://app.example:443',
      'null',
      'https://*.example',
      'https://app.example;',
    ])
      expect(problemsOf({ CORS_ORIGINS: wrong })).toEqual([expect.stringContaining(`CORS_ORIGINS=${wrong}: must be`)]);
  });

  it.each(['IMAGE_ORIGINS', 'EMBED_ORIGINS'])('accept origins one by one for %s', (name) => {
    const member = name === 'IMAGE_ORIGINS' ? 'imageOrigins' : 'embedOrigins';
    expect(readSettings({})[member]).toEqual([]);
    const origins = ['https://images.example', 'http://localhost:3000'];
    expect(readSettings({ [name]: origins.join(' ') })[member]).toEqual(origins);
    for (const wrong of [
      '*',
      'https://images.example/',
      "'unsafe-inline'",
      'https://*.example',
      'data:',
      'https://a.example;',
    ]) {
      expect(problemsOf({ [name]: wrong })).toEqual([expect.stringContaining(`${name}=${wrong}: must be origins`)]);
    }
  });

  it.each(['', '/', ' / '])('have no path prefix for %j', (given) => {
    expect(readSettings({ BASE_PATH: given }).basePath).toBe('');
  });

  it.each(['/entente', '/a/b', '/A-1/b.c/_d~', '/graphql-of-relations', '/api/graphql', '/...'])(
    'accept the path prefix %s',
    (given) => {
      expect(readSettings({ BASE_PATH: given }).basePath).toBe(given);
    },
  );

  it.each([
    ['entente', 'must begin with /'],
    ['https://timeline.example/entente', 'must begin with /'],
    ['/entente/', 'must not end with /'],
    ['//', 'must not end with /'],
    ['//evil.example', 'must not have //'],
    ['/a//b', 'must not have //'],
    ['/..', 'must not have . or ..'],
    ['/a/../b', 'must not have . or ..'],
    ['/a/./b', 'must not have . or ..'],
    ['/a?b', 'may have letters'],
    ['/a#b', 'may have letters'],
    ['/a%2fb', 'may have letters'],
    ['/%2e%2e', 'may have letters'],
    ['/a b', 'may have letters'],
    ['/a\\b', 'may have letters'],
    ['/:slug', 'may have letters'],
    ['/*', 'may have letters'],
    ['/"><script>', 'may have letters'],
    ['/协约', 'may have letters'],
    ['/a\nb', 'may have letters'],
    [`/${'a'.repeat(200)}`, 'must have at most 200'],
    ['/graphql', 'must not begin with /graphql'],
    ['/relations/of', 'must not begin with /relations'],
    ['/metrics', 'must not begin with /metrics'],
    ['/events/1', 'must not begin with /events'],
    ['/on-this-day', 'must not begin with /on-this-day'],
  ])('reject the path prefix %j', (given, reason) => {
    expect(problemsOf({ BASE_PATH: given })).toEqual([expect.stringContaining(`BASE_PATH=${given}: ${reason}`)]);
  });

  it('include those of observability', () => {
    const { observability } = readSettings({});
    expect(observability).toEqual({ hasMetrics: true, slowOperationMs: 1_000, otlpEndpoint: null });
    const environment = {
      METRICS: 'off',
      SLOW_OPERATION_MS: '0',
      OTEL_EXPORTER_OTLP_ENDPOINT: 'http://collector:4318',
    };
    expect(readSettings(environment).observability).toEqual({
      hasMetrics: false,
      slowOperationMs: 0,
      otlpEndpoint: 'http://collector:4318',
    });
    const wrong = {
      METRICS: 'maybe',
      SLOW_OPERATION_MS: '1.5',
      OTEL_EXPORTER_OTLP_ENDPOINT: 'ftp://user:secret@collector',
    };
    const problems = problemsOf(wrong);
    expect(problems.map((problem) => problem.split(/[=:]/)[0])).toEqual(Object.keys(wrong));
    expect(problems.join()).not.toContain('secret');
    for (const endpoint of [
      'http:collector:4318',
      'http:\\\\collector',
      'http://col lector',
      'http:///',
      'collector:4318',
    ])
      expect(problemsOf({ OTEL_EXPORTER_OTLP_ENDPOINT: endpoint })).toHaveLength(1);
  });
});
