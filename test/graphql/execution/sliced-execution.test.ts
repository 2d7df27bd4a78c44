import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { ExecutionResult, GraphQLError } from 'graphql';
import { Executor } from '../../../src/graphql/execution/executor.js';
import { TimeSlicer } from '../../../src/graphql/execution/time-slicer.js';
import { WriteError } from '../../../src/database/driver/write-error.js';
import { Cancellation } from '../../../src/foundation/async/cancellation.js';
import { Random } from '../../support/random.js';
import { RandomExecutions } from '../../support/random-execution.js';
import type { RandomExecution } from '../../support/random-execution.js';
import { nextRound, UnhandledRejections } from '../../support/unhandled-rejections.js';

const OPERATIONS = 150;
const EACH = 2;
/** More than the number of deferred parts of any of these operations. */
const ROUNDS_MAX = 5_000;

const executions = new RandomExecutions();

/** The part of an error's path that is in the response: where there is null for it. */
function placeOf(data: unknown, { path = [] }: GraphQLError): string {
  let value = data;
  for (const [depth, key] of path.entries()) {
    if (value === null || value === undefined) return JSON.stringify(path.slice(0, depth));
    value = Object.getOwnPropertyDescriptor(value, key)?.value as unknown;
  }
  return JSON.stringify(path);
}

function nulled({ data, errors = [] }: ExecutionResult): string[] {
  return [...new Set(errors.map((error) => placeOf(data, error)))].sort();
}

const details = ({ message, path, locations }: GraphQLError): string => JSON.stringify({ message, path, locations });

/** Which errors are possible: those of each place, whatever else fails above it or next to it. */
async function possible(execution: RandomExecution): Promise<(error: GraphQLError) => boolean> {
  const { result } = await executions.byGraphqlJs(execution, executions.random.nullable);
  const all = new Set(result.errors?.map(details));
  return (error) =>
    all.has(details(error)) ||
    (error.message.startsWith('Cannot return null for non-nullable field ') &&
      placeOf(result.data, error) === JSON.stringify(error.path));
}

describe('a random operation whose every part is deferred', () => {
  let unhandled: UnhandledRejections;
  beforeEach(() => {
    unhandled = new UnhandledRejections();
  });
  afterEach(() => {
    unhandled.end();
  });

  it('has graphql-js’s data, possible errors in the same places, and leaves no unhandled rejection', async () => {
    const executor = new Executor(executions.random.schema, new TimeSlicer(0));
    let failed = 0;
    for (let seed = 50_000; seed < 50_000 + OPERATIONS; seed += 1) {
      const operation = executions.operation(seed);
      for (const execution of executions.of(operation, EACH)) {
        const where = { seed, text: operation.text, given: execution.given };
        const { result: expected } = await executions.byGraphqlJs(execution);
        const isPossible = await possible(execution);
        await unhandled.take();
        const { result } = await executions.by(executor, execution);
        const rejected = await unhandled.take();
        const { data, errors = [] } = result;
        expect({ ...where, data: JSON.stringify(data) }).toEqual({ ...where, data: JSON.stringify(expected.data) });
        expect({ ...where, nulled: nulled(result), rejected }).toEqual({
          ...where,
          nulled: nulled(expected),
          rejected: [],
        });
        const strange = errors.filter((error) => !isPossible(error)).map(details);
        expect({ ...where, strange }).toEqual({ ...where, strange: [] });
        if (errors.length > 0) failed += 1;
      }
    }
    expect(failed).toBeGreaterThan((OPERATIONS * EACH) / 4);
  });

  it('ends soon after it is cancelled, calls no resolver from then on, and leaves no unhandled rejection', async () => {
    const executor = new Executor(executions.random.schema, new TimeSlicer(0));
    let cancelled = 0;
    for (let seed = 60_000; seed < 60_000 + OPERATIONS; seed += 1) {
      const operation = executions.operation(seed);
      const random = new Random(seed);
      for (const execution of executions.of(operation, EACH)) {
        const where = { seed, text: operation.text, given: execution.given };
        const isPossible = await possible(execution);
        await unhandled.take();
        const cancellation = new Cancellation();
        const reason = new Error('It is cancelled');
        // In the middle of a resolver, or between two.
        let left = random.between(1, 12);
        const onCall = (): void => {
          left -= 1;
          if (left === 0) cancellation.cancel(reason);
        };
        const until = random.between(0, 3);
        const executing = executions.by(executor, execution, { cancellation, onCall });
        const state = { isDone: false };
        void executing.then(() => (state.isDone = true));
        for (let round = 0; round < until; round += 1) await nextRound();
        cancellation.cancel(reason);
        await nextRound();
        const called = executions.random.calls.length;
        let rounds = 0;
        for (; rounds < ROUNDS_MAX && !state.isDone; rounds += 1) await nextRound();
        expect({ ...where, ...state }).toEqual({ ...where, isDone: true });
        const { result } = await executing;
        const rejected = await unhandled.take();
        expect({ ...where, calls: executions.random.calls.length, rejected }).toEqual({
          ...where,
          calls: called,
          rejected: [],
        });
        const isReason = ({ originalError: original }: GraphQLError): boolean =>
          original === reason || (original instanceof WriteError && original.cause === reason);
        const strange = result.errors?.filter((error) => !isReason(error) && !isPossible(error)).map(details) ?? [];
        expect({ ...where, strange }).toEqual({ ...where, strange: [] });
        if (result.errors?.some(isReason)) cancelled += 1;
      }
    }
    expect(cancelled).toBeGreaterThan(20);
  });
});
