import { EventEmitter } from 'node:events';
import { PassThrough } from 'node:stream';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { cloneDatabase } from '../support/clone.js';
import type { Clone } from '../support/clone.js';

describe('pg', () => {
  let clone: Clone;
  beforeAll(async () => {
    clone = await cloneDatabase('empty');
  });
  afterAll(() => clone.drop());

  async function connected(): Promise<pg.Client> {
    const client = new pg.Client(clone.url);
    await client.connect();
    return client;
  }

  it('reads the query timeout before every query from a property of its client', async () => {
    const client = await connected();
    const { connectionParameters } = client as unknown as { connectionParameters: { query_timeout?: number | false } };
    connectionParameters.query_timeout = 50;
    await expect(client.query('select pg_sleep(30)')).rejects.toThrow(/^Query read timeout/);
    connectionParameters.query_timeout = false;
    // The server is still busy.
    (client as unknown as { connection: { stream: { destroy: () => void } } }).connection.stream.destroy();
    await client.end();
  });

  it('emits the command tag of a completed statement on its connection', async () => {
    const client = await connected();
    const tags: string[] = [];
    const { connection } = client as unknown as { connection: EventEmitter };
    connection.on('commandComplete', ({ text }: { text: string }) => tags.push(text));
    await client.query('begin');
    await client.query('commit');
    await client.query('begin');
    await expect(client.query('select 1 / 0')).rejects.toMatchObject({ code: '22012' });
    await client.query('commit');
    expect(tags).toEqual(['BEGIN', 'COMMIT', 'BEGIN', 'ROLLBACK']);
    await client.end();
  });

  it('has the process ID and secret key that a CancelRequest needs', async () => {
    const client = await connected();
    const { rows } = await client.query<{ pid: number }>('select pg_backend_pid() as pid');
    expect(client).toMatchObject({ processID: rows[0]?.pid, secretKey: expect.any(Number) });
    await client.end();
  });

  it('accepts a connection that was built elsewhere, and connects it itself', async () => {
    const connects: unknown[][] = [];
    class Connection extends pg.Connection {
      override connect(port: number | string, host?: string): void {
        connects.push([port, host]);
        this.emit('error', new Error('of the connection itself'));
      }
    }
    const connection = new Connection({ ssl: false });
    expect(connection).toMatchObject({ _ending: false, stream: expect.any(EventEmitter) });
    expect(connection.attachListeners).toEqual(expect.any(Function));
    const config: object = { host: 'db.example', port: 6_543, connection };
    const client = new pg.Client(config);
    await expect(client.connect()).rejects.toThrow('of the connection itself');
    expect(connects).toEqual([[6_543, 'db.example']]);
  });

  it('sends Terminate on a replaced stream once it connects', () => {
    const [TERMINATE] = Buffer.from('X');
    for (const isConnecting of [true, false]) {
      const connection = new pg.Connection({ ssl: false });
      const stream = new PassThrough();
      Object.assign(connection, { stream, _connecting: isConnecting });
      (connection as unknown as { end: () => void }).end();
      expect(connection).toMatchObject({ _ending: true });
      expect((stream.read() as Buffer | null)?.[0]).toBe(isConnecting ? TERMINATE : undefined);
    }
  });

  it('awaits onConnect before a pool lends a new connection', async () => {
    const onConnect = (client: pg.ClientBase): Promise<unknown> => client.query(`set application_name = 'prepared'`);
    const config: object = { connectionString: clone.url, onConnect };
    const pool = new pg.Pool(config);
    const { rows } = await pool.query(`select current_setting('application_name') as name`);
    expect(rows).toEqual([{ name: 'prepared' }]);
    await pool.end();
  });

  it('drops a connection from a pool if it was ended while lent', async () => {
    const pool = new pg.Pool({ connectionString: clone.url });
    const client = await pool.connect();
    const ended = (client as unknown as pg.Client).end();
    client.release();
    expect(pool.totalCount).toBe(0);
    await ended;
    await pool.end();
  });

  it('reports a failed connection with a known message', async () => {
    const pool = new pg.Pool({ connectionString: clone.url, max: 1, connectionTimeoutMillis: 3_000 });
    const client = await pool.connect();
    await expect(pool.query('select 1')).rejects.toThrow(/^timeout exceeded when trying to connect/);
    client.release();
    await pool.end();
    const ended = await connected();
    await ended.end();
    await expect(ended.query('select 1')).rejects.toThrow(/client was closed|not queryable/i);
  });
});
