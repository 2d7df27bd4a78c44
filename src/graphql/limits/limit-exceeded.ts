import { GraphQLError } from 'graphql';

/** What a client is told of a limit that it went over, beside the message. */
export interface LimitDetails {
  readonly code: string;
  /** Which limit. */
  readonly limit: string;
  readonly max: number;
  readonly [more: string]: unknown;
}

/** Thrown for what goes over a limit: nothing of it was begun. */
export class LimitExceededError extends GraphQLError {
  /** `status` and `headers` are what HTTP answers it with. */
  constructor(
    message: string,
    readonly told: LimitDetails,
    readonly status = 400,
    readonly headers: Readonly<Record<string, string>> = {},
  ) {
    super(message, { extensions: { ...told, http: { status, headers: new Map(Object.entries(headers)) } } });
    this.name = 'OverLimit';
  }
}
