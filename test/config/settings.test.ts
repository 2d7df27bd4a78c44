import { describe, expect, it } from '@jest/globals';
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
  it('ask for a DATABASE_URL in production, unless the embedded server is asked for by name', () => {
    expect(problemsOf({})).toEqual([]);
    const [fault, ...others] = problemsOf({ NODE_ENV: 'production' });
    expect(fault).toMatch(/^DATABASE_URL: .*DATABASE=embedded/);
    expect(others).toEqual([]);
    expect(problemsOf({ NODE_ENV: 'production', DATABASE: 'embedded' })).toEqual([]);
    expect(problemsOf({ NODE_ENV: 'production', DATABASE_URL: 'postgres://a@b/c' })).toEqual([]);
    expect(problemsOf({ DATABASE: 'mysql' })).toEqual(['DATABASE=mysql: must be embedded, or left out']);
    expect(problemsOf({ DATABASE: 'embedded', DATABASE_URL: 'postgres://a@b/c' })).toHaveLength(1);
  });

  it('read origins as browsers write them, and any', () => {
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
    ])
      expect(problemsOf({ CORS_ORIGINS: wrong })).toEqual([expect.stringContaining(`CORS_ORIGINS=${wrong}: must be`)]);
  });

  it.each(['', '/', ' / '])('have no path prefix when it is %j', (given) => {
    expect(readSettings({ BASE_PATH: given }).basePath).toBe('');
  });

  it.each(['/entente', '/a/b', '/A-1/b.c/_d~', '/graphql-of-relations', '/api/graphql', '/...'])(
    'take the path prefix %s',
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
  ])('refuse the path prefix %j', (given, reason) => {
    expect(problemsOf({ BASE_PATH: given })).toEqual([expect.stringContaining(`BASE_PATH=${given}: ${reason}`)]);
  });

  it('read how the service is observed', () => {
    const { observability } = readSettings({});
    expect(observability).toEqual({ hasMetrics: true, slowMs: 1_000, otlpEndpoint: null });
    const told = { METRICS: 'off', SLOW_MS: '0', OTEL_EXPORTER_OTLP_ENDPOINT: 'http://collector:4318' };
    expect(readSettings(told).observability).toEqual({
      hasMetrics: false,
      slowMs: 0,
      otlpEndpoint: 'http://collector:4318',
    });
    const wrong = { METRICS: 'maybe', SLOW_MS: '1.5', OTEL_EXPORTER_OTLP_ENDPOINT: 'ftp://user:secret@collector' };
    const problems = problemsOf(wrong);
    expect(problems.map((fault) => fault.split(/[=:]/)[0])).toEqual(Object.keys(wrong));
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
