import { Ctx, Extensions, Field, InterfaceType, ObjectType, registerEnumType } from 'type-graphql';
import type { ReadContext } from '../database/query/request-context.js';
import type { ConflictingRecord, UserErrorData, UserErrorKey } from '../foundation/records/user-error.js';
import type { Versioned } from '../foundation/records/versioned.js';
import { Change } from './change.js';
import { EMBEDDED_OBJECT_COST } from '../foundation/graphql/field-costs.js';
import { UserWarning, WARNINGS_MAX } from './user-warning.js';
import type { SimilarRecords, WrittenRecord } from './user-warning.js';

export enum UserErrorCode {
  INVALID = 'INVALID',
  NOT_FOUND = 'NOT_FOUND',
  ALREADY_EXISTS = 'ALREADY_EXISTS',
  VERSION_CONFLICT = 'VERSION_CONFLICT',
  WRONG_STATUS = 'WRONG_STATUS',
  IDEMPOTENCY_KEY_REUSED = 'IDEMPOTENCY_KEY_REUSED',
  TOO_MANY = 'TOO_MANY',
}

registerEnumType(UserErrorCode, {
  name: 'UserErrorCode',
  description: 'Why an input was refused.',
  valuesConfig: {
    INVALID: { description: 'The input breaks a rule that the message states.' },
    NOT_FOUND: { description: 'A referenced record does not exist.' },
    ALREADY_EXISTS: { description: 'The record exists already, and is returned as existing.' },
    VERSION_CONFLICT: {
      description: 'The record was changed after the editor read it. existing is its current version.',
    },
    WRONG_STATUS: {
      description:
        'The record, or one that it refers to, is retracted, and cannot be retracted, updated or referred to; or it is not retracted and cannot be reinstated.',
    },
    IDEMPOTENCY_KEY_REUSED: { description: 'The idempotency key was used with a different input.' },
    TOO_MANY: { description: 'A list has too many elements.' },
  },
});

@Extensions(EMBEDDED_OBJECT_COST)
@ObjectType({ description: 'A problem with an input that its author can correct.' })
export class UserError implements UserErrorData {
  @Field(() => UserErrorCode, { simple: true, description: 'The reason for the refusal.' })
  readonly code: UserErrorKey;

  @Field(() => [String], {
    simple: true,
    description: 'The path in the input, with list indexes as digits: ["participations", "0", "actor"].',
  })
  readonly path: readonly string[];

  @Field(() => String, { simple: true, description: 'The message in English, for developers and editors.' })
  readonly message: string;

  readonly existing?: ConflictingRecord;

  constructor({ code, path, message, existing }: UserErrorData) {
    this.code = code;
    this.path = path;
    this.message = message;
    if (existing !== undefined) this.existing = existing;
  }
}

@InterfaceType({
  description: 'The record and its change. If there are userErrors, both are null and nothing was written.',
})
export abstract class Payload {
  @Field(() => Change, { simple: true, nullable: true, description: 'The change as recorded in the log.' })
  change!: Change | null;

  @Field(() => [UserError], {
    simple: true,
    description: 'All problems with the input. Empty if the mutation succeeded.',
  })
  userErrors!: UserError[];

  @Extensions({ size: WARNINGS_MAX })
  @Field(() => [UserWarning], {
    description:
      'Other records that the written one looks like: with the same URL, or the same name and kind. At most 5. Empty if nothing was written, or if the mutation did not set what is alike.',
  })
  warnings(@Ctx() { loaders }: ReadContext): Promise<UserWarning[]> | UserWarning[] {
    const { similar, written } = this;
    return similar && written ? loaders.of(similar.warnings).load(written) : [];
  }

  /** What the warnings are about and where they are found, once the record was written. */
  written?: WrittenRecord;
  similar?: SimilarRecords;

  /** The record itself, under the name that the schema gives it. */
  readonly subject!: Versioned | null;
}

export type PayloadClass = new () => Payload;

/** The payload of mutations of one type: `XPayload` with the record in `field`. */
export function payloadOf(name: string, field: string, type: () => { readonly prototype: Versioned }): PayloadClass {
  @ObjectType(`${name}Payload`, { implements: Payload, description: 'The result of a mutation.' })
  class RecordPayload extends Payload {}
  Object.defineProperty(RecordPayload, 'name', { value: `${name}Payload` });
  Field(() => type() as never, { simple: true, nullable: true, description: 'The record in its current version.' })(
    RecordPayload.prototype,
    field,
  );
  return RecordPayload;
}
