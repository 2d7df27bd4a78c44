import { expect } from '@jest/globals';
import { Executor } from '../../src/graphql/execution/executor.js';
import { TimeSlicer } from '../../src/graphql/execution/time-slicer.js';
import { RandomExecutions } from './random-execution.js';
import { UnhandledRejections } from './unhandled-rejections.js';

interface Span {
  readonly firstSeed: number;
  readonly operations: number;
  /** The number of executions of each operation, to check that one plan works for other variables and values. */
  readonly executions: number;
}

/** Executes random operations by graphql-js and by the service's executor, and expects equal results. */
export async function expectSameAsGraphqlJs({ firstSeed, operations, executions: each }: Span): Promise<void> {
  const executions = new RandomExecutions();
  const executor = new Executor(executions.random.schema, new TimeSlicer(Number.POSITIVE_INFINITY));
  const unhandled = new UnhandledRejections();
  const kinds = new Set<string>();
  let failed = 0;
  try {
    for (let seed = firstSeed; seed < firstSeed + operations; seed += 1) {
      const operation = executions.operation(seed);
      kinds.add(operation.definition.operation);
      for (const execution of executions.of(operation, each)) {
        const expected = await executions.byGraphqlJs(execution);
        // The promises that graphql-js itself leaves unhandled.
        await unhandled.take();
        const actual = await executions.by(executor, execution);
        const rejected = (await unhandled.take()).map(String);
        if (expected.result.errors) failed += 1;
        const isSame = actual.received === expected.received && actual.calls.join('\n') === expected.calls.join('\n');
        if (isSame && rejected.length === 0) continue;
        const where = { seed, text: operation.text, given: execution.given };
        const of = ({ received, calls }: typeof actual): object => ({
          ...where,
          ...(JSON.parse(received) as object),
          calls,
        });
        expect({ ...of(actual), rejected }).toEqual({ ...of(expected), rejected: [] });
        throw new Error(`${actual.received} is not in the order of ${expected.received}`);
      }
    }
  } finally {
    unhandled.end();
  }
  // An executor that never fails, or always in the same way, would prove nothing.
  expect(failed).toBeGreaterThan((operations * each) / 4);
  expect([...kinds].sort()).toEqual(['mutation', 'query', 'subscription']);
}
