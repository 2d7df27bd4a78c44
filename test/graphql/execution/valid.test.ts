import { it } from '@jest/globals';
import { RandomExecutions } from '../../support/random-execution.js';
it('valid', () => { const e = new RandomExecutions(); const k: Record<string, number> = {}; let n = 0, bytes = 0;
  for (let s = 1; s <= 20000; s++) { try { const o = e.operation(s); e.of(o, 2); bytes += o.text.length; } catch (x) { n++; const m = (x as Error).message.split('is not valid').pop()!.slice(0, 150); k[m] = (k[m] ?? 0) + 1; } }
  console.log(n, bytes, k); });
