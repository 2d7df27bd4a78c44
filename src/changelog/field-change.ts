import { Field, ObjectType } from 'type-graphql';
import { JsonScalar } from '../foundation/graphql/scalars.js';
import { badInput } from '../foundation/graphql/request-error.js';

/** Longest value of a field that is returned, as JSON text in bytes. */
export const FIELD_VALUE_MAX = 262_144;

/** A value of a field as it is read: a longer one is not read at all. */
export interface FieldValue {
  readonly value: unknown;
  /** Its length as JSON text, in bytes. */
  readonly length: number;
}

/** One field of a record before and after a change. */
@ObjectType({ description: 'What a change did to one field, in the form of the input of mutations.' })
export class FieldChange {
  @Field(() => String, { simple: true, description: 'The name of the input field.' })
  readonly field: string;

  constructor(
    field: string,
    private readonly valueBefore: FieldValue,
    private readonly valueAfter: FieldValue,
  ) {
    this.field = field;
  }

  @Field(() => JsonScalar, {
    nullable: true,
    description:
      'The value before the change; references are global ids, dates are EDTF. Null: the field had none, or the record was created by this change.',
  })
  before(): unknown {
    return readable('before', this.valueBefore);
  }

  @Field(() => JsonScalar, { nullable: true, description: 'The value after the change. Null: the field has none.' })
  after(): unknown {
    return readable('after', this.valueAfter);
  }
}

function readable(field: string, { value, length }: FieldValue): unknown {
  if (length <= FIELD_VALUE_MAX) return value;
  throw badInput(
    field,
    `has ${String(length)} bytes of JSON, more than the ${String(FIELD_VALUE_MAX)} that are returned`,
  );
}
