import { ADMIN_TOKEN } from './world.js';
import type { Answer, World } from './world.js';

const QUERY = `mutation ($items: [ItemInput!]!, $mode: ImportMode!, $onConflict: OnConflict!, $dryRun: Boolean!, $key: String) {
  payload: importItems(items: $items, mode: $mode, onConflict: $onConflict, dryRun: $dryRun, idempotencyKey: $key) {
    position isRepeated
    userErrors { code path message }
    items {
      index outcome
      subject { __typename id version ... on Event { slug } ... on State { slug } ... on Person { slug } }
      userErrors { code path message existing { id } }
      warnings { message }
    }
  }
}`;

export interface ImportRequest {
  readonly mode?: 'ATOMIC' | 'EACH';
  readonly onConflict?: 'FAIL' | 'SKIP' | 'UPDATE';
  readonly dryRun?: boolean;
  readonly key?: string;
}

/** Runs the mutation; errors are returned as data. */
export function sendItems(
  world: World,
  items: readonly object[],
  { mode = 'ATOMIC', onConflict = 'FAIL', dryRun = false, key }: ImportRequest = {},
  token = ADMIN_TOKEN,
): Promise<Answer> {
  const variables = { items, mode, onConflict, dryRun, ...(key !== undefined && { key }) };
  return world.sendRequest(QUERY, { variables, token });
}

/** Runs the mutation, which must succeed, and returns its payload. */
export async function importItems(
  world: World,
  items: readonly object[],
  request: ImportRequest = {},
): Promise<Answer['data']> {
  const { data, errors } = await sendItems(world, items, request);
  if (errors) throw new Error(errors.map(({ message }) => message).join('\n'));
  return data.payload as unknown;
}

/** What became of the items. */
export function outcomesOf(payload: Answer['data']): string[] {
  return (payload.items as { readonly outcome: string }[]).map(({ outcome }) => outcome);
}

const texts = (text: string): object[] => [{ language: 'en', text }];

/** An event of the small world of builders. */
export function eventItem(slug: string, input: object = {}): { readonly event: Record<string, unknown> } {
  return {
    event: {
      slug,
      titles: texts(`Talks ${slug}`),
      kind: 'MEETING',
      date: '2001-02-03',
      relations: ['atlantis-lemuria'],
      citations: [{ source: 'the-paper' }],
      ...input,
    },
  };
}

/** A person. */
export function personItem(slug: string, input: object = {}): { readonly person: Record<string, unknown> } {
  return { person: { slug, names: texts(slug), ...input } };
}
