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
  KEY_REUSED = 'KEY_REUSED',
  TOO_MANY = 'TOO_MANY',
}

registerEnumType(UserErrorCode, {
  name: 'UserErrorCode',
  description: 'Why an input was not taken.',
  valuesConfig: {
    INVALID: { description: 'It breaks a rule that the message states.' },
    NOT_FOUND: { description: 'A reference leads nowhere.' },
    ALREADY_EXISTS: { description: 'There is such a thing already; existing is it.' },
    VERSION_CONFLICT: { description: 'It was changed since the editor saw it; existing is it as it is now.' },
    WRONG_STATUS: { description: 'To retract or revise what is retracted, or to reinstate what is not.' },
    KEY_REUSED: { description: 'One idempotency key, two inputs.' },
    TOO_MANY: { description: 'A list is longer than it may be.' },
  },
});

@Extensions(EMBEDDED)
@ObjectType({ description: 'Something in an input that its writer can mend.' })
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
  description:
    'The thing and its change when it was done; both null when there are userErrors, and then nothing was written.',
})
export abstract class Payload {
  @Field(() => Change, { simple: true, nullable: true, description: 'What was done, as the log has it.' })
  change!: Change | null;

  @Field(() => [UserError], { simple: true, description: 'All that is wrong with the input, at once.' })
  userErrors!: UserError[];

  /** The record itself, under the name that the schema gives it. */
  readonly subject!: Versioned | null;
}

export type PayloadClass = new () => Payload;

/** The payload of mutations of one type: `XPayload` with the record in `field`. */
export function payloadOf(name: string, field: string, type: () => { readonly prototype: Versioned }): PayloadClass {
  @ObjectType(`${name}Payload`, { implements: Payload, description: `What came of telling.` })
  class RecordPayload extends Payload {}
  Object.defineProperty(RecordPayload, 'name', { value: `${name}Payload` });
  Field(() => type() as never, { simple: true, nullable: true, description: 'The thing, as it is now.' })(
    RecordPayload.prototype,
    field,
  );
  return RecordPayload;
}
