import { it } from '@jest/globals';
import { buildSchema, parse } from 'graphql';
import { Executor } from '../../../src/graphql/execution/executor.js';
import { Pacer } from '../../../src/graphql/execution/pacer.js';
import { Cancellation } from '../../../src/foundation/cancellation.js';
const schema = buildSchema(`type Query { items(n: Int!): [Item] strict(n: Int!): [Item!]! } type Item { a: String child: Item kids(n: Int!): [Item!]! }`);
const item: any = { a: 'x' };
item.kids = ({ n }: any) => Array.from({ length: n }, () => item);
let gate: Promise<unknown> = Promise.resolve(item);
item.child = () => gate;
const items = ({ n }: any) => Array.from({ length: n }, () => item);
const root = { items, strict: items };
async function run(query: string, cancelAfter = Infinity, release?: () => void) {
  const document = parse(query);
  const ex = new Executor(schema);
  const cancellation = new Cancellation();
  let rounds = 0, max = 0, on = true, last = performance.now(), after = 0, at = 0;
  const tick = () => { const now = performance.now(); max = Math.max(max, now - last); last = now; rounds++; if (rounds === cancelAfter) { cancellation.cancel(new Error('c')); at = performance.now(); } if (rounds > cancelAfter) after++; if (on) setImmediate(tick); };
  setImmediate(tick);
  const t = performance.now(); last = t;
  const r = await ex.execute({ document, operation: document.definitions[0] as any, root, variables: {}, cancellation });
  on = false;
  console.log(query.slice(0, 60), 'ms', (performance.now() - t).toFixed(), { rounds, max: max.toFixed(), after, sinceCancel: (performance.now() - at).toFixed(), errors: r.errors?.length });
}
const leaves = Array.from({ length: 100 }, (_, i) => `k${i}: a`).join(' ');
it('x', async () => {
  await run(`{ items(n: 10000) { ${leaves} } }`);
  await run(`{ items(n: 10000) { child { ${leaves} } } }`);
  let open: (v: unknown) => void = () => {};
  gate = new Promise((r) => (open = r)); setTimeout(() => open(item), 1500);
  await run(`{ items(n: 10000) { child { ${leaves} } } }`);
  gate = Promise.resolve(item);
  await run(`{ items(n: 100000) { ${leaves} } }`, 5);
  await run(`{ strict(n: 100000) { ${leaves} } }`, 5);
  await run(`{ items(n: 100) { kids(n: 1000) { ${leaves} } } }`, 5);
  await run(`{ items(n: 1000000) { __typename } }`, 50);
  await run(`{ items(n: 1000000) { __typename } }`);
}, 600000);
