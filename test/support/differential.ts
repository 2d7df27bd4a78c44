import { expect } from '@jest/globals';
import { Executor } from '../../src/graphql/execution/executor.js';
import { Pacer } from '../../src/graphql/execution/pacer.js';
import { RandomExecutions } from './random-execution.js';
import { UnhandledRejections } from './unhandled-rejections.js';

/** Of each operation, so that what is planned once is good for other variables and values. */
const EXECUTIONS = 2;

/** Executes random operations by graphql-js and by ours, and expects the same of both. */
export async function expectSameAsGraphqlJs(firstSeed: number, count: number): Promise<void> {
  const executions = new RandomExecutions();
  const executor = new Executor(executions.random.schema, new Pacer(Number.POSITIVE_INFINITY));
  const unhandled = new UnhandledRejections();
  const seen = { executions: 0, errors: 0, kinds: new Set<string>() };
  try {
    for (let seed = firstSeed; seed < firstSeed + count; seed += 1) {
      const operation = executions.operation(seed);
      seen.kinds.add(operation.definition.operation);
      for (const execution of executions.of(operation, EXECUTIONS)) {
        const where = { seed: execution.seed, text: operation.text, given: execution.given };
        const expected = await executions.byGraphqlJs(execution);
        await unhandled.take();
        const actual = await executions.by(executor, execution);
        const rejected = await unhandled.take();
        if (actual.told !== expected.told || String(actual.calls) !== String(expected.calls)) {
          expect({ ...where, told: actual.told, calls: actual.calls }).toEqual({
            ...where,
            told: expected.told,
            calls: expected.calls,
          });
        }
        if (rejected.length > 0) expect({ ...where, rejected }).toEqual({ ...where, rejected: [] });
        seen.executions += 1;
        if (expected.result.errors) seen.errors += 1;
      }
    }
  } finally {
    unhandled.end();
  }
  // What never fails, or is always of one kind, would prove nothing.
  expect(seen.errors).toBeGreaterThan(seen.executions / 4);
  expect([...seen.kinds].sort()).toEqual(['mutation', 'query', 'subscription']);
}
