import { describe, expect, it } from '@jest/globals';
import type { SettingsError } from '../../src/config/settings.js';
import { readSettings } from '../../src/config/settings.js';
import { parseConnectionUrl } from '../../src/database/driver/connection-url.js';

function problemsOf(environment: Record<string, string>): readonly string[] {
  try {
    readSettings(environment);
    return [];
  } catch (error) {
    return (error as SettingsError).problems;
  }
}

describe('DATABASE_URL', () => {
  // Each has the password «secr…et» with one character that ends it too early, and parts that look like a host.
  it.each([
    'postgres://u:secr#et@host/db',
    'postgres://u:secr/et@host/db',
    'postgres://u:secr?et@host/db',
    'postgres://u:secr%et@host/db',
    'postgres://u:secret%@host/db',
    'postgres://u:secr%2@host/db',
    'postgres://u:secr%ffet@host/db',
    'postgres://u:12#secret@host/db',
    'postgres://u:12/secret@host/db',
    'postgres://u:12?secret@host/db',
    'postgres://u:a@secr/et@host/db',
    'postgres://u:a@secr#et@host/db',
    'postgres://u:a@1/secr?et@host/db',
    'postgres://secr/et@host/db',
    'postgres://u:secr[et]@@host:x/db',
    'postgresql://u:secr/et@host/db',
    'POSTGRES://u:secr/et@host/db',
  ])('requires percent-encoding and shows nothing of %s', (url) => {
    const [problem = '', ...others] = problemsOf({ DATABASE_URL: url });
    expect(others).toEqual([]);
    expect(problem).toMatch(
      /^DATABASE_URL: must be like postgres:.*# as %23, \/ as %2F, \? as %3F, @ as %40 and % as %25/,
    );
    expect(problem).not.toMatch(/secr|(?<!pass)et\b|@host\/|12/);
  });

  it.each([
    'mysql://u:secret@h/d',
    'not a URL',
    'host=h password=secret',
    'postgres://u:secret@h',
    '/run/postgresql db',
  ])('describes the expected form and shows nothing of %s', (url) => {
    const [problem = ''] = problemsOf({ DATABASE_URL: url });
    expect(problem).toMatch(/^DATABASE_URL: must be like postgres:/);
    expect(problem).not.toContain('secret');
  });

  it.each([
    ['postgres://u:p@ss@host/db', 'the database db at host:5432'],
    ['postgres://u:%23%2F%3F%40%25@host:1/db', 'the database db at host:1'],
    ['postgres://u:a b@host/db', 'the database db at host:5432'],
    ['postgres://u:p@[::1]:5433/db', 'the database db at [::1]:5433'],
    ['postgres:///db?host=/run/postgresql', 'the database db at /run/postgresql:5432'],
    ['postgres://u:secret@/db?host=/run/postgresql&port=6', 'the database db at /run/postgresql:6'],
    ['postgres://user@%2Frun%2Fpostgresql/db', 'the database db at /run/postgresql:5432'],
    ['postgres://host/db?user=u&password=secret&sslpassword=secret', 'the database db at host:5432'],
  ])('accepts %s, and names it without its password', (url, label) => {
    const { databaseUrl } = readSettings({ DATABASE_URL: url });
    expect(parseConnectionUrl(databaseUrl ?? '').label).toBe(label);
  });

  it('takes sslmode from PGSSLMODE if the URL has none', () => {
    const modeOf = (url: string, PGSSLMODE: string): string =>
      parseConnectionUrl(readSettings({ DATABASE_URL: url, PGSSLMODE }).databaseUrl ?? '').tls.mode;
    expect(modeOf('postgres://h/d', 'require')).toBe('require');
    expect(modeOf('postgres://h/d?application_name=a', 'disable')).toBe('disable');
    expect(modeOf('postgres://h/d?sslmode=allow', 'require')).toBe('allow');
    expect(() => modeOf('postgres://h/d', 'strong')).toThrow('sslmode=strong: must be one of');
    expect(parseConnectionUrl('postgres://h/d').tls.mode).toBe('prefer');
  });
});
