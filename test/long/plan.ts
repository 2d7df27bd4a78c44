import type { Client } from 'pg';

/** A statement as the service sent it. */
export interface Sent {
  readonly text: string;
  readonly values: readonly unknown[];
}

/** How PostgreSQL ran a statement, or would run it. */
export interface Plan {
  /** Large tables that are read from end to end. */
  readonly wholeReads: readonly string[];
  /** Pages of 8 kB that were touched, in memory or on disk. */
  readonly buffers: number;
  readonly milliseconds: number;
}

interface Node {
  readonly 'Node Type': string;
  readonly 'Relation Name'?: string;
  readonly 'Shared Hit Blocks'?: number;
  readonly 'Shared Read Blocks'?: number;
  readonly Plans?: readonly Node[];
}

interface Explained {
  readonly Plan: Node;
  readonly 'Execution Time'?: number;
}

/** Tables that grow with the timeline, and those that hold many names. */
const LARGE = new Set([
  ...[
    'event',
    'event_relation',
    'event_topic',
    'event_place',
    'event_actor',
    'event_link',
    'participation',
    'date_claim',
  ],
  ...['citation', 'statement', 'speaker', 'statement_topic', 'statement_mentioned_event', 'statement_mentioned_actor'],
  ...['change', 'source', 'actor', 'tenure'],
]);

/** Runs a statement with its values, as PostgreSQL plans it for them. */
export async function run(admin: Client, { text, values }: Sent): Promise<Plan> {
  return read(admin, `explain (analyze, buffers, timing off, format json) ${text}`, values);
}

/** The generic plan of a statement; nothing is run. */
export async function plan(admin: Client, { text }: Sent): Promise<Plan> {
  return read(admin, `explain (generic_plan, format json) ${text}`, undefined);
}

async function read(admin: Client, text: string, values: readonly unknown[] | undefined): Promise<Plan> {
  const { rows } = await admin.query<{ 'QUERY PLAN': [Explained] }>(text, values && [...values]);
  const [{ Plan: top, 'Execution Time': milliseconds = 0 }] = rows[0]?.['QUERY PLAN'] as [Explained];
  const nodes = nodesOf(top);
  const complete = nodes.filter((node) => node['Node Type'] === 'Seq Scan');
  return {
    wholeReads: complete.map((node) => node['Relation Name'] ?? '').filter((table) => LARGE.has(table)),
    buffers: (top['Shared Hit Blocks'] ?? 0) + (top['Shared Read Blocks'] ?? 0),
    milliseconds,
  };
}

function nodesOf(node: Node): Node[] {
  return [node, ...(node.Plans ?? []).flatMap(nodesOf)];
}
