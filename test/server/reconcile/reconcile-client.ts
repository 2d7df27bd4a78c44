import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { expect } from '@jest/globals';
import { projectRoot } from '../../../src/config/project-root.js';

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- tests know the shape of what they ask for
export type Json = any;

const FOLDER = join(projectRoot(), 'test', 'server', 'reconcile', 'schemas');

/** The validators of the published schemas, by the names of their files. */
const ajv = new Ajv({ strict: false, formats: { uri: true } });
const ids = new Map<string, string>();
for (const file of readdirSync(FOLDER).filter((name) => name.endsWith('.json'))) {
  // The schemas name a meta-schema without a version.
  const { $schema: _metaSchema, ...schema } = JSON.parse(readFileSync(join(FOLDER, file), 'utf8')) as {
    $schema?: string;
    $id: string;
  };
  ajv.addSchema(schema);
  ids.set(file.replace('.json', ''), schema.$id);
}

/** Expects a value to be valid by a published schema. */
export function expectValid(name: string, value: unknown): void {
  const validate = ajv.getSchema(ids.get(name) ?? '');
  if (!validate) throw new Error(`There is no schema ${name}`);
  const isValid = validate(value);
  expect([isValid, validate.errors]).toEqual([true, null]);
}

/** Whether a value is valid by a published schema. */
export function isValid(name: string, value: unknown): boolean {
  return ajv.getSchema(ids.get(name) ?? '')?.(value) === true;
}

/** A client of the service, as OpenRefine is one. */
export class ReconcileClient {
  readonly url: string;

  constructor(
    serviceUrl: string,
    private readonly headers: Record<string, string> = { 'accept-language': 'en' },
  ) {
    this.url = `${serviceUrl}/reconcile`;
  }

  /** Sends a form. */
  post(form: Record<string, string>, headers: Record<string, string> = {}): Promise<Response> {
    return fetch(this.url, {
      method: 'POST',
      headers: { ...this.headers, ...headers },
      body: new URLSearchParams(form),
    });
  }

  get(path: string, headers: Record<string, string> = {}): Promise<Response> {
    return fetch(`${this.url}${path}`, { headers: { ...this.headers, ...headers } });
  }

  /** Reads JSON that has to be there. */
  async json(path: string, headers: Record<string, string> = {}): Promise<Json> {
    const response = await this.get(path, headers);
    expect([response.status, response.headers.get('content-type')]).toEqual([200, 'application/json; charset=utf-8']);
    return response.json();
  }

  /** Sends a batch that is valid, and reads its results, which have to be. */
  async reconcile(queries: Record<string, object>, headers: Record<string, string> = {}): Promise<Json> {
    expectValid('reconciliation-query-batch', queries);
    const response = await this.post({ queries: JSON.stringify(queries) }, headers);
    const body = (await response.json()) as Record<string, unknown>;
    expect([response.status, body['errors']]).toEqual([200, undefined]);
    expectValid('reconciliation-result-batch', body);
    expect(Object.keys(body)).toEqual(Object.keys(queries));
    return body;
  }

  /** The candidates of one query. */
  async candidates(query: object, headers: Record<string, string> = {}): Promise<Json[]> {
    return (await this.reconcile({ q0: query }, headers)).q0.result;
  }

  /** Reads properties of entities. */
  async extend(extension: object, headers: Record<string, string> = {}): Promise<Json> {
    expectValid('data-extension-query', extension);
    const response = await this.post({ extend: JSON.stringify(extension) }, headers);
    const body = (await response.json()) as Record<string, unknown>;
    expect([response.status, body['errors']]).toEqual([200, undefined]);
    expectValid('data-extension-response', body);
    return body;
  }

  /** The status and the error of a request that is refused. */
  async refusal(response: Promise<Response>): Promise<{ status: number; message: string; extensions: Json }> {
    const received = await response;
    const { errors } = (await received.json()) as { errors: { message: string; extensions: object }[] };
    return { status: received.status, ...errors[0]! };
  }
}
