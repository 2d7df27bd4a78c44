import { GraphQLError } from 'graphql';

/** The `extensions` of an error about an exceeded limit. */
export interface LimitDetails {
  readonly code: string;
  /** The name of the limit. */
  readonly limit: string;
  readonly max: number;
  readonly [key: string]: unknown;
}

/** Thrown for what exceeds a limit, before any of it has started. */
export class LimitExceededError extends GraphQLError {
  /** HTTP responds with `status` and `headers`. */
  constructor(
    message: string,
    readonly details: LimitDetails,
    readonly status = 400,
    readonly headers: Readonly<Record<string, string>> = {},
  ) {
    super(message, { extensions: { ...details, http: { status, headers: new Map(Object.entries(headers)) } } });
    this.name = 'LimitExceededError';
  }
}
