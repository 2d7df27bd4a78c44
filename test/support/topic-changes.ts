import type { Service } from '../../src/app/service.js';
import { until } from './follower.js';
import { post } from './post.js';
import { ADMIN_TOKEN } from './world.js';

export const TOPIC_CHANGES = 'subscription ($after: String) { changes(after: $after, kinds: [TOPIC]) { position } }';
export const TOPICS = '{ topics(first: 100) { nodes { slug } } }';
const CREATE_TOPIC = `mutation ($input: CreateTopicInput!) { createTopic(input: $input) {
  change { position } userErrors { message } } }`;

/** Sends the mutation that creates a topic, once. */
export function createTopic({ url }: Service, slug: string, idempotencyKey: string | null): Promise<Response> {
  const input = { slug, names: [{ language: 'en', text: slug }], idempotencyKey };
  return post(url, CREATE_TOPIC, { input }, { authorization: `Bearer ${ADMIN_TOKEN}` });
}

/**
 * Writes a topic; returns its position. Retries when a connection breaks, as clients do: its key makes it write once.
 */
export async function writeTopic(service: Service, slug: string, timeoutMs?: number): Promise<string> {
  let position: string | undefined;
  const isWritten = async (): Promise<boolean> => {
    const body = (await (await createTopic(service, slug, slug)).json()) as {
      data?: { createTopic?: { change?: { position: string } | null } | null } | null;
    };
    position = body.data?.createTopic?.change?.position;
    return position !== undefined;
  };
  await until(`${slug} is written`, isWritten, timeoutMs);
  return position ?? '';
}

/** The slugs of all topics, once the service responds with them. */
export async function topicSlugs({ url }: Service, timeoutMs?: number): Promise<string[]> {
  let slugs: string[] | undefined;
  const isRead = async (): Promise<boolean> => {
    const body = (await (await post(url, TOPICS)).json()) as {
      data?: { topics?: { nodes: { slug: string }[] } } | null;
    };
    slugs = body.data?.topics?.nodes.map(({ slug }) => slug);
    return slugs !== undefined;
  };
  await until('the topics are read', isRead, timeoutMs);
  return slugs ?? [];
}

/** The position at which the log ends, as a page of events has it. */
export async function logEnd({ url }: Service): Promise<string> {
  const response = await post(url, '{ events(first: 1) { position } }');
  return ((await response.json()) as { data: { events: { position: string } } }).data.events.position;
}

/** The extensions of the error of a query after a position; undefined if there is none. */
export async function errorAfter({ url }: Service, query: string, after: string): Promise<unknown> {
  const { errors } = (await (await post(url, query, { after })).json()) as {
    errors?: { extensions: Record<string, unknown> }[];
  };
  return errors?.[0]?.extensions;
}

/** Subscribes by Server-Sent Events; returns what was received until the end. */
export async function streamTopicChanges(
  service: Service,
  lastEventId?: string,
): Promise<{ text: () => string; ended: Promise<void> }> {
  const before = service.subscriptionStats().subscriptions;
  const response = await fetch(`${service.url}/graphql/stream?query=${encodeURIComponent(TOPIC_CHANGES)}`, {
    headers: lastEventId === undefined ? {} : { 'last-event-id': lastEventId },
  });
  let text = '';
  const ended = (async () => {
    for await (const chunk of response.body ?? []) text += Buffer.from(chunk).toString();
  })();
  if (lastEventId === undefined)
    await until('one more', () => service.subscriptionStats().subscriptions === before + 1);
  return { text: () => text, ended };
}
