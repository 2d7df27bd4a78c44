import { randomUUID } from 'node:crypto';
import pg from 'pg';

export type Template = 'empty' | 'seeded';

/** A database of a test's own, cloned from a template. */
export interface Clone {
  readonly url: string;
  drop(): Promise<void>;
}

/** Clones a template of the run's server. */
export async function cloneDatabase(template: Template): Promise<Clone> {
  const server = process.env['TEST_DATABASE_URL'];
  if (server === undefined) throw new Error('TEST_DATABASE_URL is not set: run through npm test');
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  await asAdmin(server, `create database ${name} template template_${template}`);
  const url = new URL(server);
  url.pathname = name;
  return { url: url.href, drop: () => asAdmin(server, `drop database ${name} with (force)`) };
}

/** An empty database. */
export async function newDatabase(): Promise<Clone> {
  const server = process.env['TEST_DATABASE_URL'];
  if (server === undefined) throw new Error('TEST_DATABASE_URL is not set: run through npm test');
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  await asAdmin(server, `create database ${name} template template0`);
  const url = new URL(server);
  url.pathname = name;
  return { url: url.href, drop: () => asAdmin(server, `drop database ${name} with (force)`) };
}

async function asAdmin(server: string, statement: string): Promise<void> {
  const admin = new pg.Client({ connectionString: server });
  await admin.connect();
  try {
    await admin.query(statement);
  } finally {
    await admin.end();
  }
}
