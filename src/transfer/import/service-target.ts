import { setTimeout as sleep } from 'node:timers/promises';
import type { GraphQLInputObjectType } from 'graphql';
import { isRecord } from '../../foundation/records/values.js';
import { listTexts } from '../../seed/coerced-item.js';
import { CURATED_FIELDS } from '../../seed/curated-fields.js';
import { IMPORT_TIMEOUT_MS } from './import-limits.js';
import { ImportMode } from './import-outcome.js';
import { ImportRefusedError } from './import-target.js';
import type { FileBatch, FileBatchResult, FileItemOutcome, ImportTarget } from './import-target.js';

const MUTATION = `mutation Import($items: [ItemInput!]!, $mode: ImportMode!, $onConflict: OnConflict!, $dryRun: Boolean!, $key: String) {
  importItems(items: $items, mode: $mode, onConflict: $onConflict, dryRun: $dryRun, idempotencyKey: $key) {
    isRepeated userErrors { message } items { outcome userErrors { code path message } }
  }
}`;

/** How long the service is waited for, and tried again. */
const PATIENCE_MS = 300_000;
const PAUSE_MS = 500;
const PAUSE_MAX_MS = 10_000;

/** Longer than the service takes at most, with the time that a batch waits for its turn. */
const RESPONSE_MS = IMPORT_TIMEOUT_MS * 2;

/** Codes of errors after which the same batch may succeed, or has succeeded without our knowing. */
const TRANSIENT = new Set(['UNAVAILABLE', 'RATE_LIMITED', 'OVERLOADED', 'TIMEOUT', 'TOO_MANY_REQUESTS']);

interface Response {
  readonly data?: { readonly importItems: (FileBatchResult & Payload) | null } | null;
  readonly errors?: readonly { readonly message: string; readonly extensions?: { readonly code?: string } }[];
}

interface Payload {
  readonly userErrors: readonly { readonly message: string }[];
  readonly items: readonly {
    readonly outcome: FileItemOutcome['outcome'];
    readonly userErrors: FileItemOutcome['errors'];
  }[];
}

/** Imports into a running service, by its mutation importItems. */
export class ServiceTarget implements ImportTarget {
  private readonly url: string;

  constructor(
    url: string,
    private readonly token: string,
    private readonly inputType: (name: string) => GraphQLInputObjectType,
  ) {
    this.url = `${url.replace(/\/(?:graphql\/?)?$/, '')}/graphql`;
  }

  async write({ key, items, onConflict, isDryRun }: FileBatch): Promise<FileBatchResult> {
    const listed = items.map(({ item: { value }, kind: { input, type }, retracted, formerSlugs }) => {
      const fields = Object.entries(value).filter(([field]) => !Object.hasOwn(CURATED_FIELDS, field));
      const field = `${type.charAt(0).toLowerCase()}${type.slice(1)}`;
      return { [field]: listTexts(Object.fromEntries(fields), this.inputType(input)), retracted, formerSlugs };
    });
    const variables = { items: listed, mode: ImportMode.EACH, onConflict, dryRun: isDryRun, key };
    const payload = await this.send(JSON.stringify({ query: MUTATION, variables }));
    const [refusal] = payload.userErrors;
    if (refusal) throw new ImportRefusedError(refusal.message);
    return {
      isRepeated: payload.isRepeated,
      outcomes: payload.items.map(({ outcome, userErrors }) => ({
        outcome,
        errors: userErrors.map((error) => ({ ...error, path: pathInItem(error.path) })),
      })),
    };
  }

  /** Sends a batch until it is known what became of it: with its key, that is safe. */
  private async send(body: string): Promise<FileBatchResult & Payload> {
    const until = performance.now() + PATIENCE_MS;
    let isFirst = true;
    for (let pauseMs = PAUSE_MS; ; pauseMs = Math.min(pauseMs * 2, PAUSE_MAX_MS)) {
      const { payload, failure } = await this.sendOnce(body);
      // What an earlier attempt has written is not another import's.
      if (payload) return { ...payload, isRepeated: payload.isRepeated && isFirst };
      isFirst = false;
      if (performance.now() + pauseMs > until) throw new ImportRefusedError(failure);
      await sleep(pauseMs);
    }
  }

  /** The payload, or why there is none yet. Throws an ImportRefusedError for a refusal. */
  private async sendOnce(
    body: string,
  ): Promise<{ readonly payload: (FileBatchResult & Payload) | null; readonly failure: string }> {
    let response: Awaited<ReturnType<typeof fetch>>;
    let answer: Response;
    try {
      response = await fetch(this.url, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${this.token}` },
        body,
        signal: AbortSignal.timeout(RESPONSE_MS),
      });
      answer = (await response.json()) as Response;
    } catch (error) {
      return { payload: null, failure: `${this.url} does not respond: ${(error as Error).message}` };
    }
    const payload = answer.data?.importItems;
    if (payload) return { payload, failure: '' };
    const error = isRecord(answer) ? (answer as Response).errors?.[0] : undefined;
    const failure = error?.message ?? `${this.url} responds with status ${String(response.status)}`;
    const isTransient = [429, 502, 503, 504].includes(response.status) || TRANSIENT.has(error?.extensions?.code ?? '');
    if (!isTransient) throw new ImportRefusedError(failure);
    return { payload: null, failure };
  }
}

/** The path of an error without the index of the item and the field for its type. */
function pathInItem([, ...path]: readonly string[]): string[] {
  return Object.hasOwn(CURATED_FIELDS, path[0] ?? '') ? path : path.slice(1);
}
