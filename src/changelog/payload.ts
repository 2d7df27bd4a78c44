import { Extensions, Field, InterfaceType, ObjectType, registerEnumType } from 'type-graphql';
import type { ConflictingRecord, UserErrorData, UserErrorKey } from '../foundation/records/user-error.js';
import type { Versioned } from '../foundation/records/versioned.js';
import { Change } from './change.js';
import { EMBEDDED } from '../foundation/graphql/field-costs.js';

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
    INVALID: { description: 'It breaks a rule that the message states.' },
    NOT_FOUND: { description: 'A reference leads nowhere.' },
    ALREADY_EXISTS: { description: 'There is such a record already; existing is it.' },
    VERSION_CONFLICT: { description: 'It was changed since the editor saw it; existing is it as it is now.' },
    WRONG_STATUS: { description: 'To retract or update what is retracted, or to reinstate what is not.' },
    IDEMPOTENCY_KEY_REUSED: { description: 'One idempotency key, two inputs.' },
    TOO_MANY: { description: 'A list is longer than it may be.' },
  },
});

@Extensions(EMBEDDED)
@ObjectType({ description: 'A fault in an input that its author can correct.' })
export class UserError implements UserErrorData {
  @Field(() => UserErrorCode, { simple: true, description: 'Why.' })
  readonly code: UserErrorKey;

  @Field(() => [String], {
    simple: true,
    description: 'Where in the input, list indexes as digits: ["participations", "0", "actor"].',
  })
  readonly path: readonly string[];

  @Field(() => String, { simple: true, description: 'In English, for developers and editors.' })
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
  description: 'The record and its change; both are null when there are userErrors, and then nothing was written.',
})
export abstract class Payload {
  @Field(() => Change, { simple: true, nullable: true, description: 'The change, as it is in the log.' })
  change!: Change | null;

  @Field(() => [UserError], { simple: true, description: 'All that is wrong with the input, at once.' })
  userErrors!: UserError[];

  /** The record itself, under the name that the schema gives it. */
  readonly subject!: Versioned | null;
}

export type PayloadClass = new () => Payload;

/** The payload of mutations of one type: `XPayload` with the record in `field`. */
export function payloadOf(name: string, field: string, type: () => { readonly prototype: Versioned }): PayloadClass {
  @ObjectType(`${name}Payload`, { implements: Payload, description: 'The result of a mutation.' })
  class RecordPayload extends Payload {}
  Object.defineProperty(RecordPayload, 'name', { value: `${name}Payload` });
  Field(() => type() as never, { simple: true, nullable: true, description: 'The record, as it is now.' })(
    RecordPayload.prototype,
    field,
  );
  return RecordPayload;
}
