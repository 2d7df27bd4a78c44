import { describe, expect, it, jest } from '@jest/globals';
import type { GraphQLFormattedError } from 'graphql';
import { GraphQLError } from 'graphql';
import { boundedErrors, ERRORS_MAX } from '../../../src/graphql/execution/bounded-errors.js';
import { errorFormatter } from '../../../src/graphql/execution/format-error.js';
import { createLogger } from '../../../src/observability/logger.js';

const error = (message: string): GraphQLFormattedError => ({ message, extensions: { code: 'BAD_USER_INPUT' } });
const many = (count: number, message: string): GraphQLFormattedError[] =>
  Array.from({ length: count }, (_, index) => error(`${message}${String(index)}`));

describe('the errors of a response', () => {
  it('are all listed if they are few', () => {
    const errors = many(ERRORS_MAX, 'a');
    expect(boundedErrors(errors, (one) => one)).toEqual(errors);
  });

  it.each([
    [1, '1 more error is not listed.'],
    [980, '980 more errors are not listed.'],
  ])('are listed up to a maximum, and %d more are not formatted', (more, message) => {
    const errors = many(ERRORS_MAX + more, 'a');
    const format = jest.fn((one: GraphQLFormattedError) => one);
    expect(boundedErrors(errors, format)).toEqual([
      ...errors.slice(0, ERRORS_MAX),
      { message, extensions: { code: 'BAD_USER_INPUT', more } },
    ]);
    expect(format).toHaveBeenCalledTimes(ERRORS_MAX + 1);
  });

  it('are fewer if each is long, and at least one', () => {
    const listed = boundedErrors(many(100, '长'.repeat(1_000)), (one) => one);
    expect(Buffer.byteLength(JSON.stringify(listed))).toBeLessThan(20_000);
    expect(listed.at(-1)?.extensions).toMatchObject({ more: 100 - (listed.length - 1) });
    expect(boundedErrors(many(1, 'x'.repeat(50_000)), (one) => one)).toHaveLength(1);
  });

  it.each([true, false])('are each short, whatever they quote, with suggestions: %s', (hasSuggestions) => {
    const format = errorFormatter(createLogger('silent'), hasSuggestions);
    const long = new GraphQLError(`Expected "${'Did you mean '.repeat(30_000)}" to be? Did you mean "x"?`, {
      extensions: { code: 'GRAPHQL_VALIDATION_FAILED' },
    });
    const locations = Array.from({ length: 1_000 }, () => ({ line: 1, column: 1 }));
    const details = format({ ...long.toJSON(), locations, extensions: long.extensions }, long);
    expect(details.message.length).toBeLessThan(510);
    expect(details.message.startsWith('Expected "Did you mean Did you')).toBe(true);
    expect(details.locations?.length).toBeLessThan(10);
  });

  it('suggest nothing of a hidden schema', () => {
    const format = errorFormatter(createLogger('silent'), false);
    const details = (message: string): string =>
      format({ message, extensions: { code: 'BAD_USER_INPUT' } }, new GraphQLError(message)).message;
    expect(details('There is no "a". Did you mean "b" or "c"?')).toBe('There is no "a".');
    expect(details('Did you mean it')).toBe('Did you mean it');
  });
});
